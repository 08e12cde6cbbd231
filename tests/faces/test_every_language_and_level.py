"""Visits in every language at every level: on both faces the same pages and the same record."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.book.book import read_pack
from kiosk.core.acts import Language, Open
from kiosk.core.pack import Pack
from kiosk.core.presses import Key, Typed
from kiosk.core.roads import finished
from kiosk.core.state import Place
from kiosk.core.visit import Answer, Visit
from tests.conftest import EIGHT, SHIPPED
from tests.faces.walkers import WALKERS
from tests.fakes import Notebook
from tests.second_language import CODE, bilingual
from tests.walking import VENUE, Walked, WatchedSession, Writing, keys_of_visit

LANGUAGES = "en", CODE
FEW, MANY = 1, 10  # roads for each language and level


@pytest.fixture(params=[SHIPPED, EIGHT], ids=["ladder", "eight rungs"])
def two(tmp_path: Path, request: pytest.FixtureRequest) -> Pack:
    """A pack in English and in a made-up language."""
    return read_pack(bilingual(tmp_path / "pack", request.param))


def levels(pack: Pack) -> tuple[str, ...]:
    """The levels at which people speak; an empty one where a pack has none."""
    question = pack.flow.level_question
    return pack.flow.choices(question, VENUE) if question else ("",)


def roads(pack: Pack, level: str, count: int) -> Iterator[Visit]:
    """Seeded random roads at one level."""
    question, pick = pack.flow.level_question, random.Random(level).choice
    begun = (
        Visit().answer(pack.flow, VENUE, Answer(question.key, (level,))) if question and level else Visit()
    )
    return (finished(pack.flow, VENUE, begun, pick) for _ in range(count))


def keys_in(pack: Pack, language: str, road: Visit) -> Iterator[str | Writing]:
    """The keys of a visit that begins with the choice of a language."""
    session = WatchedSession(pack, Notebook())
    offers = [Open(Place("menu", "language")), Language(language)]
    for act in offers:
        number = next(str(choice.number) for choice in session.page().choices if choice.act == act)
        session.press(Key(number))
        yield number
    yield "b"
    yield from keys_of_visit(pack, road)


def expected(pack: Pack, keys: Iterator[str | Writing], sizes: tuple[str, ...]) -> Walked:
    """What these keys lead to, told by the session alone."""
    session = WatchedSession(pack, Notebook(), sizes=sizes)
    for key in keys:
        if isinstance(key, Writing):
            session.press(Typed(key.text))
        session.press(Key("ENTER" if isinstance(key, Writing) else key))
        session.tick()
    return session.walked()


async def walk_all(pack: Pack, face: str, count: int) -> None:
    """Every language at every level, so many roads each."""
    async with WALKERS[face](pack) as walker:
        for language in LANGUAGES:
            for level in levels(pack):
                for road in roads(pack, level, count):
                    walked = await walker.walk(keys_in(pack, language, road))
                    sizes = walker.session.station.sizes
                    assert walked == expected(pack, keys_in(pack, language, road), sizes)
                    [record] = walked.records
                    assert (record.language, record.level) == (language, level)
                    assert {page.language for page in walked.pages[3:-2]} == {language}


@pytest.mark.parametrize("face", WALKERS)
async def test_a_visit_in_each_language_at_each_level_is_the_same_on_every_face(two: Pack, face: str) -> None:
    await walk_all(two, face, FEW)


@pytest.mark.slow
@pytest.mark.parametrize("face", WALKERS)
async def test_many_visits_in_each_language_at_each_level_are_the_same_on_every_face(
    two: Pack, face: str
) -> None:
    await walk_all(two, face, MANY)
