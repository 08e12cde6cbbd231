"""Sizes of text, by whichever way a terminal allows."""

from typing import Protocol

from kiosk.faces.screen.large import drawn, sizes

ZOOM = "KIOSK_ZOOM"  # in the environment of a kiosk that `kiosk open` has opened: the terminal's name
CAPITAL = 0.626  # of a row, in DejaVu Sans Mono; other fonts of terminals are close to it


class Sizing(Protocol):
    """A way to show text in several sizes."""

    def seen(self, columns: int, rows: int) -> None:
        """Takes in how large the terminal is now."""

    @property
    def sizes(self) -> tuple[str, ...]:
        """The sizes that can be shown just now, smallest first."""

    @property
    def capitals(self) -> tuple[float, ...]:
        """The height of a capital letter in mm at each of them; none where nobody measured the screen."""

    def drawn(self, size: str) -> str:
        """The size in which pages are to be drawn for this one."""

    def turn_to(self, size: str) -> str:
        """What to write to the terminal for this size; nothing where it has it already."""

    def end(self) -> str:
        """What to write to the terminal when the kiosk closes."""


class DrawnSizes:
    """In any terminal: small and usual ones in its own letters, larger ones drawn as block letters."""

    def __init__(self, screen_mm: float = 0) -> None:
        self._screen_mm = screen_mm
        self._columns, self._rows = 80, 24

    def seen(self, columns: int, rows: int) -> None:
        """Takes in how large the terminal is now."""
        self._columns, self._rows = columns, rows

    @property
    def sizes(self) -> tuple[str, ...]:
        """Those for which there is room."""
        return sizes(self._columns, self._rows)

    @property
    def capitals(self) -> tuple[float, ...]:
        """Reckoned for a terminal that fills the screen."""
        if not self._screen_mm:
            return ()
        row = self._screen_mm / self._rows
        return tuple(row * self._rows_of_capital(size) for size in self.sizes)

    def drawn(self, size: str) -> str:
        """The size itself."""
        return size

    def turn_to(self, size: str) -> str:
        """The terminal stays as it is."""
        return ""

    def end(self) -> str:
        """The terminal is as it was."""
        return ""

    def _rows_of_capital(self, size: str) -> float:
        blocks = drawn(size, self._columns, self._rows)
        return blocks[0].capital / 2 if blocks else CAPITAL
