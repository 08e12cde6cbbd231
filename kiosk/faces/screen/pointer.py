"""Where the terminal's own cursor is: screen readers, magnifiers and braille displays follow it.

It goes to what is news: on a page that has come to the first words that did not stand there before, to what
is told on a page, to the focus once it is moved. A page whose first words are as before, such as "Menu.",
would else come without a change under the fingers. Nothing above it changes, since of what is new Orca says
only what stands below the cursor, or all where the cursor is above it.
"""

from textual.geometry import Offset

from kiosk.core.page import Page
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView


class Pointer:
    """Knows what came last: a page, something told on it, or a move of the focus."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._at_news = False
        self._focused: OfferBox | None = None

    def meet(self, page: Page, before: Page | None, anew: bool) -> None:
        """A page has come, or has changed; what stood there before is no news."""
        is_told = bool(page.notice) and (before is None or page.notice != before.notice)
        if is_told or anew:
            self._view.take_news()
            self._at_news = True
        self._at_news = self._at_news and not page.pace
        self._focused = self._view.focused

    def follows(self) -> bool:
        """Whether the focus was moved since; from then on the cursor is there."""
        before, self._focused = self._focused, self._view.focused
        if self._focused is before:
            return False
        self._at_news = False
        return True

    @property
    def place(self) -> Offset | None:
        """Where the cursor is to be; None where the writing field has it."""
        news = self._view.news_at if self._at_news else None
        return news or (self._focused.words_at if self._focused else None)
