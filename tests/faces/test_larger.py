"""Larger text on the full screen: seen at once, with answers, focus and place as they were."""

import pytest
from textual.geometry import Offset

from kiosk.core.pack import Pack
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.letters import OWN
from kiosk.faces.screen.offer_box import OfferBox
from tests.faces.painted import painted_lines
from tests.faces.test_screen import TO_NEEDS, focused, kiosk_on
from tests.faces.walkers import ScreenWalker
from tests.walking import Writing

BLOCKS = set("▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")


def blocks(kiosk: ScreenWalker) -> int:
    """How many cells are painted with parts of large letters."""
    return sum(cell in BLOCKS for line in painted_lines(kiosk.pilot.app) for cell in line)


async def test_larger_is_seen_at_once_and_smaller_takes_it_back(pack: Pack) -> None:
    """ACCESSIBILITY 7: in any terminal, by one key each."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1", "+")
        await kiosk.sees("Text size: large. 3 of 4.")
        large = blocks(kiosk)
        await kiosk.send("+")
        await kiosk.sees("Text size: very large. 4 of 4.")
        assert 100 < large != blocks(kiosk) > 100
        await kiosk.send("-", "_")
        await kiosk.sees("Text size: usual. 2 of 4.", "What would you like to talk about?")
        assert blocks(kiosk) == 0


@pytest.mark.parametrize("down", range(1, 9))
async def test_the_focus_stays_on_its_choice_in_every_size(pack: Pack, down: int) -> None:
    """ACCESSIBILITY 30: though the page has other parts then."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*TO_NEEDS, *["down"] * down)
        for key in "++---+":
            await kiosk.send(key)
            assert focused(kiosk).startswith(f"{down + 1}. ")


async def test_the_focus_stays_on_a_command(pack: Pack) -> None:
    """ACCESSIBILITY 30: Enter on Larger makes it larger again and again."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1", "up", "up", "up", "enter", "enter")
        assert focused(kiosk) == "+ Larger"
        assert kiosk.session.page().size == "largest"


async def test_who_has_not_moved_begins_to_read_at_the_beginning(pack: Pack) -> None:
    """A page of several parts shows its first one, with the title large."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("+")
        await kiosk.sees("More below, part 1 of")


async def test_a_number_chooses_from_any_part(pack: Pack) -> None:
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1", "1", "1", "1", "+", "+")
        app = kiosk.pilot.app
        assert isinstance(app, KioskApp) and app.shown is not None
        assert "5" not in [str(choice.number) for choice in app.shown.choices]
        await kiosk.send("5")
        await kiosk.sees("You chose: Skip.")


async def test_a_tap_takes_a_choice_that_is_drawn_large(pack: Pack) -> None:
    async with kiosk_on(pack, (118, 33)) as kiosk:
        await kiosk.send("+", "1", "n")
        await kiosk.pilot.pause()
        boxes = [box for box in kiosk.pilot.app.query(OfferBox) if box.offer is not None]
        assert all(box.region.height >= 6 for box in boxes if box.has_class("-choice"))
        await kiosk.pilot.click(boxes[0], offset=Offset(30, 3))
        await kiosk.sees("You chose:")


async def test_what_is_drawn_large_is_still_words_for_whoever_asks(pack: Pack) -> None:
    """The part that is shown, and each offer on it, hold the words that the blocks are drawn from."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1", "+", "n")
        app = kiosk.pilot.app
        assert isinstance(app, KioskApp) and app.shown is not None
        shown = [box.offer.shown for box in app.query(OfferBox) if box.offer is not None]
        assert "3. Plans for my area" in shown
        assert "What would you like to talk about?" in (app.shown.title, *app.shown.body)


async def test_words_are_written_in_the_terminals_letters_and_read_back_large(pack: Pack) -> None:
    """ACCESSIBILITY 38: + is a letter there."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("+", *TO_NEEDS, "9", "1", "1")
        await kiosk.walk([Writing("1+1")])
        app = kiosk.pilot.app
        assert isinstance(app, KioskApp) and app.shown is not None
        assert kiosk.session.page().size == "large" and "You wrote: 1+1" in kiosk.session.page().body
        assert app._canvas.layout is not None and app._canvas.layout.letters is not OWN


async def test_a_window_that_shrinks_shows_what_has_room(pack: Pack) -> None:
    """The wish stays: in a window with more room the text is large again."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1", "+", "+")
        await kiosk.pilot.resize_terminal(40, 12)
        await kiosk.sees("What would you like to talk about?")
        await kiosk.send("+")
        await kiosk.sees("Text size: usual. 2 of 2. This is the largest text here.")
        await kiosk.pilot.resize_terminal(80, 24)
        await kiosk.send("b")
        await kiosk.until(lambda: kiosk.session.station.sizes[-1] == "largest")
