"""The real console of the line face: standard input and output."""

import queue
import shutil
import threading
import time
from collections.abc import Iterator
from io import RawIOBase
from typing import TextIO

from kiosk.faces.echo import show_typing
from kiosk.faces.wipe import WIPE

LONGEST_LINE = 4096  # bytes; a person enters less, and a flood must not fill the memory
# yasr reads 256 bytes at once, and breaks a sentence there. fenrir looks every 50 ms what is new on the
# screen, and where much has moved it leaves out what looks as before. (yasr 0.6.9, fenrir 1.9.5)
HANDFUL, MOST_LINES = 200, 4  # bytes, lines
PAUSE = 0.08  # seconds
MOST_AHEAD = 20  # lines; nobody enters more before the first is answered


class StandardConsole:
    """Reads lines in a thread of its own, so that news can come while nobody enters anything.

    `source` is unbuffered: a thread that waits in a buffered stream would make Python's end a crash.
    `width` is how many letters fit in a line; None where the terminal knows.
    """

    def __init__(self, source: RawIOBase, target: TextIO, width: int | None = None) -> None:
        self._source = source
        self._target = target
        self._width = width
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._room = threading.BoundedSemaphore(MOST_AHEAD)
        self._interactive = target.isatty()
        self._echoes = source.isatty()
        self._ended = self._hidden = False
        self.gone = False  # the terminal, or whoever read the lines
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def columns(self) -> int:
        """How many letters fit in a line."""
        return self._width or shutil.get_terminal_size().columns

    @property
    def rows(self) -> int | None:
        """How many lines a page may have: for braille, with a width of its own, as many as the terminal."""
        return shutil.get_terminal_size().lines if self._width and self._interactive else None

    def write(self, text: str) -> None:
        """Puts text out; on a terminal a handful of lines at a time, so that a reader takes in each."""
        for number, handful in enumerate(handfuls(text) if self._interactive else [text]):
            if number:
                time.sleep(PAUSE)
            self._put_out(handful)

    def read(self, seconds: float) -> str | None:
        """One line that was entered; None when none came in time. EOFError at the end of input."""
        try:
            line = None if self._ended or self.gone else self._lines.get(timeout=seconds)
        except queue.Empty:
            return None
        if line is None:
            raise EOFError
        self._room.release()
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

    def hide(self, typed: bool) -> None:
        """Whether the terminal shows what is typed."""
        if typed != self._hidden:
            self._hidden = typed
            show_typing(self._source, not typed)

    def end(self, gone: bool) -> None:
        """Lets the input end at once; `gone`: because the terminal has gone."""
        self._ended = True
        self.gone = gone or self.gone

    def _put_out(self, text: str) -> None:
        try:
            self._target.write(text)
            self._target.flush()
        except (OSError, ValueError):
            self.gone = True

    def _listen(self) -> None:
        whole = True
        try:
            while raw := self._source.readline(LONGEST_LINE):
                if whole and self._room.acquire(blocking=not self._echoes):  # a pipe can wait, people cannot
                    self._lines.put(raw.decode("utf-8", "replace"))
                whole = raw.endswith(b"\n")
            self.gone = self._echoes and not self._source.isatty()
        except (OSError, ValueError):
            self.gone = True
        self._lines.put(None)


def handfuls(text: str) -> Iterator[str]:
    """The text in pieces of whole lines, each as long as can be; a longer line is one by itself."""
    handful: list[str] = []
    for line in text.splitlines(keepends=True):
        if handful and (len(handful) == MOST_LINES or len("".join([*handful, line]).encode()) > HANDFUL):
            yield "".join(handful)
            handful = []
        handful.append(line)
    yield "".join(handful)
