"""The pad of digits at the staff door, for people who tap, move the focus or press one switch."""

import pytest

from kiosk.core.acts import Do, Open, TypeDigit
from kiosk.core.keyboard import LetterKey
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.state import Place
from kiosk.faces.screen.offer_box import OfferBox
from tests.faces.hands import Arrows, Hand, OneSwitch, TabAndEnter, Taps, TwoSwitches, at_work
from tests.faces.painted import painted_lines
from tests.fakes import Porter

PIN = "8086"
SLOW = pytest.mark.slow
HANDS = (Arrows, OneSwitch, Taps, *(pytest.param(each, marks=SLOW) for each in (TabAndEnter, TwoSwitches)))
SCREENS = (
    *((80, 24), (40, 12), (30, 9)),
    *(pytest.param(each, marks=SLOW) for each in ((118, 33), (64, 18))),
)  # ACCESSIBILITY row 9


async def to_door(hand: Hand) -> Page:
    """Somebody goes to the staff door, and waits until the pad is there."""
    await hand.do(Open(Place("about")))
    await hand.do(Do.TO_STAFF)
    keys = set(hand.page.keyboard.keys)
    await hand.walker.until(lambda: keys <= {box.offer for box in hand.app.query(OfferBox)})
    hand.look()
    return hand.page


def digit(page: Page, wanted: str) -> LetterKey:
    """The key of the pad with this digit."""
    return next(key for key in page.keyboard.keys if key.act == TypeDigit(wanted))


@pytest.mark.parametrize("kind", HANDS)
async def test_the_door_opens_to_every_kind_of_hand(pack: Pack, kind: type[Hand]) -> None:
    """ACCESSIBILITY 34."""
    porter = Porter(PIN)
    async with at_work(pack, kind, desk=porter) as hand:
        page = await to_door(hand)
        for each in PIN:
            await hand.take(digit(page, each))
        assert hand.page.count == "4 typed."
        await hand.take(hand.page.commands[0])
        hand.look()
        assert hand.page.name == "staff.desk"
        assert porter.knocked == [PIN]


async def test_a_tap_leaves_no_mark_on_a_digit(pack: Pack) -> None:
    """ACCESSIBILITY 52: whoever looks over a shoulder later does not see which digit was the last one."""
    painted = set()
    for each in "37":
        async with at_work(pack, Taps, desk=Porter(PIN)) as hand:
            await hand.take(digit(await to_door(hand), each))
            await hand.walker.sees("1 typed.")
            painted.add("\n".join(painted_lines(hand.app)))
    assert len(painted) == 1


@pytest.mark.parametrize("size", SCREENS)
async def test_the_pad_is_whole_on_every_screen(pack: Pack, size: tuple[int, int]) -> None:
    """ACCESSIBILITY 9, 10: each digit, the way to delete one, and the commands."""
    async with at_work(pack, TabAndEnter, size, desk=Porter(PIN)) as hand:
        page = await to_door(hand)
        await hand.walker.pilot.pause()
        rows = painted_lines(hand.app)
        for shown in (*(key.shown for key in page.keyboard.keys), page.commands[0].shown):
            assert any(shown in row for row in rows), (shown, rows)
        areas = [box.region for box in hand.app.query(OfferBox) if box.offer in page.offers]
        assert all(area.bottom <= size[1] and area.right <= size[0] and area.area for area in areas)


async def test_the_pad_is_gone_behind_the_door(pack: Pack) -> None:
    """And new the next time, with nothing on it of the last one."""
    async with at_work(pack, TabAndEnter, desk=Porter(PIN)) as hand:
        await to_door(hand)
        for each in PIN:
            await hand.press(each)
        await hand.press("enter")
        hand.look()
        await hand.walker.sees("Morning check")
        await hand.walker.until(
            lambda: not any(isinstance(box.offer, LetterKey) for box in hand.app.query(OfferBox))
        )


async def test_the_same_digit_comes_twice_and_a_held_key_not_at_all(pack: Pack) -> None:
    """ACCESSIBILITY 35, 36: the key that opened the page is held; digits are letters, and may repeat."""
    async with at_work(pack, TabAndEnter, desk=Porter(PIN)) as hand:
        await hand.press("4")
        await hand.press("7")
        hand.walker._strike("7")
        for key in "3", "3", "8":
            await hand.walker.press(key)
        assert hand.page.count == "3 typed."
