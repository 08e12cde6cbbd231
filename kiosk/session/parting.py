"""Which part of a long page is shown, however the page is split."""

from collections.abc import Callable

from kiosk.core.keys import KeyMap
from kiosk.core.page import Choice, Page
from kiosk.core.presses import Press
from kiosk.core.scan import Group
from kiosk.core.split import Room, split, to_come
from kiosk.core.words import Words
from kiosk.session.bookmarks import Bookmarks

Fit = Callable[[Page], Room]
"""How much room a face has for a page."""


class Parting:
    """Keeps the place in a long page; a face that was never asked for room shows pages whole."""

    def __init__(self, keys: KeyMap) -> None:
        self._keys = keys
        self._bookmarks = Bookmarks(keys)
        self._to_come: int | None = None  # what is left of the page from the part on that is shown; None: all
        self._fit: Fit | None = None
        self._split: tuple[Page, Room, tuple[Page, ...]] | None = None  # the last one: it is asked for often

    def fit(self, fit: Fit) -> None:
        """Takes in how much room there is."""
        self._fit = fit

    def meet(self, left: Page, press: Press, page: Page, depth: int) -> None:
        """Takes in that a press led from one page to another, or to the same anew, with `depth` pages below.

        It is shown from its first part on, or as it was left.
        """
        self._to_come = self._bookmarks.turned(left, press, self._to_come, page.name, depth)

    def moved(self, focused: Group) -> None:
        """Takes in where the visitor has moved the focus."""
        self._bookmarks.moved(focused)

    def on(self, page: Page) -> Page:
        """The page with the focus where it was when the visitor left it."""
        return self._bookmarks.on(page)

    def forget(self) -> None:
        """The next visitor has been nowhere."""
        self._bookmarks, self._to_come, self._split = Bookmarks(self._keys), None, None

    def keep_in_sight(self, page: Page, choice: Choice) -> None:
        """The part with this choice is the one that is shown, however the page will be split."""
        self._to_come = len(page.choices) - choice.number + 1

    def shown(self, page: Page, words: Words) -> Page:
        """The part that is shown."""
        parts = self._parts(page, words)
        return parts[self._at(parts)]

    def turn(self, page: Page, words: Words, step: int) -> bool:
        """Goes to the next part, or with -1 to the one before; False where there is none."""
        parts = self._parts(page, words) if step and self._fit else ()
        target = self._at(parts) + step
        if not 0 <= target < len(parts):
            return False
        self._to_come = to_come(parts)[target]
        return True

    def _parts(self, page: Page, words: Words) -> tuple[Page, ...]:
        if self._fit is None:
            return (page,)
        room = self._fit(page)
        if self._split is None or self._split[:2] != (page, room):
            self._split = page, room, split(page, room, words, self._keys)
        return self._split[2]

    def _at(self, parts: tuple[Page, ...]) -> int:
        """Which part is shown: the last one that begins where the visitor is, or before."""
        if self._to_come is None:
            return 0
        return max(0, sum(left >= self._to_come for left in to_come(parts)) - 1)
