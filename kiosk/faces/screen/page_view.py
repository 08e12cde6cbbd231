"""Draws one page. Its widgets stay and only take on other words: that is quick, and nothing flickers.

The writing field is the exception: it is new for each writing, so that nothing of the last one stays in it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Offset
from textual.widget import Widget

from kiosk.core.page import Offer, Page
from kiosk.core.scan import Group
from kiosk.faces.screen.blocks import beside, fill
from kiosk.faces.screen.focus import is_same
from kiosk.faces.screen.layout import Air, Layout
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_words import PageWords
from kiosk.faces.screen.spoken_text import SpokenText
from kiosk.faces.screen.steps import Step, stepped
from kiosk.session.narrator import Spot

if TYPE_CHECKING:
    from kiosk.faces.screen.letter_keys import LetterKeys
    from kiosk.faces.screen.writing_area import WritingArea

MOST_COMMANDS = 4


class PageView(Widget):
    """A page at one size of screen; `is_held` tells of a key that is no letter: it acted and is held."""

    def __init__(self, is_held: Callable[[str], bool]) -> None:
        super().__init__()
        self._is_held = is_held
        self._column = Vertical(classes="column")
        self._words = PageWords()
        self._beside = SpokenText("beside")
        self._writing: WritingArea | None = None
        self._pad: LetterKeys | None = None
        self._choices: list[OfferBox] = []
        self._commands = [OfferBox("-command") for _ in range(MOST_COMMANDS)]

    def compose(self) -> ComposeResult:
        """Everything in reading order, the ladder beside it, the commands below."""
        with Horizontal(classes="above"):
            with self._column:
                yield from (self._words.above, self._words.below)
            yield self._beside
        with Horizontal(classes="commands"):
            yield from self._commands

    def show(self, page: Page, layout: Layout) -> None:
        """Takes on a page."""
        states = {
            "-air": layout.air > Air.NONE,
            "-boxed": layout.boxed,
            "-margin": layout.margin > 0,
            "-narrow": layout.command_lines(page) > 1,
            "-large": layout.around.height > 1,
            "-taps": page.taps,
            "-buttons": layout.boxes_commands(page),
        }
        self.set_classes(["-dark"] if page.dark else [name for name, holds in states.items() if holds])
        self._words.show(page, layout)
        fill(self._beside, beside(page, layout))
        self._show_writing(page, layout)
        self._show_pad(page, layout)
        self._show_offers(page, layout)

    def focus_first(self, page: Page) -> None:
        """Puts the focus where the page wants it; the writing field takes it by itself."""
        if page.choices:
            self.put_focus(self._choices[page.focus])
        else:
            self.put_focus(None if page.typing else self._commands[0])

    def focus_again(self, page: Page, offer: Offer) -> None:
        """Leaves the focus on the same offer of a page that was laid out anew, wherever it stands now."""
        same = (box for box in self.offers() if box.offer is not None and is_same(box.offer, offer))
        if (box := next(same, None)) is not None:
            self.put_focus(box)
        else:
            self.focus_first(page)

    def put_focus(self, box: OfferBox | None) -> None:
        """Marks one offer, and no other; with none of them the writing field has the focus."""
        self._put_marks([box] if box else [])
        if box is None and self._writing is not None and self._writing.field.is_mounted:
            self.screen.set_focus(self._writing.field, scroll_visible=False)

    def mark(self, offers: Group) -> None:
        """Marks what scanning has come to: one offer, or a row of letters."""
        self._put_marks([box for box in self.offers() if box.offer in offers])

    def move(self, step: Step) -> None:
        """Moves the focus, over the writing field too where letters stand below it."""
        rows: list[Sequence[OfferBox | None]] = [[box] for box in _offering(self._choices)]
        rows += self._writing.rows() if self._writing else []
        rows += self._pad.rows() if self._pad else []
        rows += [[box] for box in _offering(self._commands)]
        self.put_focus(stepped(rows, self.focused, step))

    def turn_over(self) -> None:
        """The page is another one."""
        self._words.turn_over()
        for box in (*self._choices, *self._commands):
            box.turn_over()

    def take_news(self) -> None:
        """Takes for news the words that did not stand there before."""
        self._words.take_news(writes=self._writing is not None)

    @property
    def news_at(self) -> Offset | None:
        """Where on the screen the news begins; None while somebody writes."""
        writes = self._writing is not None and self._writing.field.in_hand
        return None if writes else self._words.news_at

    def mark_word(self, spot: Spot | None) -> None:
        """Marks the word that is heard, and no other."""
        self._words.mark_word(spot)
        for box in self.offers():
            box.mark_word(spot)

    def _put_marks(self, boxes: list[OfferBox]) -> None:
        for each in (*self._choices, *self._keys, *self._commands):
            each.mark(each in boxes)
        if boxes:
            self.screen.set_focus(None)  # Textual's own focus would paint the whole screen again

    @property
    def focused(self) -> OfferBox | None:
        """The offer that has the focus."""
        return next((box for box in self.offers() if box.marked), None)

    def offers(self) -> list[OfferBox]:
        """What can take the focus now, in reading order."""
        return _offering((*self._choices, *self._keys, *self._commands))

    @property
    def _keys(self) -> list[OfferBox]:
        if self._pad is not None:
            return self._pad.boxes
        return self._writing.boxes if self._writing else []

    def _show_writing(self, page: Page, layout: Layout) -> None:
        if page.typing is None or page.dark:  # whoever only listens writes without a field
            self._put_writing_away()
            return
        if self._writing is None:
            from kiosk.faces.screen.writing_area import WritingArea  # only for writing: it is large

            self._writing = WritingArea(page, self._is_held)
            self._column.mount(self._writing, before=self._words.below)
        self._writing.show(page, layout)

    def _show_pad(self, page: Page, layout: Layout) -> None:
        """The digits of a PIN; new each time, like the writing field."""
        if page.pad is None or page.dark:
            if self._pad is not None:
                self._pad.remove()
                self._pad = None
            return
        if self._pad is None:
            from kiosk.faces.screen.letter_keys import LetterKeys  # only for a PIN

            self._pad = LetterKeys(page.pad)
            self._column.mount(self._pad, before=self._words.below)
        self._pad.show(page.pad, layout)

    def _put_writing_away(self) -> None:
        if self._writing is not None:
            self._writing.remove()
            self._writing = None

    def _show_offers(self, page: Page, layout: Layout) -> None:
        while len(self._choices) < len(page.choices):
            self._choices.append(OfferBox("-choice"))
            self._column.mount(self._choices[-1], before=self._words.below)
        for at, box in enumerate(self._choices):
            if at < len(page.choices):
                lines = [] if page.dark else layout.choice_lines(page, page.choices[at])
                box.show(page.choices[at], lines, layout.letters)
            else:
                box.hide()
        for at, box in enumerate(self._commands):
            if at < len(page.commands):
                box.show(page.commands[at], [] if page.dark else [page.commands[at].shown], layout.around)
            else:
                box.hide()


def _offering(boxes: Iterable[OfferBox]) -> list[OfferBox]:
    return [box for box in boxes if box.offer is not None]
