"""Draws a QR code in cells: two of its squares stand above each other in one cell."""

from itertools import zip_longest

from kiosk.core.state import Code

QUIET = 4  # light squares on every side (ISO/IEC 18004)
INK = "#000000 on #ffffff"  # in all colours: few phones read light squares on a dark ground
_CELLS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def width(code: Code) -> int:
    """Columns of the drawing."""
    return len(code) + 2 * QUIET


def height(code: Code) -> int:
    """Rows of the drawing."""
    return (width(code) + 1) // 2


def drawn(code: Code) -> list[str]:
    """The code with its light margin, to be painted dark on light."""
    side, empty = (False,) * QUIET, (False,) * width(code)
    squares = [*[empty] * QUIET, *((*side, *row, *side) for row in code), *[empty] * QUIET]
    pairs = zip_longest(squares[::2], squares[1::2], fillvalue=empty)
    return ["".join(_CELLS[pair] for pair in zip(*rows, strict=True)) for rows in pairs]
