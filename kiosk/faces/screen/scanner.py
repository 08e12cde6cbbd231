"""The clock of scanning: when the mark walks on, and what one press takes."""

from collections.abc import Callable

from kiosk.core.page import Offer, Page
from kiosk.core.scan import Group, Scan, beginning, groups, marked, onward, pressed


class Scanner:
    """Keeps the place of the mark on the page that is shown."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._page: Page | None = None
        self._scan = Scan()
        self._since = 0.0

    def meet(self, page: Page) -> Group:
        """Takes on a page, and gives what is marked on it; a page met anew is walked from its beginning."""
        before, self._page = self._page, page
        if before is None or _ways(before) != _ways(page):
            self._scan = beginning(page)
            self._since = self._clock()
        return marked(page, self._scan)

    def walk(self) -> Group:
        """What is marked next; nothing until it is time."""
        page = self._page
        if page is None or not page.pace or self._clock() - self._since < page.pace:
            return ()
        self._scan = onward(page, self._scan)
        self._since = self._clock()
        return marked(page, self._scan)

    def wait(self) -> None:
        """The mark stays where it is for as long again."""
        self._since = self._clock()

    def press(self) -> Offer | None:
        """What one press takes; None where it only goes into a row."""
        if self._page is None:
            return None
        self._scan, offer = pressed(self._page, self._scan)
        self._since = self._clock()
        return offer


def _ways(page: Page) -> tuple[object, ...]:
    """What makes a page another one to walk over."""
    return page.name, page.turn, page.pace, tuple(map(len, groups(page)))
