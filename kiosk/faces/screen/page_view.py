"""Draws one page. Its widgets stay and only take on other words: that is quick, and nothing flickers.

The writing field is the exception: it is new for each writing, so that nothing of the last one stays in it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content, Span
from textual.widget import Widget
from textual.widgets import Static

from kiosk.core.page import Offer, Page
from kiosk.core.scan import Group
from kiosk.faces.screen import picture
from kiosk.faces.screen.focus import is_same
from kiosk.faces.screen.layout import Air, Beside, Layout, below_field
from kiosk.faces.screen.letters import Letters
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.steps import Step, stepped

if TYPE_CHECKING:
    from kiosk.faces.screen.writing_area import WritingArea

MOST_COMMANDS = 4
NEWS, STRONG, PLAIN = "bold $news", "bold", ""


class PageView(Widget):
    """A page at one size of screen; `is_held` tells of a key that is no letter: it acted and is held."""

    def __init__(self, is_held: Callable[[str], bool]) -> None:
        super().__init__()
        self._is_held = is_held
        self._column = Vertical(classes="column")
        self._told = _text("told")
        self._after = _text("after")
        self._ladder = _text("ladder")
        self._writing: WritingArea | None = None

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
            "-narrow": layout.command_lines(page) > 1,
            "-large": layout.around.height > 1,
            "-taps": page.taps,
            "-buttons": layout.boxes_commands(page),
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
        rows += [[box] for box in _offering(self._commands)]
        self.put_focus(stepped(rows, self.focused, step))

    def _put_marks(self, boxes: list[OfferBox]) -> None:
        for each in (*self._choices, *self._keys, *self._commands):
            each.mark(each in boxes)
        if boxes:
            self.screen.set_focus(boxes[0], scroll_visible=False)

    @property
    def focused(self) -> OfferBox | None:
        """The offer that has the focus."""
        return next((box for box in self.offers() if box.marked), None)

    def offers(self) -> list[OfferBox]:
        """What can take the focus now, in reading order."""
        return _offering((*self._choices, *self._keys, *self._commands))

    @property
    def _keys(self) -> list[OfferBox]:
        return self._writing.boxes if self._writing else []

    def _show_writing(self, page: Page, layout: Layout) -> None:
        rows = [row for text in below_field(page) for row in _drawn(page, layout, text, layout.around)]
        _fill(self._after, [("\n".join(rows), PLAIN)] if rows else [])
        if page.typing is None:
            self._put_writing_away()
            return
        if self._writing is None:
            from kiosk.faces.screen.writing_area import WritingArea  # only for writing: it is large

            self._writing = WritingArea(page, self._is_held)
            self._column.mount(self._writing, before=self._after)
        self._writing.show(page, layout)

    def _put_writing_away(self) -> None:
        if self._writing is not None:
            self._writing.remove()
            self._writing = None

    def _show_offers(self, page: Page, layout: Layout) -> None:
        while len(self._choices) < len(page.choices):
            self._choices.append(OfferBox("-choice"))
            self._column.mount(self._choices[-1], before=self._after)
        for at, box in enumerate(self._choices):
            if at < len(page.choices):
                box.show(page.choices[at], layout.choice_lines(page, page.choices[at]), layout.letters)
            else:
                box.hide()
        for at, box in enumerate(self._commands):
            if at < len(page.commands):
                box.show(page.commands[at], [page.commands[at].shown], layout.around)
            else:
                box.hide()


def _offering(boxes: Iterable[OfferBox]) -> list[OfferBox]:
    return [box for box in boxes if box.offer is not None]


def told(page: Page, layout: Layout) -> list[tuple[str, str]]:
    """All words above the choices as blocks of lines, each with its style."""
    areas, paragraphs = [""] * (layout.air > Air.NONE), [""] * (layout.air is Air.PARAGRAPHS)
    body = [row for text in page.body for row in (*_drawn(page, layout, text, layout.letters), *paragraphs)]
    body += areas if page.body and not paragraphs else []
    if page.picture and layout.picture is Beside.BELOW:
        body += [*picture.low(page.picture), *areas]
    blocks = [
        (_drawn(page, layout, page.notice, layout.around), NEWS),
        ([*layout.lines(page, page.where), *areas], PLAIN),
        ([*_drawn(page, layout, page.title, layout.heading), *areas] if page.title else [], STRONG),
        (body, PLAIN),
        (_drawn(page, layout, page.count, layout.around) if page.count else [], PLAIN),
    ]
    return [("\n".join(lines), style) for lines, style in blocks if lines]


def _drawn(page: Page, layout: Layout, text: str, letters: Letters) -> list[str]:
    return letters.drawn(layout.lines(page, text, letters))


def _text(name: str) -> Static:
    text = Static("", classes=name, markup=False)
    text.display = False
    return text


def _fill(widget: Static, blocks: list[tuple[str, str]]) -> None:
    """Shows blocks below each other; words are content here, never markup."""
    widget.update(Content("\n").join(Content(text, [Span(0, len(text), style)]) for text, style in blocks))
    widget.display = bool(blocks)
