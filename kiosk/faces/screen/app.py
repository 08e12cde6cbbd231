"""The full-screen face: draws the part of a page that fits, and passes on what is pressed."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual._compositor import ChopsUpdate
from textual.app import ComposeResult
from textual.screen import Screen

from kiosk.core.page import Offer, Page
from kiosk.core.presses import Press, Typed
from kiosk.faces.screen.bare import BareApp, News
from kiosk.faces.screen.bounce import Bounce
from kiosk.faces.screen.canvas import Canvas
from kiosk.faces.screen.focus import moved_to
from kiosk.faces.screen.hands import Hands
from kiosk.faces.screen.narrow import narrowed
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView
from kiosk.faces.screen.sizing import DrawnSizes, Sizing
from kiosk.faces.screen.themes import themes
from kiosk.faces.wipe import FORGET
from kiosk.session import Session

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.widgets import TextArea

SOON = 0.1  # seconds between two looks at what happens outside


class KioskApp(BareApp, inherit_bindings=False):
    """The kiosk on a full screen."""

    CSS_PATH = "kiosk.tcss"

    def __init__(
        self,
        session: Session,
        once: bool = False,
        opened: Callable[[], None] = lambda: None,
        sizing: Sizing | None = None,
        bounce: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._session = session
        self._once = once
        self._opened = opened
        self._canvas = Canvas(sizing or DrawnSizes())
        self._served = session.visitors_done
        held = Bounce(bounce, clock)
        self._view = PageView(held.is_held)
        self._hands = Hands(self._view, session, session.station.keys, held, clock)
        self.shown: Page | None = None  # the part of a page that stands on the screen
        for theme in themes():
            self.register_theme(theme)
        self.begin_in(session.state.preferences.colours)

    def compose(self) -> ComposeResult:
        """One page at a time."""
        yield self._view

    def on_mount(self) -> None:
        """Looks now and then at what happens outside."""
        self.set_interval(SOON, self._look)

    def on_ready(self) -> None:
        """Tells that the first page is painted; now there is time for the voice."""
        self._opened()
        self._session.attend(self._tell)

    def _tell(self) -> None:
        """Takes notice of news, in whatever thread they come."""
        self.post_message(News())

    def on_news(self) -> None:
        """The voice has come to another word, or to the end."""
        self._look()

    def on_resize(self, event: events.Resize) -> None:
        """Lays the page out anew; also the first page, once the size is known."""
        self._canvas.resize(event.size)
        self._session.equip(self._canvas.sizes, self._canvas.capitals)
        self._keep_in_sight()
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Moves the focus, or passes the key on."""
        event.stop()
        event.prevent_default()
        if self.is_late(event) and not self.is_typing:
            pass
        elif self.shown and (press := self._hands.key(event, self.shown)):
            self._press(press)
        else:
            self._view.mark_word(self._session.spot)

    def on_offer_box_taken(self, message: OfferBox.Taken) -> None:
        """Passes a tap on."""
        self._tap(message.box, message.offer)

    def on_click(self) -> None:
        """A tap beside all that is offered."""
        self._tap(None, None)

    def on_text_area_changed(self, message: "TextArea.Changed") -> None:
        """Passes on what is being written, unless the page has it: a field takes on the words of its page too."""
        text = message.text_area.text
        if self.shown and self.shown.typing and self.shown.typing.text != text:
            self._press(Typed(text))

    def _display(self, screen: Screen[object], renderable: "RenderableType | None") -> None:
        """Puts the terminal's cursor on the focus in the same write as the picture.

        Screen readers, magnifiers and braille displays follow that cursor; a moment later it would lead
        them to the choice before.
        """
        if (box := self._view.focused) is not None:
            self.cursor_position = box.words_at
        narrow = narrowed(renderable) if isinstance(renderable, ChopsUpdate) else renderable
        super()._display(screen, narrow)

    @property
    def is_typing(self) -> bool:
        """Whether the keys are letters now."""
        return self.shown is not None and self.shown.typing is not None

    def _tap(self, box: OfferBox | None, offer: Offer | None) -> None:
        if self.shown and (press := self._hands.tap(box, offer, self.shown)):
            self._press(press)
        if not self._session.station.pointer:
            self._session.meet_pointer()
            self._show()

    def _press(self, press: Press) -> None:
        size = self._session.state.preferences.size
        self._session.press(press)
        if size != self._session.state.preferences.size:
            self._keep_in_sight()
        if self._session.closed or (self._once and self._session.visitors_done):
            self.exit()
        else:
            self._show()

    def _look(self) -> None:
        if self._session.tick():
            self._show()
        self._hands.rest()
        self._view.mark_word(self._session.spot)

    def _show(self) -> None:
        if self._served != self._session.visitors_done:
            self._forget_visitor()
        laid_out, held = self._canvas.layout, self._focused_offer
        page = self._session.part(self._canvas.fit)
        before, self.shown = self.shown, page
        layout = self._canvas.layout
        if layout is None or (page, layout) == (before, laid_out):
            return
        self._zoom(page)
        with self.batch_update():
            if self.theme != page.colours:
                self.theme = page.colours
            self._view.show(self._canvas.visible(page), layout)
            anew = before is None or (before.name, before.turn) != (page.name, page.turn)
            if held is not None and not anew:
                self._view.focus_again(page, held)
            self._hands.meet(page, anew)

    def _forget_visitor(self) -> None:
        """Paints every cell anew, and takes away what the terminal may have kept of those before."""
        self._served = self._session.visitors_done
        self.refresh()
        if self._driver is not None:
            self._driver.write(FORGET)

    @property
    def _focused_offer(self) -> Offer | None:
        focused = self._view.focused
        return focused.offer if focused else None

    def _keep_in_sight(self) -> None:
        """A page that is laid out anew shows the part with the choice to which the visitor has moved."""
        if (choice := moved_to(self.shown, self._focused_offer)) is not None:
            self._session.keep_in_sight(choice)

    def _zoom(self, page: Page) -> None:
        if self._driver is not None and (code := self._canvas.zoom(page)):
            self._driver.write(code)
