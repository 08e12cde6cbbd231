"""Zooms a terminal of our own: real letters of another size, and the page flows anew."""

import json
from collections.abc import Callable, Mapping

from kiosk.core.preferences import SIZES, USUAL_SIZE
from kiosk.core.value import Value

FAMILY = "DejaVu Sans Mono"
CAPITAL, LINE = 0.729, 1.164  # height of its capitals and of its lines, in sizes of the letters
XTERM, KITTY = "xterm", "kitty"
OPENED_AT: Mapping[str, int] = {XTERM: 24, KITTY: 18}  # pixels; points
# Capital letters in mm: the middle of VVSG 2.0 7.1-G's 3.5 to 4.2, 4.8 to 5.6, 6.4 to 7.1, 8.5 to 9.0.
CAPITALS = dict(zip(SIZES, (3.85, 5.2, 6.75, 8.75), strict=True))
LINES = dict(zip(SIZES, (40, 30, 23, 18), strict=True))  # on a screen that nobody has measured
OTHER_WINDOW = 0.15  # of its height: a window that changed by less only has another remainder below its lines


class Window(Value):
    """A terminal that fills the screen: its height in lines now, and in pixels (0: it does not tell)."""

    lines: int
    pixels: int


class Zoom:
    """Knows how large the letters are now, and how to make them larger.

    `look` looks at the window anew: it may fill the screen only a moment after it was opened.
    """

    def __init__(self, terminal: str, look: Callable[[], Window], screen_mm: float = 0) -> None:
        self._terminal, self._look, self._screen_mm = terminal, look, screen_mm
        self._window = look()
        self._now = ""
        self._font: float = OPENED_AT[terminal]  # pixels or points
        self._unit = self._pixels_of_a_unit()

    def seen(self, columns: int, rows: int) -> None:
        """Looks at the window; in one of another height all sizes are others."""
        window = self._look()
        if abs(window.pixels - self._window.pixels) > OTHER_WINDOW * self._window.pixels:
            self._window, self._now = window, ""
            self._unit = self._pixels_of_a_unit()

    @property
    def sizes(self) -> tuple[str, ...]:
        """All sizes, whatever fits: the page flows."""
        return SIZES

    @property
    def capitals(self) -> tuple[float, ...]:
        """As the letters are drawn, in whole pixels."""
        if not self._screen_mm:
            return ()
        return tuple(self._pixels(size) * CAPITAL * self._screen_mm / self._window.pixels for size in SIZES)

    def drawn(self, size: str) -> str:
        """The usual size: the terminal's own letters grow."""
        return USUAL_SIZE

    def turn_to(self, size: str) -> str:
        """What to write to the terminal for this size; nothing where it has it already."""
        if size == self._now:
            return ""
        self._now, self._font = size, round(self._pixels(size) / self._unit, 1)
        return _CODES[self._terminal](self._font)

    def end(self) -> str:
        """As it was opened."""
        return as_opened(self._terminal) if self._now else ""

    def _pixels(self, size: str) -> int:
        """The size of letters in pixels, so that capitals are as high as they should be."""
        if self._screen_mm:
            return round(CAPITALS[size] / CAPITAL * self._window.pixels / self._screen_mm)
        return round(self._window.pixels / LINES[size] / LINE)

    def _pixels_of_a_unit(self) -> float:
        """Xterm counts in pixels; kitty in points, and how many pixels one has is seen by its lines."""
        if self._terminal == XTERM:
            return 1.0
        return self._window.pixels // self._window.lines / LINE / self._font


def as_opened(terminal: str) -> str:
    """What to write to a terminal that `kiosk open` has opened, to undo all zooming; nothing to any other."""
    return _CODES[terminal](OPENED_AT[terminal]) if terminal in OPENED_AT else ""


def _xterm(pixels: float) -> str:
    """OSC 50 sets the font; CSI 8 with zeros then fills the screen again.

    Without "xft:" in front: xterm 379 takes that for a part of the font's name, and another font comes.
    """
    return f"\x1b]50;{FAMILY}:pixelsize={pixels:g}\x07\x1b[8;0;0t"


def _kitty(points: float) -> str:
    payload = {"size": points, "all": False, "increment_op": None}
    command = {"cmd": "set-font-size", "version": [0, 26, 5], "no_response": True, "payload": payload}
    return f"\x1bP@kitty-cmd{json.dumps(command)}\x1b\\"


_CODES: Mapping[str, Callable[[float], str]] = {XTERM: _xterm, KITTY: _kitty}
