"""Block letters: words drawn large in the cells of any terminal, for where its own letters cannot grow.

Each cell holds two by two pixels. The words stay words until they are drawn, and are wrapped as words are.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from kiosk.core.value import Value
from kiosk.faces.screen.letters import MARK
from kiosk.faces.wrap import wrapped

FONTS = Path(__file__).parent / "fonts"
UNKNOWN = "?"
LEAST_LETTERS = 14  # in a line: fewer would cut too many words
LEAST_LINES = 4  # as high as a screen: fewer would make too many parts
_CELLS = (
    " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"  # by the pixels that are on: upper left 1, upper right 2, lower left 4, lower right 8
)

Glyph = tuple[int, tuple[int, ...]]
"""Width in pixels, and rows of pixels from the top, bit 0 leftmost."""


@lru_cache
def glyphs(name: str) -> dict[str, Glyph]:
    """The shapes of one size, read once."""
    table = (line.split(":") for line in (FONTS / f"{name}.glyphs").read_text("ascii").splitlines())
    return {
        chr(int(code, 16)): (int(width), tuple(int(row, 16) for row in rows.split(",")))
        for code, width, rows in table
    }


@lru_cache
def widths(name: str) -> dict[str, int]:
    """How wide they are, to measure words quickly."""
    return {letter: width for letter, (width, _) in glyphs(name).items()}


class BlockLetters(Value):
    """One size of them: `height` in rows, `capital` in half rows, the average `width` in columns."""

    name: str
    height: int
    capital: int
    width: float

    def can(self, text: str) -> bool:
        """Whether there is a shape for every letter, or for the letter without its accents."""
        return all(self._known(letter) in glyphs(self.name) for letter in _composed(text) if letter != "\n")

    def columns(self, text: str) -> int:
        """Columns that a text takes."""
        return (self._pixels(_composed(text)) + 1) // 2

    @property
    def indent(self) -> int:
        """Columns of the mark before an offer."""
        return self.columns(MARK)

    @property
    def hanging(self) -> int:
        """Further lines stand right below the words."""
        return 0

    def lines(self, text: str, width: int) -> list[str]:
        """Words wrapped into lines."""
        return list(wrapped(_composed(text), 2 * width, self._pixels))

    def drawn(self, lines: list[str]) -> list[str]:
        """Rows of cells."""
        return [row for line in lines for row in self._rows(line)]

    def offer_lines(self, text: str, width: int) -> list[str]:
        """The words of an offer wrapped beside its mark."""
        return self.lines(text, width - self.indent)

    def offer(self, lines: list[str], marked: bool) -> list[str]:
        """Rows of cells beside the mark, which is as large as the letters."""
        margin = [row.ljust(self.indent) for row in self._rows(MARK if marked else "")]
        margin += [" " * self.indent] * (self.height * (len(lines) - 1))
        return [left + row for left, row in zip(margin, self.drawn(lines), strict=True)]

    def offer_width(self, text: str) -> int:
        """Columns of an offer on one line."""
        return self.indent + self.columns(text)

    def _known(self, letter: str) -> str:
        """The letter itself, else the letter below its accents."""
        return letter if letter in glyphs(self.name) else unicodedata.normalize("NFD", letter)[0]

    def _glyph(self, letter: str) -> Glyph:
        table = glyphs(self.name)
        return table.get(self._known(letter)) or table[UNKNOWN]

    def _pixels(self, text: str) -> int:
        try:
            return sum(map(widths(self.name).__getitem__, text))
        except KeyError:  # a letter that is drawn as another one
            return sum(self._glyph(letter)[0] for letter in text)

    def _rows(self, line: str) -> Iterator[str]:
        pixels, at = [0] * (2 * self.height), 0
        for letter in line:
            width, shape = self._glyph(letter)
            for row, bits in enumerate(shape):
                pixels[row] |= bits << at
            at += width
        for upper, lower in zip(pixels[::2], pixels[1::2], strict=True):
            yield "".join(_CELLS[(upper >> x & 3) | (lower >> x & 3) << 2] for x in range(0, at, 2))


LADDER = (
    BlockLetters("plain4", 4, 6, 2.2),
    BlockLetters("bold6", 6, 8, 2.6),
    BlockLetters("bold7", 7, 10, 3.9),
    BlockLetters("bold10", 10, 13, 4.3),
    BlockLetters("bold14", 14, 18, 5.7),
)
SMALLEST = LADDER[0]


def fitting(columns: int, rows: int) -> tuple[BlockLetters, ...]:
    """The sizes of which a screen holds enough letters and lines to read."""
    return tuple(
        each for each in LADDER if each.height * LEAST_LINES <= rows and each.width * LEAST_LETTERS <= columns
    )


def _composed(text: str) -> str:
    """Each letter and its accents as one; accents that go with none are left out."""
    return "".join(
        letter for letter in unicodedata.normalize("NFC", text) if not unicodedata.combining(letter)
    )
