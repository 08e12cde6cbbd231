"""Somebody who reads with their fingers what brltty shows on a braille display."""

import time
from collections.abc import Iterator, Sequence

from tests.readers.braille_display import CELLS, SETTLED, Display
from tests.readers.desktop import NEEDS, READY, Desktop
from tests.readers.on_desktop import TO_COME, X_NAMES, DesktopReader
from tests.readers.page_heard import ENTERED, PROMPT
from tests.readers.reader import PATIENCE, SOON

SURE_TO_CHANGE = 5.0  # seconds, where a key always leads to other cells, however busy the machine
# Seconds without a change before somebody reads on: a screen is written in pieces, and the thanks come after
# "We are saving" by themselves. Fingers are no quicker; and brltty's driver for a display that is not there
# took no key for good, twice, after one that came in the very moment in which the screen changed.
CALM = 0.4
MARK, LAST, FRAME = "▶", ("M Menu", "Enter Done"), "┃ "


class Brltty(DesktopReader):
    """Somebody who reads line by line with their fingers, upwards from the cursor."""

    needs = ("brltty", *NEEDS)

    def __init__(self, desktop: Desktop, display: Display, command: Sequence[str]) -> None:
        self._display = display
        self._read = 0  # changes of the display that were read
        super().__init__(desktop, command)

    def _comes_to(self, words: str) -> bool:
        end = time.monotonic() + TO_COME
        while not self._display.shown.startswith(words):
            self._display.feel(SOON)
            if time.monotonic() > end:
                return False
        return True

    def _send(self, keys: str) -> None:
        self._read = self._display.changes
        super()._send(keys)
        end = time.monotonic() + PATIENCE
        while keys not in X_NAMES and not self._display.shown.endswith(keys[-1]):
            self._display.feel(SOON)  # somebody who types feels it before they press Enter
            assert time.monotonic() < end, "what was typed is not shown"

    def _news(self, seconds: float) -> Iterator[str | None]:
        while self._display.feel(SETTLED):
            pass
        if self._display.changes > self._read and PROMPT.fullmatch(self._display.shown):
            yield from self._page()
            self._read = self._display.changes

    def _page(self) -> list[str]:
        """The lines of the page that ends where the cursor is: up to an empty line, or to the last prompt."""
        lines = [self._display.shown]
        while (line := self._above()) and not ENTERED.match(line) and not line.startswith(READY):
            lines.insert(0, line)
        self._display.press("Home")
        return lines

    def _above(self) -> str:
        """The line above the one under the fingers; nothing where that is empty, or the first one."""
        changes = self._display.changes
        line = self._display.press("LnUp")
        return line if self._display.changes > changes else ""


class ScreenBrltty(Brltty):
    """Somebody who reads the full screen downwards, from where the cursor is."""

    def _send(self, keys: str) -> None:
        self._read = self._display.changes
        DesktopReader._send(self, keys)
        if " " in keys:  # somebody who writes reads the line where they write, and not the page
            self._feel_end_of(keys)
            self._read = self._display.changes

    def _feel_end_of(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        while not self._display.shown.rstrip(FRAME).endswith(words.split()[-1]):
            self._display.feel(SOON)
            assert time.monotonic() < end, "what was typed is not shown"

    def _news(self, seconds: float) -> Iterator[str | None]:
        while self._display.feel(CALM):
            pass
        if self._display.changes > self._read and self._display.shown:
            yield from read_down(self._display)
            self._read = self._display.changes


def read_down(display: Display) -> list[str]:
    """The line of the focus alone, where it was moved; else all from the cursor to the commands."""
    lines = [_line(display)]
    if MARK in lines[0]:
        return lines
    while not lines[-1].endswith(LAST) and (below := _below(display)):
        lines += below
    display.press("Home", SURE_TO_CHANGE)
    return lines


def _below(display: Display) -> list[str]:
    """The line below; before it, what the display went to by itself, as it does to the thanks."""
    changes = display.changes
    display.press("NxDifLn", SURE_TO_CHANGE)
    shown = display.felt[changes:]
    return [*shown[:-1], _line(display)] if shown else []


def _line(display: Display) -> str:
    """A whole line of the screen, which is longer than the display."""
    left = display.shown
    if len(left) < CELLS - 2 or not any(map(str.isalnum, left)):  # it ends here, or it is a border
        return left
    right = display.press("FwinRt", SURE_TO_CHANGE)
    display.press("FwinLt", SURE_TO_CHANGE)
    return (left.ljust(CELLS) + right).rstrip()
