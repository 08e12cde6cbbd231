"""Draws one page. Its widgets stay and only take on other words: that is quick, and nothing flickers.

The writing field is the exception: it is new for each writing, so that nothing of the last one stays in it.
"""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content, Span
from textual.widget import Widget
from textual.widgets import Static

from kiosk.core.page import Page
from kiosk.faces.screen import picture
from kiosk.faces.screen.layout import Air, Beside, Layout
from kiosk.faces.screen.offer_box import OfferBox

if TYPE_CHECKING:
    from kiosk.faces.screen.words_field import WordsField

MOST_COMMANDS = 4
NEWS, STRONG, PLAIN = "bold $news", "bold", ""


class PageView(Widget):
    """A page at one size of screen."""

    def __init__(self) -> None:
        super().__init__()
        self._column = Vertical(classes="column")
        self._told = _text("told")
        self._after = _text("after")
        self._ladder = _text("ladder")
        self._words: WordsField | None = None
        self._choices: list[OfferBox] = []
        self._commands = [OfferBox("-command") for _ in range(MOST_COMMANDS)]

    def compose(self) -> ComposeResult:
        """Everything in reading order, the ladder beside it, the commands below."""
        with Horizontal(classes="above"):
            with self._column:
                yield from (self._told, self._after)
            yield self._ladder
        with Horizontal(classes="commands"):
            yield from self._commands

    def show(self, page: Page, layout: Layout) -> None:
        """Takes on a page."""
        states = {
            "-air": layout.air > Air.NONE,
            "-boxed": layout.boxed,
            "-margin": layout.margin > 0,
            "-narrow": layout.command_rows(page) > 1,
        }
        self.set_classes([name for name, holds in states.items() if holds])
        _fill(self._told, told(page, layout))
        beside = page.picture if layout.picture is Beside.RIGHT else None
        _fill(self._ladder, [("\n".join(picture.tall(beside)), PLAIN)] if beside else [])
        self._show_writing(page, layout)
        self._show_offers(page, layout)

    def focus_first(self, page: Page) -> None:
        """Puts the focus where the page wants it; the writing field takes it by itself."""
        if page.choices:
            self.put_focus(self._choices[page.focus])
        else:
            self.put_focus(None if page.typing else self._commands[0])

    def put_focus(self, box: OfferBox | None) -> None:
        """Marks one offer, and no other."""
        for each in (*self._choices, *self._commands):
            each.mark(each is box)
        if box is not None:
            self.screen.set_focus(box, scroll_visible=False)

    @property
    def focused(self) -> OfferBox | None:
        """The offer that has the focus."""
        return next((box for box in self.offers() if box.marked), None)

    def offers(self) -> list[OfferBox]:
        """What can take the focus now, in reading order."""
        return [box for box in (*self._choices, *self._commands) if box.offer is not None]

    def _show_writing(self, page: Page, layout: Layout) -> None:
        texts = [page.typing.left, page.how] if page.typing else [page.more]
        _fill(self._after, [(_lines(page, layout, text), PLAIN) for text in texts if text])
        if page.typing is None:
            self._put_words_away()
        elif self._words is None:
            from kiosk.faces.screen.words_field import WordsField  # loaded when somebody writes: it is large

            self._words = WordsField(page.typing.text)
            self._column.mount(self._words, before=self._after)
        else:
            self._words.hold(page.typing.text)
        if self._words is not None:
            self._words.styles.height = layout.field(page)

    def _put_words_away(self) -> None:
        if self._words is not None:
            self._words.remove()
            self._words = None

    def _show_offers(self, page: Page, layout: Layout) -> None:
        while len(self._choices) < len(page.choices):
            self._choices.append(OfferBox("-choice"))
            self._column.mount(self._choices[-1], before=self._after)
        for at, box in enumerate(self._choices):
            if at < len(page.choices):
                box.show(page.choices[at], layout.choice_lines(page, page.choices[at]))
            else:
                box.hide()
        for at, box in enumerate(self._commands):
            if at < len(page.commands):
                box.show(page.commands[at], [page.commands[at].shown])
            else:
                box.hide()


def told(page: Page, layout: Layout) -> list[tuple[str, str]]:
    """All words above the choices as blocks of lines, each with its style."""
    areas, paragraphs = [""] * (layout.air > Air.NONE), [""] * (layout.air is Air.PARAGRAPHS)
    body = [line for text in page.body for line in (*layout.lines(page, text), *paragraphs)]
    body += areas if page.body and not paragraphs else []
    if page.picture and layout.picture is Beside.BELOW:
        body += [*picture.low(page.picture), *areas]
    blocks = [
        (layout.lines(page, page.notice), NEWS),
        ([*layout.lines(page, page.where), *areas], PLAIN),
        ([*layout.lines(page, page.title), *areas], STRONG),
        (body, PLAIN),
        (layout.lines(page, page.count) if page.count else [], PLAIN),
    ]
    return [("\n".join(lines), style) for lines, style in blocks if lines]


def _lines(page: Page, layout: Layout, text: str) -> str:
    return "\n".join(layout.lines(page, text))


def _text(name: str) -> Static:
    text = Static("", classes=name, markup=False)
    text.display = False
    return text


def _fill(widget: Static, blocks: list[tuple[str, str]]) -> None:
    """Shows blocks below each other; words are content here, never markup."""
    widget.update(Content("\n").join(Content(text, [Span(0, len(text), style)]) for text, style in blocks))
    widget.display = bool(blocks)
