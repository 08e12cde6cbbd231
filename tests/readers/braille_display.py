"""A braille display of 40 cells that is not there, and brltty for it: what it would show, and its keys."""

import re
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.readers.desktop import Desktop
from tests.readers.reader import PATIENCE

CELLS = 40
SHOWN = re.compile(rb'Visual "(.*)"')
TO_CHANGE, SETTLED = 0.5, 0.02  # seconds until the display shows something else; and until it shows no more


class Display:
    """The display: brltty connects to it, tells what each cell shows, and takes keys."""

    def __init__(self, folder: Path) -> None:
        self.felt: list[str] = []  # all that was shown, in order
        self.socket = folder / "display"
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(self.socket))
        self._server.listen(1)
        self._server.settimeout(PATIENCE)
        self._waiting = b""

    @property
    def shown(self) -> str:
        """What is under the fingers."""
        return self.felt[-1] if self.felt else ""

    @property
    def changes(self) -> int:
        """How often something else came under the fingers."""
        return len(self.felt)

    def connect(self) -> None:
        """Waits for brltty, and tells it how many cells there are."""
        self._connection, _ = self._server.accept()
        self._connection.sendall(f"cells {CELLS}\n".encode())

    def feel(self, seconds: float) -> bool:
        """Takes in what is shown next; False when nothing else is shown in this time."""
        self._connection.settimeout(seconds)
        try:
            received = self._connection.recv(65536)
        except TimeoutError:
            return False
        assert received, "brltty has ended"
        self._waiting += received
        *lines, self._waiting = self._waiting.split(b"\n")
        for line in lines:
            if shown := SHOWN.match(line.strip()):
                self.felt.append(shown[1].decode("utf-8", "replace").rstrip())
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
