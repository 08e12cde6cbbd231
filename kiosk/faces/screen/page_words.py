"""The words of a page, above its choices and below them, and which of them are news."""

from textual.geometry import Offset

from kiosk.core.page import Page
from kiosk.faces.screen.blocks import block, fill, told
from kiosk.faces.screen.layout import Layout, below_field
from kiosk.faces.screen.spoken_text import SpokenText
from kiosk.session.narrator import Spot


class PageWords:
    """Two widgets with words; what stands in both of them above the news is left as it was painted."""

    def __init__(self) -> None:
        self.above = _hidden("told")
        self.below = _hidden("after")

    def show(self, page: Page, layout: Layout) -> None:
        """Takes on the words of a page."""
        below = [] if page.dark else below_field(page)
        fill(self.above, told(page, layout))
        fill(self.below, [block(page, layout, part, text, layout.around) for part, text in below])

    def take_news(self, writes: bool) -> None:
        """Takes for news the words that did not stand there before.

        Where all of them did, all are news, so that none goes unheard; but where somebody writes now, news
        stands below.
        """
        if not self.above.take_news() and not writes:
            self.above.take_news(whole=True)
        self.below.take_news()

    def turn_over(self) -> None:
        """The page is another one; what stands above the news is not."""
        self.above.turn_over(self.above.known)
        self.below.turn_over()

    @property
    def news_at(self) -> Offset | None:
        """Where on the screen the news begins; None where there is none."""
        return self.above.begin() or self.below.begin()

    def mark_word(self, spot: Spot | None) -> None:
        """Marks the word that is heard, and no other."""
        self.above.mark_word(spot)
        self.below.mark_word(spot)


def _hidden(name: str) -> SpokenText:
    text = SpokenText(name)
    text.display = False
    return text
