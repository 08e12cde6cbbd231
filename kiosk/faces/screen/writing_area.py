"""The field where words are written, and the letters on the screen below it."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from kiosk.core.page import Page
from kiosk.faces.screen.layout import LOWEST_FIELD, Layout
from kiosk.faces.screen.letter_keys import LetterKeys
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.words_field import WordsField


class WritingArea(Vertical):
    """New for each writing, so that nothing of the last one stays in it."""

    def __init__(self, page: Page, is_held: Callable[[str], bool]) -> None:
        super().__init__(classes="writing")
        self.field = WordsField(page, is_held)
        self._keys = LetterKeys(page.keyboard) if page.keyboard.keys else None

    def compose(self) -> ComposeResult:
        """The letters below the field."""
        yield self.field
        if self._keys is not None:
            yield self._keys

    def show(self, page: Page, layout: Layout) -> None:
        """Takes on what is written now, and what stands on the keys."""
        height = layout.field(page)
        self.field.hold(page.typing.text if page.typing else "")
        self.field.styles.height = height
        self.field.set_class(height < LOWEST_FIELD, "-low")
        if self._keys is not None:
            self._keys.show(page.keyboard, layout)

    @property
    def boxes(self) -> list[OfferBox]:
        """The keys."""
        return self._keys.boxes if self._keys else []

    def rows(self) -> list[Sequence[OfferBox | None]]:
        """Where the focus goes here: to the field (None), then to the keys; nowhere if there are none."""
        return [[None], *self._keys.rows()] if self._keys else []
