"""How much of a page fits in a window of plain lines, for people who read back line by line."""

from collections.abc import Iterable

from kiosk.core.page import Choice, Page
from kiosk.core.value import Value
from kiosk.faces.wrap import wrapped

AROUND = 3  # the blank line before a page, "part 1 of 2", and its prompt


class LineRoom(Value):
    """A window of so many letters by so many lines."""

    width: int
    rows: int

    def fits(self, page: Page) -> bool:
        """Whether the whole page has room."""
        typing = (page.typing.text, page.typing.left) if page.typing else ()
        choices = [choice.shown for choice in page.choices]
        return self.frame(page) + self._lines((*page.text, *typing, page.count, *choices)) <= self.rows

    def draws_picture(self) -> bool:
        """Lines hold no pictures: their words are read."""
        return False

    def frame(self, page: Page) -> int:
        """Lines that every part of this page needs."""
        return AROUND + self._lines((page.notice, page.where, page.title))

    def opening(self, page: Page) -> str:
        """The title stands on each part."""
        return ""

    def count(self, text: str) -> int:
        """Lines of the number of choices, in words."""
        return self._lines([text])

    def paragraph(self, text: str) -> int:
        """Lines of a paragraph."""
        return self._lines([text])

    def choice(self, choice: Choice) -> int:
        """Lines of a choice."""
        return self._lines([choice.shown])

    def across(self) -> int:
        """There are no letters on the screen to be pressed."""
        return 0

    def _lines(self, texts: Iterable[str]) -> int:
        return sum(len(list(wrapped(text, self.width))) for text in texts if text)
