"""Words on the screen of which one can be marked while it is heard."""

from collections.abc import Sequence

from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from kiosk.faces.screen.runs import Run
from kiosk.session.narrator import Spot

HEARD = Style(reverse=True, underline=True)  # swapped colours keep their contrast in every theme


class SpokenText(Static):
    """Repaints only the cells of the word that was marked and of the one that is."""

    def __init__(self, classes: str) -> None:
        super().__init__("", classes=classes, markup=False)
        self._runs: Sequence[tuple[int, Run]] = ()
        self._heard: list[Region] = []

    def set_runs(self, runs: Sequence[tuple[int, Run]]) -> None:
        """Takes on where its words stand: each run with its first row. Nothing is marked any more."""
        self._runs = runs
        self._heard = []

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
        for cells in self._heard:
            if cells.y <= y < cells.bottom:
                strip = _marked(strip, cells.x, cells.right)
        return strip

    def _cells_of(self, spot: Spot) -> list[Region]:
        for top, run in self._runs:
            if run.part == spot.part:
                return run.cells(top, spot.word)
        return []


def _marked(strip: Strip, start: int, end: int) -> Strip:
    before, heard, after = strip.divide([start, end, strip.cell_length])
    return Strip.join([before, heard.apply_style(HEARD), after])
