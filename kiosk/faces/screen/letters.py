"""How words become rows of cells: in the terminal's own letters here, drawn large in big_letters.py."""

from typing import Protocol

from rich.cells import cell_len

from kiosk.faces.wrap import wrapped

MARK, NO_MARK = "▶ ", "  "
MARKED = 2  # columns of the mark before an offer
HANGING = 3  # columns by which the further lines of a choice stand in, below its words


class Letters(Protocol):
    """One size of letters."""

    @property
    def height(self) -> int:
        """Rows of one line."""

    def can(self, text: str) -> bool:
        """Whether there is a shape for every letter."""

    def columns(self, text: str) -> int:
        """Columns that a text takes."""

    @property
    def indent(self) -> int:
        """Columns of the mark before an offer."""

    @property
    def hanging(self) -> int:
        """Columns by which the further lines of an offer stand in, below its words."""

    def lines(self, text: str, width: int) -> list[str]:
        """Words wrapped into lines that are at most so many columns wide."""

    def drawn(self, lines: list[str]) -> list[str]:
        """Rows of cells."""

    def offer_lines(self, text: str, width: int) -> list[str]:
        """The words of an offer wrapped beside its mark."""

    def offer(self, lines: list[str], marked: bool) -> list[str]:
        """Rows of cells, with the mark or the room for it."""

    def offer_width(self, text: str) -> int:
        """Columns of an offer on one line."""


class OwnLetters:
    """The letters of the terminal: a row for each line."""

    height = 1
    indent = MARKED
    hanging = HANGING

    def can(self, text: str) -> bool:
        """The terminal does what it can."""
        return True

    def columns(self, text: str) -> int:
        """Cells that the terminal needs."""
        return cell_len(text)

    def lines(self, text: str, width: int) -> list[str]:
        """Words wrapped into lines."""
        return list(wrapped(text, width, cell_len))

    def drawn(self, lines: list[str]) -> list[str]:
        """The lines as they are."""
        return lines

    def offer_lines(self, text: str, width: int) -> list[str]:
        """The words of an offer wrapped beside its mark, further lines a little in."""
        return self.lines(text, width - MARKED - HANGING)

    def offer(self, lines: list[str], marked: bool) -> list[str]:
        """The lines, with the mark before the first one."""
        first, *rest = lines
        return [(MARK if marked else NO_MARK) + first, *(NO_MARK + " " * HANGING + line for line in rest)]

    def offer_width(self, text: str) -> int:
        """Columns of an offer on one line."""
        return MARKED + cell_len(text)


OWN: Letters = OwnLetters()
