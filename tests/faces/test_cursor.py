"""The terminal's own cursor is on the focus, for readers, magnifiers and braille displays that follow it."""

import re
import sys
from pathlib import Path

import pytest

from tests.terminal import PATIENCE, Terminal, kiosk_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

# A terminal that says it can (DEC mode 2026) is told where a picture ends; the cursor is parked just before.
CAN_YOU, I_CAN = b"\x1b[?2026$p", "\x1b[?2026;2$y"
PARKED = re.compile(rb"\x1b\[\d+;\d+H\x1b\[\?2026l$")
KEYS = (
    ("1", "My own care or support"),
    ("\x1b[B", "▶ 2. How a service"),
    ("\x1b[B", "▶ 3. Plans"),
    ("\t", "▶ B Back"),
    ("\t", "▶ + Larger"),
    ("\x1b[A", "▶ B Back"),
    ("2", "▶ 1. Go on"),
    ("1", "▶ 1. Yes"),
    ("7", "7 is not a choice here."),
    ("m", "What would you like to change?"),
    ("b", "▶ 1. Yes"),
    ("3", "You are not on the ladder yet."),
    ("b", "▶ 3. I did not take part"),
)


class Follower(Terminal):
    """Somebody who feels the cursor whenever a picture is done: what is under it, and what is marked."""

    def __init__(self, command: list[str], columns: int, rows: int) -> None:
        super().__init__(command, columns, rows)
        self.felt: list[tuple[str, str]] = []

    def _take_in(self, seconds: float) -> bool:
        """Draws what comes next, and feels for the cursor at the end of a whole picture."""
        before = len(self.raw)
        came = super()._take_in(seconds)
        if CAN_YOU in self.raw[before:]:
            self.press(I_CAN)
        if PARKED.search(self.raw[before:]) and "▶" in self.text:
            self.felt.append((self.under_cursor(), self.marked()))
        return came

    def feel(self, text: str) -> None:
        """Waits for a text, and for the end of its picture."""
        self.until(text)
        while not PARKED.search(self.raw):
            assert self._take_in(PATIENCE), "the cursor was put nowhere"

    def under_cursor(self) -> str:
        """The words that begin at the cursor."""
        line = self.screen.display[self.screen.cursor.y][self.screen.cursor.x :]
        return re.split(r"  |┃", line)[0].strip()

    def marked(self) -> str:
        """The words that the mark stands before."""
        line = next(line for line in self.screen.display if "▶" in line)
        return re.split(r"  |┃", line.split("▶ ")[1])[0].strip()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (118, 33), (64, 22)])
def test_the_cursor_is_on_the_focus_in_every_picture(tmp_path: Path, columns: int, rows: int) -> None:
    """WCAG 2.4.13 for hands and ears: it comes in the same write as the picture, never after it."""
    with Follower(kiosk_command(tmp_path / "data"), columns, rows) as follower:
        follower.feel("▶ 1. Start")
        for key, text in KEYS:
            follower.press(key)
            follower.feel(text)
            assert follower.under_cursor() == follower.marked()
        assert follower.felt
        assert [under for under, _ in follower.felt] == [marked for _, marked in follower.felt]
