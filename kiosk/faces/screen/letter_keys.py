"""The keyboard on the screen, as boxes to be tapped or focused."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from kiosk.core.keyboard import Keyboard, Row
from kiosk.faces.screen.layout import Layout
from kiosk.faces.screen.letters import OWN
from kiosk.faces.screen.offer_box import OfferBox


class LetterKeys(Vertical):
    """Rows of letters, and a row of keys that change what is written; as many all through a writing."""

    def __init__(self, keyboard: Keyboard) -> None:
        super().__init__(classes="keys")
        self._letters = [OfferBox("-key") for _ in keyboard.letters]
        self._changes = [OfferBox("-key") for _ in keyboard.changes]
        self._across = keyboard.across
        self._groups = (
            Container(*self._letters, classes="letters"),
            Container(*self._changes, classes="letters"),
        )

    def compose(self) -> ComposeResult:
        """The changes below the letters."""
        yield from self._groups

    def show(self, keyboard: Keyboard, layout: Layout) -> None:
        """Takes on what stands on the keys now."""
        self._across = keyboard.across
        letters, changes = self._groups
        _arrange(letters, len(self._letters), keyboard.across, layout.key_height)
        _arrange(changes, len(self._changes), len(self._changes), layout.key_height)
        _label(self._letters, keyboard.letters)
        _label(self._changes, keyboard.changes)

    @property
    def boxes(self) -> list[OfferBox]:
        """All of them, in reading order."""
        return self._letters + self._changes

    def rows(self) -> list[Sequence[OfferBox]]:
        """The boxes as they stand."""
        starts = range(0, len(self._letters), self._across)
        return [*(self._letters[at : at + self._across] for at in starts), self._changes]


def _arrange(group: Container, count: int, across: int, height: int) -> None:
    group.styles.grid_size_columns = across
    group.styles.grid_rows = str(height)
    group.styles.height = height * -(-count // across)


def _label(boxes: list[OfferBox], keys: Row) -> None:
    for box, key in zip(boxes, keys, strict=True):
        box.show(key, [key.shown], OWN)
