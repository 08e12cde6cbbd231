"""What the app stands on: an app and a screen without habits of their own, and a message that wakes it."""

import sys
from asyncio import AbstractEventLoop
from contextlib import suppress
from typing import Any

from textual._time import get_time
from textual.app import App
from textual.driver import Driver
from textual.events import Key
from textual.message import Message
from textual.screen import Screen

from kiosk.breaking import where_it_broke

LATE = 2.0  # seconds that a key may wait; a slow computer needs a tenth for a page


class News(Message):
    """Something has happened outside."""


class KioskScreen(Screen[None], inherit_bindings=False):
    """A bare screen: every key comes to the app."""


class BareApp(App[None], inherit_bindings=False):
    """Only draws, and takes keys and taps. Whatever else textual does by itself, it does not."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False
    fault = ""  # what broke the kiosk, without a word of any visitor
    terminal_gone = False
    _styled_in = ""

    def begin_in(self, theme: str) -> None:
        """Takes the first colours before there are styles, so that these are read only once."""
        self._styled_in = theme
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def refresh_css(self, animate: bool = True) -> None:
        """Styles all anew when the colours have changed."""
        if self.theme != self._styled_in:
            self._styled_in = self.theme
            super().refresh_css(animate=False)

    def get_default_screen(self) -> Screen[None]:
        """The one screen there is."""
        return KioskScreen()

    def get_driver_class(self) -> type[Driver]:
        """The driver that stands what people send; on Windows textual's own."""
        if sys.platform == "win32":
            return super().get_driver_class()
        from kiosk.faces.screen.driver import KioskDriver

        return KioskDriver

    def is_late(self, key: Key) -> bool:
        """Whether a key waited so long that it was meant for a page that has gone, as in a flood of keys."""
        return get_time() - key.time > LATE

    def leave(self, terminal_gone: bool = False) -> None:
        """Ends, asked by any thread or signal."""
        self.terminal_gone = terminal_gone or self.terminal_gone
        self._soon(self.exit)

    def broke(self, error: BaseException) -> None:
        """Ends because of an error in any thread."""
        self.fault = self.fault or where_it_broke(error)
        self._soon(self.exit)

    def on_load(self) -> None:
        """What fails between two events ends the kiosk too: asyncio would write it to the screen."""
        assert self._loop is not None
        self._loop.set_exception_handler(self._broke_between)

    async def run_action(self, *_: object, **__: object) -> bool:
        """No text, key or tap runs an action; of textual's own, none is needed."""
        return False

    def copy_to_clipboard(self, text: str) -> None:
        """Nothing leaves by the clipboard."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Nothing opens another program."""

    def save_screenshot(self, *_: object, **__: object) -> str:
        """No picture of a visitor's page is kept."""
        return ""

    def deliver_screenshot(self, *_: object, **__: object) -> str | None:
        """Nor handed out."""
        return None

    def deliver_text(self, *_: object, **__: object) -> str | None:
        """Nothing is written to disk."""
        return None

    def deliver_binary(self, *_: object, **__: object) -> str | None:
        """Nothing is written to disk."""
        return None

    def notify(self, *_: object, **__: object) -> None:
        """Notices stand on the page, where they are read aloud."""

    def _handle_exception(self, error: Exception) -> None:
        """Ends without the usual report: that shows local variables, and so what the visitor answered."""
        self.broke(error)

    def _broke_between(self, _: AbstractEventLoop, context: dict[str, Any]) -> None:
        self.broke(context.get("exception") or RuntimeError())

    def _soon(self, end: Any) -> None:
        with suppress(RuntimeError):  # it has ended already
            if self._loop is not None:
                self._loop.call_soon_threadsafe(end)
