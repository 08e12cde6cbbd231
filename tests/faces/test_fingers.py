"""ACCESSIBILITY 39: where visitors tap, all that can be tapped is large; a tap acts as the finger leaves."""

import pytest
from textual.geometry import Offset

from kiosk.core.acts import Do
from kiosk.core.pack import Pack
from kiosk.faces.screen.offer_box import OfferBox
from tests.faces.hands import Hand, TabAndEnter, Taps, at_work
from tests.faces.painted import words_of

SIZES = [(80, 24), (40, 12), *(pytest.param(size, marks=pytest.mark.slow) for size in ((118, 33), (64, 18)))]
ROWS, COLUMNS = 3, 6
TO_WORDS = "1113149"


def targets(person: Hand) -> list[OfferBox]:
    """Every choice and command in sight."""
    boxes = person.app.query(OfferBox)
    return [box for box in boxes if box.offer is not None and not box.has_class("-key")]


async def settle(person: Hand) -> None:
    """Waits until all that the page has is painted, and in its place."""
    await person.walker.sees(*words_of(person.page))
    await person.walker.pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_choice_and_command_is_large_enough_for_a_finger(
    pack: Pack, size: tuple[int, int]
) -> None:
    """In parts if it must be; nothing of it is cut off, and no two lie over each other."""
    async with at_work(pack, Taps, size) as person:
        for key in (*"mbhhl1", *TO_WORDS, "1", *"0000", "1"):
            await person.press(key)
            await settle(person)
            areas = [box.region for box in targets(person)]
            assert all(area.height >= ROWS and area.width >= COLUMNS for area in areas), person.page.name
            assert all(person.app.screen.region.contains_region(area) for area in areas), person.page.name
            assert not any(one.overlaps(two) for one in areas for two in areas if one is not two)


async def test_without_a_pointer_choices_may_stand_closer(pack: Pack) -> None:
    """So that a small screen shows a question and its answers at once."""
    async with at_work(pack, TabAndEnter, (40, 12)) as person:
        await person.press("1")
        await settle(person)
        assert not person.page.more
        assert {box.region.height for box in targets(person)} == {1}


async def test_the_first_tap_of_the_day_makes_everything_large(pack: Pack) -> None:
    """Whoever taps has a pointer, whatever the settings say; even a tap that missed tells it."""
    async with at_work(pack, Taps, (40, 12), pointer=False) as person:
        await settle(person)
        assert isinstance(person, Taps)
        person.tap(39, 11)
        await person.walker.until(lambda: person.page.taps)
        await settle(person)
        assert {box.region.height for box in targets(person)} == {ROWS}
        assert person.session.page().name == "start"


async def test_a_tap_acts_when_the_finger_leaves_and_only_where_it_came_down(pack: Pack) -> None:
    """Who comes down on the wrong thing can slide off it."""
    async with at_work(pack, Taps) as person:
        await settle(person)
        start = targets(person)[0]
        await person.walker.pilot.mouse_down(start)
        assert person.session.page().name == "start"
        await person.walker.pilot.mouse_up(targets(person)[1])
        assert person.session.page().name == "start"
        await person.do(Do.BEGIN)
        assert person.session.page().name == "level"


async def test_a_finger_that_trembles_taps_once(pack: Pack) -> None:
    """ACCESSIBILITY 36: the second tap would have answered the next question."""
    async with at_work(pack, Taps) as person:
        await settle(person)
        assert isinstance(person, Taps)
        first = targets(person)[0].region.offset + Offset(4, 1)
        person.tap(*first)
        person.tap(*first)
        await person.walker.sees("What would you like to talk about?")
        person.clock.now += 0.3
        person.tap(*first)
        await person.walker.pilot.pause()
        assert person.session.page().name == "level"
