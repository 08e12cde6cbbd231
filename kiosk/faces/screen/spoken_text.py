"""Words on the screen of which one can be marked while it is heard."""

from collections.abc import Sequence
from itertools import takewhile

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import Static

from kiosk.faces.screen.runs import Run
from kiosk.session.narrator import Spot

BLANK = "\u00a0"  # a space that readers neither say nor show, but that is not the usual one
HEARD = Style(reverse=True, underline=True)  # swapped colours keep their contrast in every theme


class SpokenText(Static):
    """Repaints only the cells of the word that was marked and of the one that is.

    Screen readers that compare the screen with the one before leave out rows that read alike. So on every
    other page the rows end with another kind of blank, but for the first ones if they stood there before:
    what is news begins below them.
    """

    def __init__(self, classes: str) -> None:
        super().__init__("", classes=classes, markup=False)
        self._runs: Sequence[tuple[int, Run]] = ()
        self._heard: list[Region] = []
        self._stood = 0  # of its runs: the first ones that stood there before
        self._news: str | None = None
        self._overleaf = False
        self._kept: list[bool] = []  # of its first rows: whether they end as on other pages

    def set_runs(self, runs: Sequence[tuple[int, Run]]) -> None:
        """Takes on where its words stand: each run with its first row. Nothing is marked any more."""
        pairs = zip(self._runs, runs, strict=False)
        self._stood = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        self._runs = runs
        self._heard = []

    def take_news(self, whole: bool = False) -> bool:
        """Takes for news what begins with the first words that did not stand there; False if all did."""
        runs = self._runs if whole else self._runs[self._stood :]
        self._news = next((run.part for _, run in runs if run.lines), None)
        return self._news is not None

    def turn_over(self, known: int = 0) -> None:
        """Stands on another page now; so many first rows stand there as before."""
        self._kept = [self._is_overleaf(row) for row in range(known)]
        self._overleaf = not self._overleaf
        self.refresh()

    @property
    def known(self) -> int:
        """How many rows stand above the news."""
        news = (top for top, run in self._runs if run.part == self._news)
        return next(news, self.content_size.height)

    def begin(self) -> Offset | None:
        """Where on the screen the news begins; None where there is none."""
        return None if self._news is None else self.content_region.offset + Offset(0, self.known)

    def mark_word(self, spot: Spot | None) -> None:
        """Marks the word that is heard, if it stands here; with nothing, none is marked."""
        heard = self._cells_of(spot) if spot else []
        if heard != self._heard:
            changed = [*self._heard, *heard]
            self._heard = heard
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One row of its words, with the mark."""
        strip = super().render_line(y)
        if self._is_overleaf(y):
            strip = _overleaf(strip, self.content_size.width)
        for cells in self._heard:
            if cells.y <= y < cells.bottom:
                strip = _marked(strip, cells.x, cells.right)
        return strip

    def _is_overleaf(self, row: int) -> bool:
        return self._kept[row] if row < len(self._kept) else self._overleaf

    def _cells_of(self, spot: Spot) -> list[Region]:
        for top, run in self._runs:
            if run.part == spot.part:
                return run.cells(top, spot.word)
        return []


def _overleaf(strip: Strip, width: int) -> Strip:
    """The same row with another kind of blank at its end; at its beginning, if its words fill it."""
    if not strip.text.strip():
        return strip
    if not strip.text[width - 1 :].strip():
        words = strip.crop(0, width - 1)
        return Strip.join([words, _blank(width - words.cell_length, words)])
    return Strip.join([_blank(1, strip), strip.crop(1)]) if strip.text.startswith(" ") else strip


def _blank(width: int, words: Strip) -> Strip:
    """Cells that end with the other kind of blank, as the last words are painted."""
    *_, last = words
    return Strip([Segment(f"{BLANK:>{width}}", last.style)])


def _marked(strip: Strip, start: int, end: int) -> Strip:
    before, heard, after = strip.divide([start, end, strip.cell_length])
    return Strip.join([before, heard.apply_style(HEARD), after])
