"""Where the terminal's own cursor is: screen readers, magnifiers and braille displays follow it.

It goes to what is news: to the first words of a page that has come, to what is told on a page, to the focus
once it is moved. Were it on the focus from the start, a page whose first choice reads as the one before would
come without a change under the fingers, and Orca would say nothing of what stands below.
"""

from textual.geometry import Offset

from kiosk.core.page import Page
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView


class Pointer:
    """Knows what came last: a page, something told on it, or a move of the focus."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._at_words = False
        self._told: str | None = None
        self._focused: OfferBox | None = None

    def meet(self, page: Page, before: Page | None, anew: bool) -> None:
        """A page has come, or has changed; what was told before stands there unchanged, so it is no news."""
        is_told = bool(page.notice) and (before is None or page.notice != before.notice)
        if page.pace:
            self._at_words = False
        elif is_told or anew:
            self._at_words = True
            self._told = None if is_told else "notice"
        self._focused = self._view.focused

    def follows(self) -> bool:
        """Whether the focus was moved since; from then on the cursor is there."""
        before, self._focused = self._focused, self._view.focused
        if self._focused is before:
            return False
        self._at_words = False
        return True

    @property
    def place(self) -> Offset | None:
        """Where the cursor is to be; None where the writing field has it."""
        words = self._view.words_at(besides=self._told) if self._at_words else None
        return words or (self._focused.words_at if self._focused else None)
