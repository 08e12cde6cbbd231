"""Where a visitor was on the pages that lie open below others, so that each is met again as it was left."""

from dataclasses import replace

from kiosk.core.keys import KeyMap
from kiosk.core.page import Choice, Page
from kiosk.core.presses import Key, Press, Take
from kiosk.core.scan import Group
from kiosk.core.value import Value


class Bookmark(Value):
    """A page by its name, what was left of it from the part on that was shown, its choice with the focus."""

    page: str
    to_come: int | None
    choice: int | None


class Bookmarks:
    """One for each page below the top one; a choice is told by its number."""

    def __init__(self, keys: KeyMap) -> None:
        self._keys = keys
        self._below: list[Bookmark] = []
        self._moved_to: int | None = None  # on the top page, by the visitor
        self._met_at: int | None = None  # where the focus is put on the top page

    def on(self, page: Page) -> Page:
        """The page with the focus where the visitor left it; as it is where they left it nowhere."""
        if self._met_at is None or not page.choices:
            return page
        return replace(page, focus=min(self._met_at, len(page.choices)) - 1)

    def moved(self, focused: Group) -> None:
        """Takes in where the visitor has moved the focus; a command is not remembered."""
        self._moved_to = next((each.number for each in focused if isinstance(each, Choice)), None)

    def turned(self, left: Page, press: Press, to_come: int | None, now: str, depth: int) -> int | None:
        """Takes in that a press led to another page, with `depth` pages below it; gives the part to show.

        `left` is the page before, `to_come` its part, `now` the name of the page that is met.
        """
        bookmark = Bookmark(left.name, to_come, self._chosen(press) or self._moved_to or self._met_at)
        self._moved_to = self._met_at = None
        if depth > len(self._below):
            self._below.append(bookmark)
        elif depth < len(self._below):
            found = self._below[depth]
            del self._below[depth:]
            if found.page == now:
                self._met_at = found.choice
                return found.to_come
        return None

    def _chosen(self, press: Press) -> int | None:
        """Who comes back from what they have chosen finds the focus on it."""
        match press:
            case Take(Choice(number=number)):
                return number
            case Key(name):
                return self._keys.number_of(name) or None
            case _:
                return None
