"""One test body, both faces: the same road gives the same pages, the same record, the same words."""

import random
from collections.abc import Iterable

import pytest

from kiosk.core.pack import Pack
from kiosk.core.presses import Key, Typed
from kiosk.core.roads import edges, finished
from kiosk.core.visit import Visit
from tests.faces.walkers import WALKERS, Walker
from tests.fakes import Notebook
from tests.walking import (
    DEEDS,
    VENUE,
    Walked,
    WatchedSession,
    Writing,
    keys_of_visit,
    keys_to_learn,
)

SEED = 20260
RANDOM_ROADS = 200


def expected(pack: Pack, road: Visit, sizes: tuple[str, ...]) -> Walked:
    """What a visit should meet, told by the session alone, without a face but for its sizes of text."""
    session = WatchedSession(pack, Notebook(), sizes=sizes)
    for key in keys_of_visit(pack, road):
        if isinstance(key, Writing):
            session.press(Typed(key.text))
            session.press(Key("ENTER"))
        else:
            session.press(Key(key))
        session.tick()
    return session.walked()


def edge_roads(pack: Pack) -> tuple[Visit, ...]:
    """A road over every edge of the flow."""
    roads = [edge.road for edge in edges(pack.flow, VENUE)]
    return tuple(road for at, road in enumerate(roads) if road not in roads[:at])


def random_roads(pack: Pack, count: int) -> Iterable[Visit]:
    """Seeded random roads."""
    pick = random.Random(SEED).choice
    return (finished(pack.flow, VENUE, Visit(), pick) for _ in range(count))


def pages_to_learn(pack: Pack) -> Iterable[str]:
    """Names of all pages that people read to learn."""
    words = pack.words[pack.usual_language]
    yield from ("steps", "steps.bands", "about", "words", "word.consultation")
    yield from (f"steps.{rung.key}" for rung in pack.flow.ladder.rungs)
    yield from (f"about.{key}" for key in words.about.pages)
    yield from (f"deeds.{number + 1}" for number in range(len(DEEDS)))


async def compare(pack: Pack, walker: Walker, roads: Iterable[Visit]) -> None:
    """Walks roads one after the other, as visitors come to one kiosk."""
    for road in roads:
        walked = await walker.walk(keys_of_visit(pack, road))
        wanted = expected(pack, road, walker.session.station.sizes)
        assert [page.name for page in walked.pages] == [page.name for page in wanted.pages]
        assert walked == wanted


@pytest.mark.parametrize("face", WALKERS)
async def test_a_few_roads_are_the_same_on_every_face(pack: Pack, face: str) -> None:
    """Ten random roads; the slow tests walk them all."""
    async with WALKERS[face](pack) as walker:
        await compare(pack, walker, random_roads(pack, 10 if face == "line" else 3))


@pytest.mark.parametrize("face", WALKERS)
async def test_what_people_read_to_learn_is_the_same_on_every_face(pack: Pack, face: str) -> None:
    """The steps, where the ladder comes from, what was done, and hard words: up, down, and back."""
    async with WALKERS[face](pack) as walker:
        walked = await walker.walk(keys_to_learn(pack))
        session = WatchedSession(pack, Notebook(), sizes=walker.session.station.sizes)
        for key in keys_to_learn(pack):
            session.press(Key(key))
        assert walked == session.walked()
        assert set(pages_to_learn(pack)) <= {page.name for page in walked.pages}


@pytest.mark.slow
@pytest.mark.parametrize("face", WALKERS)
async def test_every_edge_is_the_same_on_every_face(pack: Pack, face: str) -> None:
    """Each way on from each question, on both faces."""
    async with WALKERS[face](pack) as walker:
        await compare(pack, walker, edge_roads(pack))


@pytest.mark.slow
@pytest.mark.parametrize("face", WALKERS)
async def test_random_roads_are_the_same_on_every_face(pack: Pack, face: str) -> None:
    """Two hundred seeded random roads, on both faces."""
    async with WALKERS[face](pack) as walker:
        await compare(pack, walker, random_roads(pack, RANDOM_ROADS))
