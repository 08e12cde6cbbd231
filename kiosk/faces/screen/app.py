"""The full-screen face: draws the part of a page that fits, and passes on what is pressed."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen

from kiosk.core.keys import CHOOSE_KEYS
from kiosk.core.page import Page
from kiosk.core.preferences import USUAL_COLOURS
from kiosk.core.presses import Key, Press, Take, Typed
from kiosk.faces.screen.keys import name_of
from kiosk.faces.screen.layout import Layout, ScreenRoom, lay_out
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView
from kiosk.faces.screen.themes import themes
from kiosk.session import Session

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.widgets import TextArea

BROKEN = 70  # exit code; a supervisor starts the kiosk again
SOON = 0.1  # seconds between two looks at what happens outside
_STEPS = {"up": -1, "shift+tab": -1, "down": 1, "tab": 1}


def where_it_broke(error: Exception) -> str:
    """The kind of an error and the line it came from; never its message, which may quote an answer."""
    frame = next(iter(reversed(traceback.extract_tb(error.__traceback__))), None)
    return (
        f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
        if frame
        else repr(type(error))
    )


class KioskScreen(Screen[None], inherit_bindings=False):
    """A bare screen: every key comes to the app."""


class KioskApp(App[None], inherit_bindings=False):
    """The kiosk on a full screen; staff close it with Ctrl+Q."""

    CSS_PATH = "kiosk.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False, priority=True)]

    def __init__(
        self, session: Session, once: bool = False, opened: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__()
        self._session = session
        self._once = once
        self._opened = opened
        self.fault = ""  # what broke the kiosk, without a word of any visitor
        self._view = PageView()
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
        self._show()

    def on_key(self, event: events.Key) -> None:
        """Moves the focus, or passes the key on."""
        event.stop()
        event.prevent_default()
        name = name_of(event)
        focused = self._view.focused
        if event.key in _STEPS and not self.is_typing:
            self._move_focus(_STEPS[event.key])
        elif name in CHOOSE_KEYS and focused is not None and focused.offer is not None:
            self._press(Take(focused.offer))
        elif self.is_typing and event.character and event.is_printable:
            self._press(Typed(self._typed + event.character))  # the field is not there yet
        else:
            self._press(Key(name))

    def on_offer_box_taken(self, message: OfferBox.Taken) -> None:
        """Passes a tap on."""
        self._view.put_focus(message.box)
        self._press(Take(message.offer))

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

    @property
    def _typed(self) -> str:
        return self.shown.typing.text if self.shown and self.shown.typing else ""

    def _press(self, press: Press) -> None:
        self._session.press(press)
        if self._once and self._session.visitors_done:
            self.exit()
        else:
            self._show()

    def _look(self) -> None:
        if self._session.tick():
            self._show()

    def _show(self) -> None:
        laid_out = self._layout
        page = self._session.part(self._fit)
        before, self.shown = self.shown, page
        if self._layout is None or (page, self._layout) == (before, laid_out):
            return
        with self.batch_update():
            if self.theme != page.colours:
                self.theme = page.colours
            self._view.show(page, self._layout)
            if before is None or (before.name, before.turn) != (page.name, page.turn):
                self._view.focus_first(page)

    def _fit(self, page: Page) -> ScreenRoom:
        self._layout = lay_out(page, self._screen_size.width, self._screen_size.height)
        return ScreenRoom(page, self._layout)

    def _move_focus(self, step: int) -> None:
        boxes = self._view.offers()
        focused = self._view.focused
        at = boxes.index(focused) if focused else -1
        self._view.put_focus(boxes[(at + step) % len(boxes)])
