"""brltty with a braille display of 40 cells that is not there: what it would show, and its keys."""

import re
import socket
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.readers.desktop import NEEDS, READY, Desktop
from tests.readers.on_desktop import TO_COME, X_NAMES, DesktopReader
from tests.readers.page_heard import ENTERED, PROMPT
from tests.readers.reader import PATIENCE, SOON

CELLS = 40
SHOWN = re.compile(rb'Visual "(.*)"')
TO_CHANGE, SETTLED = 0.5, 0.02  # seconds until the display shows something else; and until it shows no more
SURE_TO_CHANGE = 5.0  # seconds, where a key always leads to other cells, however busy the machine
CALM = 0.1  # seconds without a change before somebody reads: a screen is written in more than one piece
MARK, LAST, FRAME = "▶", ("M Menu", "Enter Done"), "┃ "


class Display:
    """The display: brltty connects to it, tells what each cell shows, and takes keys."""

    def __init__(self, folder: Path) -> None:
        self.shown = ""
        self.changes = 0
        self.socket = folder / "display"
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(self.socket))
        self._server.listen(1)
        self._server.settimeout(PATIENCE)
        self._waiting = b""

    def connect(self) -> None:
        """Waits for brltty, and tells it how many cells there are."""
        self._connection, _ = self._server.accept()
        self._connection.sendall(f"cells {CELLS}\n".encode())

    def feel(self, seconds: float) -> bool:
        """Takes in what is shown next; False when nothing else is shown in this time."""
        self._connection.settimeout(seconds)
        try:
            self._waiting += self._connection.recv(65536)
        except TimeoutError:
            return False
        *lines, self._waiting = self._waiting.split(b"\n")
        for line in lines:
            if shown := SHOWN.match(line.strip()):
                self.shown = shown[1].decode("utf-8", "replace").rstrip()
                self.changes += 1
        return True

    def press(self, key: str, patience: float = TO_CHANGE) -> str:
        """Presses a key of the display, and gives what it shows then; seconds until it is as before."""
        changes, seconds = self.changes, patience
        self._connection.sendall(f"{key}\n".encode())
        while self.feel(seconds):
            seconds = SETTLED if self.changes > changes else patience
        return self.shown

    def close(self) -> None:
        """Takes the display away."""
        self._connection.close()
        self._server.close()


class Brltty(DesktopReader):
    """Somebody who reads line by line with their fingers, upwards from the cursor."""

    needs = ("brltty", *NEEDS)

    def __init__(self, desktop: Desktop, display: Display, command: Sequence[str]) -> None:
        self._display = display
        self._read = 0  # changes of the display that were read
        super().__init__(desktop, command)

    def _comes_to(self, words: str) -> bool:
        end = time.monotonic() + TO_COME
        while not self._display.shown.startswith(words):
            self._display.feel(SOON)
            if time.monotonic() > end:
                return False
        return True

    def _send(self, keys: str) -> None:
        self._read = self._display.changes
        super()._send(keys)
        end = time.monotonic() + PATIENCE
        while keys not in X_NAMES and not self._display.shown.endswith(keys[-1]):
            self._display.feel(SOON)  # somebody who types feels it before they press Enter
            assert time.monotonic() < end, "what was typed is not shown"

    def _news(self, seconds: float) -> Iterator[str | None]:
        while self._display.feel(SETTLED):
            pass
        if self._display.changes > self._read and PROMPT.fullmatch(self._display.shown):
            yield from self._page()
            self._read = self._display.changes

    def _page(self) -> list[str]:
        """The lines of the page that ends where the cursor is: up to an empty line, or to the last prompt."""
        lines = [self._display.shown]
        while (line := self._above()) and not ENTERED.match(line) and not line.startswith(READY):
            lines.insert(0, line)
        self._display.press("Home")
        return lines

    def _above(self) -> str:
        """The line above the one under the fingers; nothing where that is empty, or the first one."""
        changes = self._display.changes
        line = self._display.press("LnUp")
        return line if self._display.changes > changes else ""


class ScreenBrltty(Brltty):
    """Somebody who reads the full screen downwards, from where the cursor is."""

    def _send(self, keys: str) -> None:
        self._read = self._display.changes
        DesktopReader._send(self, keys)
        if " " in keys:  # somebody who writes reads the line where they write, and not the page
            self._feel_end_of(keys)
            self._read = self._display.changes

    def _feel_end_of(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        while not self._display.shown.rstrip(FRAME).endswith(words.split()[-1]):
            self._display.feel(SOON)
            assert time.monotonic() < end, "what was typed is not shown"

    def _news(self, seconds: float) -> Iterator[str | None]:
        while self._display.feel(CALM):
            pass
        if self._display.changes > self._read and self._display.shown:
            yield from self._page()
            self._read = self._display.changes

    def _page(self) -> list[str]:
        """The line of the focus alone, where it was moved; else all from the cursor to the commands."""
        lines = [self._line()]
        if MARK in lines[0]:
            return lines
        while not lines[-1].endswith(LAST) and self._moves("NxDifLn"):
            lines.append(self._line())
        self._moves("Home")
        return lines

    def _line(self) -> str:
        """A whole line of the screen, which is longer than the display."""
        left = self._display.shown
        if len(left) < CELLS - 2 or not any(map(str.isalnum, left)):  # it ends here, or it is a border
            return left
        right = self._display.press("FwinRt", SURE_TO_CHANGE)
        self._moves("FwinLt")
        return (left.ljust(CELLS) + right).rstrip()

    def _moves(self, key: str) -> bool:
        """Whether the display shows something else after a key."""
        changes = self._display.changes
        self._display.press(key, SURE_TO_CHANGE)
        return self._display.changes > changes


@contextmanager
def desktop_with_brltty() -> Iterator[tuple[Desktop, Display]]:
    """A desktop with brltty and a braille display."""
    with tempfile.TemporaryDirectory(prefix="brltty-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with Desktop(folder) as desktop:
            display = Display(folder)
            desktop.start(*_command(folder, display))
            display.connect()
            yield desktop, display
            display.close()


def _command(folder: Path, display: Display) -> tuple[str, ...]:
    """brltty for one display, on the terminal in a window, with nothing kept outside the folder."""
    own = folder / "brltty"
    own.mkdir()
    options = {
        "-f": "/dev/null",
        "-F": str(folder / "preferences"),
        "-l": "warning",
        "-b": "vr",
        "-d": f"client:{display.socket}",
        "-s": "no",
        "-x": "a2",
        "-P": str(folder / "brltty.pid"),
        "-W": str(own),
        "-U": str(own),
    }
    return ("brltty", "-n", "-e", "-Z", "-N", "-q", *(word for option in options.items() for word in option))
