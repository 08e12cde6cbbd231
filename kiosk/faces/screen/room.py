"""The room that the screen has for a page, as the core asks for it."""

from kiosk.core.page import Choice, Page
from kiosk.core.value import Value
from kiosk.faces.screen.layout import Beside, Layout


class ScreenRoom(Value):
    """The room that a layout has for one page."""

    page: Page
    layout: Layout

    @property
    def rows(self) -> int:
        """Rows of the screen."""
        return self.layout.rows

    def fits(self, page: Page) -> bool:
        """Whether the whole page has room."""
        return not self.opening(page) and self.layout.needs(page) <= self.layout.rows

    def draws_picture(self) -> bool:
        """Whether the ladder is drawn."""
        return self.layout.picture is not Beside.NOWHERE

    def frame(self, page: Page) -> int:
        """Rows that every part needs."""
        return self.layout.frame(page)

    def opening(self, page: Page) -> str:
        """The title, where it is drawn too large to stand on every part."""
        return "" if self.layout.heading is self.layout.letters else page.title

    def count(self, text: str) -> int:
        """Rows of the number of choices."""
        return self.layout.count(self.page, text)

    def paragraph(self, text: str) -> int:
        """Rows of one paragraph."""
        return self.layout.paragraph(self.page, text)

    def choice(self, choice: Choice) -> int:
        """Rows of one choice."""
        return self.layout.choice(self.page, choice)

    def across(self) -> int:
        """Letters of the keyboard on the screen in a row."""
        return self.layout.across
