"""The terminal as the kiosk uses it on Linux and macOS; on Windows textual's own driver does."""

import os
import select
import sys
import time
from collections.abc import Iterable
from threading import Event
from typing import IO, TYPE_CHECKING, Any, cast

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from kiosk.faces.screen.intake import Intake
from kiosk.faces.screen.paint import Paint
from kiosk.faces.wipe import WIPE

if TYPE_CHECKING:
    from kiosk.faces.screen.bare import BareApp

GLANCE = 0.05  # seconds between two looks at what else there is to do
MOST_READ = 4096  # bytes; a terminal holds no more
MOST_WAITING = 300  # events; whoever presses more before the first is answered is no person
USUAL_SIZE = 80, 24
LARGEST = 500, 300  # columns and rows; no screen has more that can be read
TITLE = "\x1b[22;2t\x1b]2;kiosk\x07"  # keeps the title that was there; the same all day, so it tells nothing
OLD_TITLE = "\x1b[23;2t"


class KioskDriver(LinuxDriver):
    """Takes in keys and taps only, and always gives the terminal back."""

    _app: "BareApp"

    def __init__(self, app: "BareApp", **options: Any) -> None:
        super().__init__(app, **options)
        assert sys.__stderr__ is not None
        self._file = cast(IO[str], Paint(sys.__stderr__.fileno()))  # type: ignore[assignment] # all that is used of it
        self._taken_in = Event()

    def start_application_mode(self) -> None:
        """Takes the terminal."""
        super().start_application_mode()  # type: ignore[no-untyped-call] # textual leaves it so
        self.write(TITLE)

    def stop_application_mode(self) -> None:
        """Gives the terminal back, with nothing of a visitor on it: not all have a second screen."""
        self.write(WIPE)
        super().stop_application_mode()
        self.write(OLD_TITLE)

    def write(self, data: str) -> None:
        """Writes all but the code for kitty's keyboard protocol: a killed kiosk would leave it on."""
        if not (data.startswith("\x1b[>") and data.endswith("u")):
            super().write(data)

    def run_input_thread(self) -> None:
        """Reads until the app ends or the terminal has gone."""
        intake = Intake(time.monotonic)
        while not self.exit_event.is_set():
            has_come = select.select([self.fileno], [], [], GLANCE)[0]
            self._hand_over(intake.tick())  # first: an Escape from before is no part of what comes now
            if has_come:
                if not (data := self._read()):
                    self._app.leave(terminal_gone=True)
                    return
                self._hand_over(intake.take(data))

    def send_message(self, message: Message) -> None:
        """Hands an event to the app, if it is not far behind."""
        self._loop.call_soon_threadsafe(self._post, message)

    def _read(self) -> bytes:
        """What the terminal sent; nothing when it has gone."""
        try:
            return os.read(self.fileno, MOST_READ)
        except OSError:
            return b""

    def _hand_over(self, messages: Iterable[Message]) -> None:
        """Hands events over, and waits until the app has them: a flood waits outside meanwhile."""
        for message in messages:
            self.process_message(message)
        if messages:
            self._taken_in.clear()
            self._loop.call_soon_threadsafe(self._taken_in.set)
            while not (self._taken_in.wait(GLANCE) or self.exit_event.is_set()):
                pass

    def _post(self, message: Message) -> None:
        if self._app.message_queue_size < MOST_WAITING:
            self._app.post_message(message)

    def _run_input_thread(self) -> None:
        """Textual would show a traceback, with what visitors typed."""
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.broke(error)

    def _get_terminal_size(self) -> tuple[int, int]:
        """As the terminal says it, within reason; the environment is not asked."""
        try:
            found = os.get_terminal_size(self.fileno)
        except OSError:
            found = os.terminal_size((0, 0))
        columns, rows = found[0] or USUAL_SIZE[0], found[1] or USUAL_SIZE[1]
        return min(columns, LARGEST[0]), min(rows, LARGEST[1])

    def _enable_mouse_support(self) -> None:
        """Taps only: press and release, with their place in plain numbers."""
        self.write("\x1b[?1000h\x1b[?1006h")

    def _enable_bracketed_paste(self) -> None:
        """Nothing is pasted at a kiosk."""

    def _query_in_band_window_resize(self) -> None:
        """The size comes from the system, not from what anybody could type."""

    def _sigtstp_application(self, *_: object) -> None:
        """Nothing puts the kiosk to sleep."""

    def _sigcont_application(self, *_: object) -> None:
        """It never slept."""
