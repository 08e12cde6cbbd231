"""What a visitor sees on the full screen, and what each press does there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual import events

from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS
from kiosk.core.presses import Key, Press
from kiosk.core.roads import edges
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView
from tests.faces.painted import painted_lines, words_of
from tests.faces.walkers import ScreenWalker
from tests.fakes import Notebook
from tests.pseudo import in_pseudo
from tests.walking import VENUE, WatchedSession, Writing, keys_of_visit

SIZES = ((118, 33), (100, 30), (80, 24), (64, 18), (40, 12))
TO_NEEDS = "111314"  # not taken part: straight to the step wanted, then what would help
TO_WORDS = TO_NEEDS + "n1"


@asynccontextmanager
async def kiosk_on(pack: Pack, size: tuple[int, int] = (80, 24)) -> AsyncIterator[ScreenWalker]:
    """A full screen of some size, on the start page."""
    session = WatchedSession(pack, Notebook(), "screen", colours=COLOURS)
    async with KioskApp(session).run_test(size=size) as pilot:
        kiosk = ScreenWalker(session, pilot)
        await kiosk.sees(pack.words[pack.usual_language].command[Verb.MENU].label)
        yield kiosk


def focused(kiosk: ScreenWalker) -> str:
    """What has the focus, in words."""
    box = kiosk.pilot.app.query_one(PageView).focused
    assert box is not None and box.offer is not None
    return box.offer.shown


def keys_over_every_page(pack: Pack) -> list[str | Writing]:
    """A visit through many kinds of pages: the longest way."""
    roads = [edge.road for edge in edges(pack.flow, VENUE)]
    return list(keys_of_visit(pack, max(roads, key=lambda road: len(road.answers))))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("made_up", [False, True], ids=["English", "a longer language"])
async def test_no_word_of_a_page_is_clipped(pack: Pack, size: tuple[int, int], made_up: bool) -> None:
    """ACCESSIBILITY 9 and 10: at every size, in parts where it must be, and the parts hold the whole page."""
    async with kiosk_on(in_pseudo(pack) if made_up else pack, size) as kiosk:
        app = kiosk.pilot.app
        assert isinstance(app, KioskApp)
        for key in (*"m", "b", "h", "h", "l", "1", *keys_over_every_page(pack)[:-1]):
            if isinstance(key, Writing):
                await kiosk.walk([key])
            else:
                await kiosk.send(key)
            await kiosk.until(lambda: not kiosk.session.is_keeping)
            page = app.shown
            assert page is not None
            await kiosk.sees(*words_of(page))
            assert all(len(line) <= size[0] for line in painted_lines(app))


async def test_the_focus_goes_round_by_arrows_and_by_tab(pack: Pack) -> None:
    """From the last command it comes to the first choice again, and the mark goes with it."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1")
        offers = ["1. My own care or support", "2. How a service is run", "3. Plans for my area"]
        offers += ["B Back", "+ Larger", "W Explain", "M Menu"]
        for step, back in (("down", "up"), ("tab", "shift+tab")):
            for offer in (*offers[1:], offers[0]):
                await kiosk.send(step)
                await kiosk.until(lambda offer=offer: kiosk.marked() == offer)  # type: ignore[misc] # a default binds it
                assert focused(kiosk) == offer
            await kiosk.send(back)
            assert focused(kiosk) == "M Menu"
            await kiosk.send(step)


async def test_a_visit_by_tab_and_enter_alone(pack: Pack) -> None:
    """From the start page to the thanks; on the check page Enter alone never sends."""
    async with kiosk_on(pack) as kiosk:
        for _ in range(40):
            name = kiosk.session.page().name
            if name == "check":
                break
            await kiosk.send(*["tab"] * {"needs": 8, "words": 1}.get(name, 0), "enter")
        while focused(kiosk) == "N Go on":  # the answers are more than fit
            await kiosk.send("enter")
        assert focused(kiosk) == "1. Change an answer"
        await kiosk.send("tab", "enter")
        await kiosk.until(lambda: kiosk.session.page().name == "sent.kept")
        await kiosk.sees("Your answers are saved.")


async def test_a_tick_keeps_the_focus_where_it_is(pack: Pack) -> None:
    """The same page changed is not a new page."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*TO_NEEDS, "down", "down", "enter")
        assert focused(kiosk) == "3. A better time or place, chosen"
        await kiosk.sees("Chosen: A better time or place. 1 chosen.")


async def test_a_choice_made_before_has_the_focus(pack: Pack) -> None:
    """After going back, Enter gives the same answer again."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*"12b")
        assert focused(kiosk) == "2. How a service is run, chosen"


async def test_a_tap_takes_what_is_under_it(pack: Pack) -> None:
    """A choice anywhere on its box, and a command."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1")
        await kiosk.pilot.pause()  # a tap needs everything in its place
        boxes = [box for box in kiosk.pilot.app.query(OfferBox) if box.offer is not None]
        await kiosk.pilot.click(boxes[2], offset=(40, 2))
        await kiosk.sees("You chose: Plans for my area.")
        await kiosk.pilot.pause()
        menu = next(box for box in boxes if box.offer is not None and box.offer.label == "Menu")
        await kiosk.pilot.click(menu)
        await kiosk.sees("Usual settings")


async def test_words_are_never_markup(pack: Pack) -> None:
    """What looks like an order to the screen is shown as it was typed, and does nothing."""
    words = "[b]x[/b] [@click=app.quit]y[/] [/nothing] $ink"
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*TO_WORDS, "1")
        await kiosk.walk([Writing(words)])
        await kiosk.sees(f"You wrote: {words}")


async def test_letters_are_letters_while_typing(pack: Pack) -> None:
    """ACCESSIBILITY 38: no letter opens the menu then; Esc ends the writing and keeps the words."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*TO_WORDS, "1")
        await kiosk.type("mhl 1")
        await kiosk.send("escape")
        await kiosk.sees("You wrote: mhl 1")


@pytest.mark.parametrize("key", ["f5", "ctrl+c", "z", "§", "ctrl+p", "insert", "pageup"])
async def test_a_key_that_does_nothing_says_so(pack: Pack, key: str) -> None:
    """And costs nothing."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1", key)
        await kiosk.sees("does nothing here. Press 1 to 3.")
        assert kiosk.session.page().name == "level"


async def test_a_smaller_window_keeps_the_place(pack: Pack) -> None:
    """The page is laid out anew, with the same answers and the same question."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*"1111")
        await kiosk.pilot.resize_terminal(40, 12)
        await kiosk.sees("Did someone help you learn what support there is?")
        await kiosk.sees("part 1 of 2")
        await kiosk.send("n", "5")
        await kiosk.sees("You chose: Skip.")


class Stumbling(WatchedSession):
    """A session that breaks on a key, with an answer in its hands."""

    def press(self, press: Press) -> None:
        """Breaks on Z."""
        if press == Key("z"):
            secret = "what the visitor answered"
            raise ValueError(secret)
        super().press(press)


async def test_a_break_shows_no_answer(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    """ACCESSIBILITY 53: only the kind of error and its line are told, for staff."""
    app = KioskApp(Stumbling(pack, Notebook(), colours=COLOURS))
    async with app.run_test() as pilot:
        pilot.app.post_message(events.Key("z", "z"))
        for _ in range(1000):
            await asyncio.sleep(0)
    assert app.fault.startswith("ValueError in test_screen.py, line ")
    told = capsys.readouterr()
    assert "what the visitor answered" not in app.fault + told.out + told.err
