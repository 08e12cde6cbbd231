"""The full-screen face: draws the part of a page that fits, and passes on what is pressed."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen

from kiosk.core.page import Offer, Page
from kiosk.core.preferences import USUAL_COLOURS
from kiosk.core.presses import Press, Typed
from kiosk.faces.screen.bounce import Bounce
from kiosk.faces.screen.breaking import where_it_broke
from kiosk.faces.screen.focus import moved_to
from kiosk.faces.screen.hands import Hands
from kiosk.faces.screen.large import lay_out_in
from kiosk.faces.screen.layout import Layout
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView
from kiosk.faces.screen.room import ScreenRoom
from kiosk.faces.screen.sizing import DrawnSizes, Sizing
from kiosk.faces.screen.themes import themes
from kiosk.session import Session

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.widgets import TextArea

BROKEN = 70  # exit code; a supervisor starts the kiosk again
SOON = 0.1  # seconds between two looks at what happens outside


class KioskScreen(Screen[None], inherit_bindings=False):
    """A bare screen: every key comes to the app."""


class KioskApp(App[None], inherit_bindings=False):
    """The kiosk on a full screen; staff close it with Ctrl+Q."""

    CSS_PATH = "kiosk.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False, priority=True)]

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
        self._sizing = sizing or DrawnSizes()
        self.fault = ""  # what broke the kiosk, without a word of any visitor
        held = Bounce(bounce, clock)
        self._view = PageView(held.is_held)
        self._hands = Hands(self._view, session.station.keys, held, clock)
        self.shown: Page | None = None  # the part of a page that stands on the screen
        self._screen_size = Size(80, 24)
        self._layout: Layout | None = None
        for theme in themes():
            self.register_theme(theme)
        self.set_reactive(App.theme, USUAL_COLOURS)  # without the watcher, which would read all styles again
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The one screen there is."""
        return KioskScreen()

    def compose(self) -> ComposeResult:
        """One page at a time."""
        yield self._view

    def on_mount(self) -> None:
        """Looks now and then at what happens outside."""
        self.set_interval(SOON, self._look)

    def on_ready(self) -> None:
        """Tells that the first page is painted."""
        self._opened()

    def on_resize(self, event: events.Resize) -> None:
        """Lays the page out anew; also the first page, once the size is known."""
        self._layout = None
        self._screen_size = event.size
        self._sizing.seen(*event.size)
        self._session.equip(self._sizing.sizes, self._sizing.capitals)
        self._keep_in_sight()
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Moves the focus, or passes the key on."""
        event.stop()
        event.prevent_default()
        if self.shown and (press := self._hands.key(event, self.shown)):
            self._press(press)

    def on_offer_box_taken(self, message: OfferBox.Taken) -> None:
        """Passes a tap on."""
        self._tap(message.box, message.offer)

    def on_click(self) -> None:
        """A tap beside all that is offered."""
        self._tap(None, None)

    def on_text_area_changed(self, message: "TextArea.Changed") -> None:
        """Passes on what is being written."""
        if self.is_typing:
            self._press(Typed(message.text_area.text))

    def _handle_exception(self, error: Exception) -> None:
        """Ends without the usual report: that shows local variables, and so what the visitor answered."""
        self.fault = where_it_broke(error)
        self.exit(return_code=BROKEN)

    def _display(self, screen: Screen[object], renderable: "RenderableType | None") -> None:
        """Puts the terminal's cursor on the focus in the same write as the picture.

        Screen readers, magnifiers and braille displays follow that cursor; a moment later it would lead
        them to the choice before.
        """
        if (box := self._view.focused) is not None:
            self.cursor_position = box.words_at
        super()._display(screen, renderable)

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
        if self._once and self._session.visitors_done:
            self.exit()
        else:
            self._show()

    def _look(self) -> None:
        if self._session.tick():
            self._show()
        self._hands.rest()

    def _show(self) -> None:
        laid_out, held = self._layout, self._focused_offer
        page = self._session.part(self._fit)
        before, self.shown = self.shown, page
        if self._layout is None or (page, self._layout) == (before, laid_out):
            return
        self._zoom(page)
        with self.batch_update():
            if self.theme != page.colours:
                self.theme = page.colours
            self._view.show(page, self._layout)
            anew = before is None or (before.name, before.turn) != (page.name, page.turn)
            if held is not None and not anew:
                self._view.focus_again(page, held)
            self._hands.meet(page, anew)

    @property
    def _focused_offer(self) -> Offer | None:
        focused = self._view.focused
        return focused.offer if focused else None

    def _keep_in_sight(self) -> None:
        """A page that is laid out anew shows the part with the choice to which the visitor has moved."""
        if (choice := moved_to(self.shown, self._focused_offer)) is not None:
            self._session.keep_in_sight(choice)

    def _zoom(self, page: Page) -> None:
        if self._driver is not None and (code := self._sizing.turn_to(page.size)):
            self._driver.write(code)

    def _fit(self, page: Page) -> ScreenRoom:
        self._layout = lay_out_in(self._sizing.drawn(page.size), page, *self._screen_size)
        return ScreenRoom(page, self._layout)
