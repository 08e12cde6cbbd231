"""Writes only the cells that have changed: Textual writes each row from its left edge.

A word that is marked while it is heard would otherwise have all that stands before it painted again, and
screen readers and braille displays would take that for news.
"""

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate


class NarrowUpdate(ChopsUpdate):
    """A part of the screen, cut on both sides."""

    def render_segments(self, console: Console) -> str:
        """The changed cells, each row with its place before it."""
        written: list[str] = []
        for y, start, end in self.spans:
            for right, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                left, right = max(x, start), min(right, end)
                if strip is not None and left < right:
                    written.append(Control.move_to(left, y).segment.text)
                    written.append(strip.crop(left - x, right - x).render(console))
        return "".join(written)


def narrowed(update: ChopsUpdate) -> NarrowUpdate:
    """The same update, cut on both sides."""
    return NarrowUpdate(update.chops, update.spans, update.chop_ends)
