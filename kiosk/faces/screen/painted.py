"""What stands on the terminal, so that only what is new is written: Textual writes most pictures twice.

Screen readers and braille displays would take what is written again for news.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip


class Piece(NamedTuple):
    """Cells of one row, and where they begin."""

    y: int
    x: int
    cells: Strip

    @property
    def end(self) -> int:
        """The column after the last one."""
        return self.x + self.cells.cell_length


class NewCells(CompositorUpdate):
    """The parts of a picture that do not stand on the terminal yet."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces

    def render_segments(self, console: Console) -> str:
        """The cells of each piece, with its place before them."""
        return "".join(f"{_place(piece)}{piece.cells.render(console)}" for piece in self.pieces)


class Painted:
    """Knows each row as it was written last."""

    def __init__(self) -> None:
        self._rows: dict[int, Strip] = {}

    def forget(self) -> None:
        """Something else may stand there now: all of the next picture is written."""
        self._rows.clear()

    def new_cells(self, update: CompositorUpdate) -> NewCells:
        """What of a picture is to be written; from now on it stands there."""
        return NewCells([piece for piece in _joined(_pieces(update)) if self._takes(piece)])

    def _takes(self, piece: Piece) -> bool:
        """Takes on these cells; False where they stood there before."""
        row = self._rows.get(piece.y, Strip.blank(0))
        if row.crop(piece.x, piece.end).simplify() == piece.cells:
            return False
        before = row.crop(0, piece.x).adjust_cell_length(piece.x)
        self._rows[piece.y] = Strip.join([before, piece.cells, row.crop(piece.end, row.cell_length)])
        return True


def _place(piece: Piece) -> str:
    return Control.move_to(piece.x, piece.y).segment.text


def _pieces(update: CompositorUpdate) -> Iterator[Piece]:
    """All cells of an update; Textual writes those of a part of the screen from the left edge of a box."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield Piece(y, update.region.x, Strip.join(strips))
    elif isinstance(update, ChopsUpdate):
        for y, start, end in update.spans:
            for right, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                left, right = max(x, start), min(right, end)
                if strip is not None and left < right:
                    yield Piece(y, left, strip.crop(left - x, right - x))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The same cells in as few pieces and styles as can be."""
    whole: Piece | None = None
    for piece in pieces:
        if whole is not None and (whole.y, whole.end) == (piece.y, piece.x):
            whole = whole._replace(cells=Strip.join([whole.cells, piece.cells]))
            continue
        if whole is not None:
            yield _simple(whole)
        whole = piece
    if whole is not None:
        yield _simple(whole)


def _simple(piece: Piece) -> Piece:
    """The same cells; Textual puts a style without a letter before some of them."""
    return piece._replace(cells=Strip(each for each in piece.cells if each.text).simplify())
