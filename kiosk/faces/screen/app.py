"""The full-screen face: draws the part of a page that fits, and passes on what is pressed."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual import events
from textual._styles_cache import StylesCache
from textual.app import ComposeResult

from kiosk.core.page import Offer, Page
from kiosk.core.presses import Press, Typed
from kiosk.faces.screen.bare import News
from kiosk.faces.screen.bounce import Bounce
from kiosk.faces.screen.canvas import Canvas
from kiosk.faces.screen.focus import moved_to
from kiosk.faces.screen.hands import Hands
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView
from kiosk.faces.screen.painting import PaintingApp
from kiosk.faces.screen.pointer import Pointer
from kiosk.faces.screen.sizing import DrawnSizes, Sizing
from kiosk.faces.screen.themes import themes
from kiosk.faces.wipe import FORGET
from kiosk.session import Session

if TYPE_CHECKING:
    from textual.widgets import TextArea

    from kiosk.faces.screen.words_field import WordsField

SOON = 0.1  # seconds between two looks at what happens outside


class KioskApp(PaintingApp, inherit_bindings=False):
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
        self._pointer = Pointer(self._view)
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
        self._painted.forget()
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
        """Passes on what is being written; what a field takes on from the page is nothing new."""
        text = message.text_area.text
        if self.shown and self.shown.typing and self.shown.typing.text != text:
            self._press(Typed(text))
        if self.shown and self.shown.typing:  # letters that had no room are not to be seen
            cast("WordsField", message.text_area).hold(self.shown.typing.text)

    def on_words_field_passed(self, message: "WordsField.Passed") -> None:
        """Passes on where in their words somebody is."""
        self._session.move((), message.letter)

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
            self._pointer.meet(page, before, anew)
            if anew:
                self._view.turn_over()

    def _forget_visitor(self) -> None:
        """Paints every cell anew, and takes away what the terminal may have kept of those before."""
        self._served = self._session.visitors_done
        StylesCache.get_inner_outer.cache_clear()  # it would hold pictures of what was written
        self._painted.forget()
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
