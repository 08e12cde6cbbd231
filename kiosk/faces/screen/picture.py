"""Draws the ladder in cells."""

from rich.cells import cell_len

from kiosk.core.page import Picture

RUNG = 12  # columns between the rails
_RAIL, _LEFT, _RIGHT, _STEP, _MARKED = "┃", "┣", "┫", "━", "█"
_POINTER = "◀ "


def height(picture: Picture, tall: bool) -> int:
    """Rows of the drawing."""
    return 2 * len(picture.rungs) + 1 if tall else len(picture.rungs)


def width(picture: Picture) -> int:
    """Columns of the tall drawing."""
    names = [f"{number} {name}" for number, name in enumerate(picture.rungs, 1)]
    marks = [_POINTER + mark.label for mark in picture.marks]
    return RUNG + 4 + max(cell_len(text) for text in names + marks)


def tall(picture: Picture) -> list[str]:
    """The ladder with two rows a rung, its marks below the names."""
    rows = [_rails()]
    for number in range(len(picture.rungs), 0, -1):
        rows.append(f"{_rung(picture, number)}  {number} {picture.rungs[number - 1]}")
        rows.append(f"{_rails()}  {_pointer(picture, number)}".rstrip())
    return rows


def low(picture: Picture) -> list[str]:
    """The ladder with one row a rung, its marks beside the names."""
    widest = max(cell_len(name) for name in picture.rungs)
    rows = []
    for number in range(len(picture.rungs), 0, -1):
        name = picture.rungs[number - 1]
        name += " " * (widest - cell_len(name))
        rows.append(f"{_rung(picture, number)}  {number} {name}  {_pointer(picture, number)}".rstrip())
    return rows


def _rails() -> str:
    return _RAIL + " " * RUNG + _RAIL


def _rung(picture: Picture, number: int) -> str:
    marked = any(mark.rung == number for mark in picture.marks)
    return _LEFT + (_MARKED if marked else _STEP) * RUNG + _RIGHT


def _pointer(picture: Picture, number: int) -> str:
    labels = [mark.label for mark in picture.marks if mark.rung == number]
    return _POINTER + ". ".join(labels) if labels else ""
