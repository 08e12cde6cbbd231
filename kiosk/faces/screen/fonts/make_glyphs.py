"""Makes a table of letters from a bitmap font.

python -m kiosk.faces.screen.fonts.make_glyphs 5x8.bdf 6x9.bdf > plain4.glyphs

A second font may be named, from which M and W are taken: in a very narrow font they look like H.
"""

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from operator import or_
from pathlib import Path
from typing import NamedTuple

# The letters of European languages in Latin script, and the signs of plain writing.
KEPT = {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x1E80, 0x1E86)}
KEPT |= {
    0x1EF2,
    0x1EF3,
    0x2010,
    0x2011,
    0x2013,
    0x2014,
    0x2018,
    0x2019,
    0x201C,
    0x201D,
    0x201E,
    0x2026,
    0x20AC,
}
MARK = 0x25B6
WIDE, ACCENTED = "MW", "ŴẀẁẂẃẄẅỲỳ"


class Glyph(NamedTuple):
    """One letter: its width in pixels with the gap to the next one; rows from the top, bit 0 is leftmost."""

    width: int
    rows: tuple[int, ...]


def read_bdf(lines: Iterable[str]) -> Iterator[tuple[int, Glyph]]:
    """The letters of a font in Adobe's Glyph Bitmap Distribution Format 2.2, as drawn in their cells."""
    ascent = descent = code = width = 0
    box: list[int] = []
    bitmap: list[str] | None = None
    for line in lines:
        key, *values = line.split() or [""]
        if key == "FONT_ASCENT":
            ascent = int(values[0])
        elif key == "FONT_DESCENT":
            descent = int(values[0])
        elif key == "ENCODING":
            code = int(values[0])
        elif key == "DWIDTH":
            width = int(values[0])
        elif key == "BBX":
            box = list(map(int, values))
        elif key == "BITMAP":
            bitmap = []
        elif key == "ENDCHAR":
            yield code, Glyph(width, _rows(bitmap or [], box, ascent, ascent + descent))
            bitmap = None
        elif bitmap is not None:
            bitmap.append(key)


def _rows(bitmap: list[str], box: list[int], ascent: int, height: int) -> tuple[int, ...]:
    columns, drawn, left, below = box
    rows = [0] * height
    for at, digits in enumerate(bitmap):
        bits, last = int(digits, 16), len(digits) * 4 - 1
        row = ascent - below - drawn + at
        if 0 <= row < height:
            rows[row] = sum(1 << (x + left) for x in range(columns) if bits >> (last - x) & 1)
    return tuple(rows)


def composed(glyphs: dict[int, Glyph]) -> Iterator[tuple[int, Glyph]]:
    """Letters that a font lacks, such as Welsh ẃ: the bare letter, and the accent of its u."""
    for code in sorted(set(map(ord, ACCENTED)) - glyphs.keys()):
        bare, accent = tuple(unicodedata.normalize("NFD", chr(code)))
        plain = "U" if bare.isupper() else "u"
        needed = [ord(letter) for letter in (bare, plain, unicodedata.normalize("NFC", plain + accent))]
        if glyphs.keys() >= set(needed):
            letter, donor, accented = (glyphs[each] for each in needed)
            over = (there & ~drawn for there, drawn in zip(accented.rows, donor.rows, strict=True))
            yield code, Glyph(letter.width, tuple(map(or_, letter.rows, over)))


def full_stop(colon: Glyph) -> Glyph:
    """The lower dot of the colon: in some fonts the full stop itself looks like a plus sign."""
    between = len(colon.rows) - 1 - next(at for at, row in enumerate(reversed(colon.rows)) if row)
    while colon.rows[between]:
        between -= 1
    return Glyph(colon.width, (*[0] * between, *colon.rows[between:]))


def trimmed(glyph: Glyph) -> Glyph:
    """Without the blank columns at its sides: so more letters fit in a line. Bold ones keep a wider gap."""
    inked = 0
    for row in glyph.rows:
        inked |= row
    gap = 2 if glyph.width >= 8 else 1
    if not inked:
        return Glyph(max(3, glyph.width * 2 // 3), glyph.rows)
    left = (inked & -inked).bit_length() - 1
    return Glyph(inked.bit_length() - left + gap, tuple(row >> left for row in glyph.rows))


def mark(capital: Glyph) -> Glyph:
    """The mark before a choice: a triangle as high as a capital letter."""
    inked = [at for at, row in enumerate(capital.rows) if row]
    top, high = inked[0], len(inked)
    rows = [0] * len(capital.rows)
    for at in range(high):
        rows[top + at] = (1 << (min(at, high - 1 - at) + 1)) - 1
    return Glyph((high + 1) // 2 + 1, tuple(rows))


def widened(glyphs: dict[int, Glyph], wider: dict[int, Glyph]) -> dict[int, Glyph]:
    """With the M and W of a wider font, as high as the others; with accents they are to be made anew."""
    height = len(glyphs[ord("H")].rows)
    wide = {ord(letter): wider[ord(letter)] for letter in WIDE}
    narrow = set(map(ord, WIDE + ACCENTED))
    kept = {code: glyph for code, glyph in glyphs.items() if code not in narrow}
    return kept | {code: Glyph(glyph.width, glyph.rows[:height]) for code, glyph in wide.items()}


def table(lines: Iterable[str], wider: Iterable[str] = ()) -> Iterator[str]:
    """The lines of a table: code point, width and rows, all but the width in hexadecimal."""
    drawn = {code: glyph for code, glyph in read_bdf(lines) if code in KEPT}
    if others := dict(read_bdf(wider)):
        drawn = widened(drawn, others)
    drawn |= {**dict(composed(drawn)), ord("."): full_stop(drawn[ord(":")])}
    glyphs = {code: trimmed(glyph) for code, glyph in drawn.items()}
    glyphs[MARK] = mark(glyphs[ord("H")])
    for code, glyph in sorted(glyphs.items()):
        yield f"{code:x}:{glyph.width}:{','.join(f'{row:x}' for row in glyph.rows)}\n"


if __name__ == "__main__":
    fonts = [Path(name).read_text("latin-1").splitlines() for name in sys.argv[1:]]
    sys.stdout.writelines(table(*fonts))
