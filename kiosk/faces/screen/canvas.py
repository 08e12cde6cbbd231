"""How pages are laid out on the screen as it is now, in the size of text that a visitor wants."""

from dataclasses import replace

from textual.geometry import Size

from kiosk.core.page import Page
from kiosk.faces.screen.large import lay_out_in
from kiosk.faces.screen.layout import Layout
from kiosk.faces.screen.room import ScreenRoom
from kiosk.faces.screen.sizing import Sizing

LEAST = Size(30, 9)  # columns and rows in which every page has room, in parts


class Canvas:
    """Keeps the layout of the page that was fitted last; None before any was, and after a new size."""

    def __init__(self, sizing: Sizing) -> None:
        self.layout: Layout | None = None
        self._fitted: Page | None = None
        self._sizing = sizing
        self._screen = Size(80, 24)

    @property
    def sizes(self) -> tuple[str, ...]:
        """The sizes of text that can be shown."""
        return self._sizing.sizes

    @property
    def capitals(self) -> tuple[float, ...]:
        """How high their capitals are in mm, if that is known."""
        return self._sizing.capitals

    def resize(self, screen: Size) -> None:
        """Takes on another size of screen, in cells."""
        self.layout = None
        self._screen = screen
        self._sizing.seen(*screen)

    def fit(self, page: Page) -> ScreenRoom:
        """Lays a page out, and gives the room that it has so."""
        if self.layout is None or page != self._fitted:
            self.layout = lay_out_in(self._sizing.drawn(page.size), page, *self._screen)
            self._fitted = page
        return ScreenRoom(page, self.layout)

    def visible(self, page: Page) -> Page:
        """What of a page can be seen: on a screen where no page has room, one line that says so."""
        small = self._screen.width < LEAST.width or self._screen.height < LEAST.height
        return replace(page, dark=page.dark or page.too_small) if small else page

    def zoom(self, page: Page) -> str:
        """What to write to the terminal so that its own letters have the size of a page."""
        return self._sizing.turn_to(page.size)
