"""A screen that is off, for people who only listen: nothing is to be read on it, and all works by ear."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS, SIZES
from kiosk.faces.screen.app import KioskApp
from tests.faces.painted import painted_lines
from tests.faces.walkers import ScreenWalker
from tests.fakes import Ear, Notebook
from tests.walking import WatchedSession

TO_WORDS = "111314n1"  # not taken part, what would help, more


@asynccontextmanager
async def in_the_dark(pack: Pack, ear: Ear, keys: str = "") -> AsyncIterator[ScreenWalker]:
    """Somebody who has pressed some keys, then turned the screen off."""
    offered = {"colours": COLOURS, "sizes": SIZES, "voiced": tuple(pack.words), "focuses": True}
    session = WatchedSession(pack, Notebook(), "screen", ear, **offered)
    async with KioskApp(session).run_test(size=(80, 24)) as pilot:
        walker = ScreenWalker(session, pilot)
        await walker.press("x")
        await walker.send(*keys)
        await pilot.pause()
        yield walker


def painted(walker: ScreenWalker) -> str:
    """All that is to be read on the screen."""
    return " ".join(" ".join(painted_lines(walker.pilot.app)).split())


@pytest.mark.parametrize("keys", ["", "1", "1111", "m", "h", TO_WORDS, TO_WORDS + "1"])
async def test_nothing_of_the_visit_is_to_be_read(pack: Pack, keys: str) -> None:
    """ACCESSIBILITY 25: on any page; neither what was chosen nor what is written."""
    ear = Ear()
    async with in_the_dark(pack, ear, keys) as walker:
        assert painted(walker) == "The screen is off. Press X, or tap, to turn it on."


async def test_the_focus_moves_and_is_said(pack: Pack) -> None:
    """ACCESSIBILITY 20, 34: as with the screen on."""
    ear = Ear()
    async with in_the_dark(pack, ear, "1") as walker:
        await walker.send("down")
        assert ear.texts[-1] == "2. How a service is run. 2 of 3."
        await walker.press("enter")
        assert walker.session.page().name == "think"


async def test_words_can_be_written_in_the_dark(pack: Pack) -> None:
    ear = Ear()
    async with in_the_dark(pack, ear, TO_WORDS + "1") as walker:
        await walker.type("Ask us.")
        assert ear.texts[-1] == "full stop."
        await walker.press("enter")
        assert "Ask us." in " ".join(walker.session.page().body)
        assert "Ask us." not in painted(walker)


async def test_a_tap_turns_the_screen_on(pack: Pack) -> None:
    """Whoever comes to a dark screen touches it."""
    ear = Ear()
    async with in_the_dark(pack, ear, "1") as walker:
        await walker.pilot.click(offset=(40, 12))
        await walker.sees("What would you like to talk about?")
        assert not walker.session.page().dark


@pytest.mark.parametrize("size", [(29, 24), (80, 8), (12, 4)])
async def test_a_window_in_which_no_page_has_room_says_so(pack: Pack, size: tuple[int, int]) -> None:
    """ACCESSIBILITY 9: one line, and the page is back as soon as there is room."""
    session = WatchedSession(pack, Notebook(), "screen", colours=COLOURS)
    async with KioskApp(session).run_test(size=size) as pilot:
        walker = ScreenWalker(session, pilot)
        await walker.sees("Please make")
        assert painted(walker).startswith("Please make this window"[: size[0]])
        assert "Start" not in painted(walker)
        await pilot.resize_terminal(80, 24)
        await walker.sees("How much say do you have?", "Start")
