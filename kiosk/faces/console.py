"""The real console of the line face: standard input and output."""

import queue
import shutil
import threading
import time
from io import RawIOBase
from typing import TextIO

LONGEST_LINE = 4096  # bytes; a person enters less, and a flood must not fill the memory
WIPE = "\x1b[3J\x1b[2J\x1b[H"  # scrollback, screen, cursor home


class StandardConsole:
    """Reads lines in a thread of its own, so that news can come while nobody enters anything.

    `source` is unbuffered: a thread that waits in a buffered stream would make Python's end a crash.
    """

    def __init__(self, source: RawIOBase, target: TextIO) -> None:
        self._source = source
        self._target = target
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._interactive = target.isatty()
        self._echoes = source.isatty()
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def columns(self) -> int:
        """How many letters fit in a line."""
        return shutil.get_terminal_size().columns

    def write(self, text: str) -> None:
        """Puts text out at once."""
        self._target.write(text)
        self._target.flush()

    def read(self, seconds: float) -> str | None:
        """One line that was entered; None when none came in time. EOFError at the end of input."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return None
        if line is None:
            raise EOFError
        if not self._echoes:
            self.write("\n")
        return line

    def rest(self, seconds: float) -> None:
        """Lets a moment pass; what is entered meanwhile waits."""
        time.sleep(seconds)

    def wipe(self) -> None:
        """Clears the screen and what was scrolled away; in a pipe there is nothing to clear."""
        if self._interactive:
            self.write(WIPE)

    def _listen(self) -> None:
        whole = True
        try:
            while raw := self._source.readline(LONGEST_LINE):
                if whole:
                    self._lines.put(raw.decode("utf-8", "replace"))
                whole = raw.endswith(b"\n")
        except (OSError, ValueError):
            pass  # the terminal went away
        self._lines.put(None)
