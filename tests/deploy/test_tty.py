"""A terminal is brought back to a known state, whatever was done to it."""

import os
import pty
import sys
import termios
import tty
from collections.abc import Iterator

import pyte
import pytest

from kiosk.deploy.sane import EMPTY, TITLE, for_visitors, sane
from kiosk.deploy.tty import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
HARM = (
    "\x1b[?1049h\x1b[?1003h\x1b[?1006h\x1b[?25l\x1b[?7l\x1b[3;4r\x1b[31;7m\x1b(0"
    "\x1b]2;My name is Ann\x07\x1b[5;5HMy name is Ann"
)
CUT_OFF = "\x1b]2;My name is Ann", "\x1b[38;2;255", "\x1bP@kitty"


class Line:
    """Both ends of a pseudo-terminal, and what an emulator shows of it."""

    def __init__(self) -> None:
        self.master, self.file = pty.openpty()
        self.screen = pyte.HistoryScreen(60, 12)
        self.raw = b""

    def write(self, text: str) -> None:
        """As a kiosk would."""
        os.write(self.file, text.encode())

    def look(self, last: str) -> str:
        """Draws what was written, up to these last characters, and gives what stands on the screen."""
        self.raw = b""
        while not self.raw.endswith(last.encode()):
            self.raw += os.read(self.master, 65536)
        pyte.ByteStream(self.screen).feed(self.raw)
        return "\n".join(self.screen.display)


@pytest.fixture
def line() -> Iterator[Line]:
    """A pseudo-terminal."""
    line = Line()
    yield line
    os.close(line.master)
    os.close(line.file)


@pytest.mark.parametrize("cut_off", ["", *CUT_OFF])
def test_nothing_of_a_visit_is_left(line: Line, cut_off: str) -> None:
    """ACCESSIBILITY 32, 53: the screen, what was scrolled away, title, colours, cursor; in mid-code too."""
    terminal = Terminal(line.file, echo=False)
    line.write(HARM + cut_off)
    line.look(HARM + cut_off)
    terminal.wipe()
    terminal.show(("Sorry.",))
    assert line.look("Sorry.\r\n").split() == ["Sorry."]
    assert line.screen.title == TITLE
    assert not line.screen.cursor.hidden and line.screen.cursor.attrs == line.screen.default_char
    assert line.screen.margins in (None, (0, 11))
    assert pyte.modes.DECAWM in line.screen.mode
    assert b"Ann" not in line.raw
    for off in (b"?1049l", b"?1003l", b"?1006l", b"[3J", b"?2004l"):
        assert off in line.raw


def test_long_paragraphs_are_broken_between_words(line: Line) -> None:
    terminal = Terminal(line.file, echo=False)
    terminal.show(("word " * 30,))
    assert set(line.look("word\r\n").split()) == {"word"}


def test_what_was_cut_off_is_ended_before_a_zoom_is_undone(line: Line) -> None:
    """Else the first codes would be swallowed. The next visitor begins with the usual size."""
    Terminal(line.file, echo=False, zoom_out="<as opened>").wipe()
    line.look(EMPTY)
    assert line.raw.startswith(b"\x18\x1b\\<as opened>")


def test_keys_pressed_between_two_kiosks_do_nothing(line: Line) -> None:
    """Somebody types on, and does not know yet that it broke: no letter is shown, and none comes later."""
    terminal = Terminal(line.file, echo=True)
    terminal.wipe()
    line.look(EMPTY)
    os.write(line.master, b"my name\n")
    terminal.ready()
    os.write(line.master, b"n\n")
    assert os.read(line.file, 100) == b"n\n"
    assert b"name" not in os.read(line.master, 100)


def test_staff_find_a_terminal_that_was_left_raw_as_they_know_it(line: Line) -> None:
    before = termios.tcgetattr(line.file)
    terminal = Terminal(line.file, echo=False)
    tty.setraw(line.file)
    terminal.restore()
    assert termios.tcgetattr(line.file) == before


def test_a_terminal_that_was_raw_from_the_start_is_put_right(line: Line) -> None:
    """A supervisor before this one was killed."""
    before = termios.tcgetattr(line.file)
    tty.setraw(line.file)
    right, needed = sane(termios.tcgetattr(line.file)), termios.ICANON | termios.ISIG | termios.ECHO
    assert right[3] & needed == before[3] & needed == needed
    assert right[1] & termios.OPOST


def test_visitors_have_no_key_that_stops_or_ends_something(line: Line) -> None:
    """Ctrl with S would freeze plain lines for good."""
    settings = for_visitors(termios.tcgetattr(line.file), echo=True)
    keys = (termios.VINTR, termios.VQUIT, termios.VSUSP, termios.VEOF)
    assert {settings[6][key] for key in keys} == {b"\0"}
    assert not settings[0] & termios.IXON


def test_a_terminal_that_is_gone_is_noticed_and_no_trouble() -> None:
    line = Line()
    terminal = Terminal(line.file, echo=False)
    assert terminal.is_there
    os.close(line.master)
    assert not terminal.is_there
    terminal.wipe()
    terminal.show(("Sorry.",))
    terminal.restore()
    os.close(line.file)
