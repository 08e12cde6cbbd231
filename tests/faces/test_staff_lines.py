"""The staff door in plain lines: what is typed there, and what is left for the next visitor."""

import os
import pty
import sys
import termios
from io import FileIO

import pytest

from kiosk.core.pack import Pack
from kiosk.core.presses import Key
from kiosk.faces.console import StandardConsole
from kiosk.faces.line import LineFace
from kiosk.faces.line_room import LineRoom
from tests.clock import Clock
from tests.faces.walkers import Script
from tests.fakes import Notebook, Porter
from tests.walking import WatchedSession

PIN = "8086"


class Teller(Script):
    """A console that remembers what stood on the screen each time it was wiped, and what was hidden."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock
        self.hidden: list[bool] = []
        self.screens: list[str] = []  # each as it stood before it was wiped; the last one at the end of input

    def read(self, seconds: float) -> str | None:
        """A line; a number alone in brackets is so many seconds in which nobody enters one."""
        line = super().read(seconds)
        if line and line.startswith("("):
            self.clock.pass_by(float(line.strip("()")))
            return None
        return line

    def wipe(self) -> None:
        """Takes all away that was printed."""
        self.screens.append("".join(self.printed))
        self.printed.clear()

    def hide(self, typed: bool) -> None:
        """Remembers it."""
        self.hidden.append(typed)


def serve(pack: Pack, *lines: str) -> tuple[Teller, Porter, WatchedSession]:
    """Somebody enters lines at a kiosk with a staff door."""
    clock, porter = Clock(), Porter(PIN)
    session = WatchedSession(pack, Notebook(), "line", None, clock, desk=porter, reprints=True, voiced=())
    teller = Teller(clock)
    teller.enter(["", *lines])
    LineFace(session, teller).run()
    return teller, porter, session


def test_a_line_at_the_door_is_a_pin(pack: Pack) -> None:
    teller, porter, _ = serve(pack, "4", "7", PIN)
    assert porter.knocked == [PIN]
    assert "1. Morning check" in teller.screens[-1]


def test_a_pin_turns_no_part_of_a_page(pack: Pack) -> None:
    """Where a page comes in parts, 0 shows the next one and Backspace the one before; not at the door."""
    session = WatchedSession(pack, Notebook(), "line", desk=Porter(PIN), voiced=())
    session.part(lambda _: LineRoom(20, 6))
    for key, count in (("4", ""), ("7", ""), ("0", "1 typed."), ("0", "2 typed."), ("BACKSPACE", "1 typed.")):
        session.press(Key(key))
        assert not count or session.page().count == count
    assert session.part(lambda _: LineRoom(20, 6)).more.startswith("More below")


@pytest.mark.parametrize("line", ["8086x", "pin 8086", "80 86", "²"])
def test_a_slip_at_the_door_is_not_printed(pack: Pack, line: str) -> None:
    """ACCESSIBILITY 53: nobody reads a PIN with a slip in it."""
    teller, porter, _ = serve(pack, "4", "7", line)
    assert line.strip() not in teller.screens[-1] and "8086" not in teller.screens[-1]
    assert porter.knocked == []


def test_what_is_typed_is_hidden_at_the_door_and_only_there(pack: Pack) -> None:
    """ACCESSIBILITY 52: before the page is printed, and whatever comes after it."""
    teller, _, _ = serve(pack, "4", "7", "b")
    assert teller.hidden == [False, False, False, True, False, False]
    teller, _, _ = serve(pack, "4", "7")
    assert teller.hidden[-2:] == [True, False]


def test_closing_ends_the_lines_and_leaves_nothing_on_the_screen(pack: Pack) -> None:
    teller, _, session = serve(pack, "4", "7", PIN, "5", "2", "1", "1")
    assert session.closed and len(teller.screens) == 1 and not teller.printed


def test_who_ended_a_visit_comes_to_the_door_at_once_on_an_empty_screen(pack: Pack) -> None:
    """ACCESSIBILITY 32: without a welcome, and without a line of whoever was there."""
    teller, porter, _ = serve(pack, "1", "1", "b", "b", "4", "7", "2", PIN)
    assert porter.knocked == [PIN]
    assert teller.screens[-1].lstrip().startswith("For staff.\nType your PIN.")


def test_after_somebody_went_away_the_screen_is_wiped_at_once(pack: Pack) -> None:
    """ACCESSIBILITY 32, 48: not only when the next one presses a key."""
    teller, _, session = serve(pack, "1", "1", "(180)", "(46)")
    assert session.visitors_done == 1
    assert "You chose" in teller.screens[0]
    assert teller.screens[1:] == ["Welcome to Elm House.\nPress Enter to start: "]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_a_terminal_shows_no_letter_of_a_secret_and_all_after_it() -> None:
    """ACCESSIBILITY 52: only where a line ends."""
    master, slave = pty.openpty()
    with FileIO(slave, "r") as source, os.fdopen(os.dup(slave), "w") as target:
        console = StandardConsole(source, target)
        for hidden in (True, False):
            console.hide(hidden)
            flags = termios.tcgetattr(slave)[3]
            assert bool(flags & termios.ECHO) is not hidden and bool(flags & termios.ECHONL) is hidden
        os.write(master, b"\n\x04")
        assert console.read(20) == "\n"
    os.close(master)
