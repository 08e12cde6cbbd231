"""The terminal under a kiosk, brought back to a known state whatever was done to it."""

import os
import termios
from contextlib import suppress
from typing import Any

from kiosk.deploy.sane import CANCEL, EMPTY, WIPE, for_visitors, sane
from kiosk.faces.wrap import wrapped

WIDEST = 60  # letters in a line of a page that everybody should be able to read
BETWEEN = "\n\n"


class Terminal:
    """`echo` is whether the kiosk wants its keys shown by the terminal; `zoom_out` undoes a zoom of text."""

    def __init__(self, file: int, echo: bool, zoom_out: str = "") -> None:
        self._file = file
        self._zoom_out = zoom_out
        self._echo = echo
        self._before = termios.tcgetattr(file)

    @property
    def is_there(self) -> bool:
        """Whether it still is; a kiosk without one has nobody to serve."""
        try:
            termios.tcgetattr(self._file)
        except termios.error:
            return False
        return True

    def wipe(self) -> None:
        """Takes away all that a visitor left; until the next `ready`, keys do nothing and show nothing."""
        with suppress(termios.error):
            termios.tcflush(self._file, termios.TCOFLUSH)
        self._set(for_visitors(self._before, echo=False))
        self._write(CANCEL + self._zoom_out + WIPE)

    def show(self, paragraphs: tuple[str, ...]) -> None:
        """Shows these and nothing else."""
        told = BETWEEN.join("\n".join(wrapped(each, self._columns)) for each in paragraphs)
        self._write(f"{EMPTY}\n{told}\n")

    def ready(self) -> None:
        """As a kiosk wants to find it, without keys pressed before."""
        self._set(for_visitors(self._before, self._echo))

    def restore(self) -> None:
        """As staff want to find it."""
        self._set(sane(self._before))

    @property
    def _columns(self) -> int:
        try:
            return min(os.get_terminal_size(self._file).columns or WIDEST, WIDEST)
        except OSError:
            return WIDEST

    def _set(self, attributes: list[Any]) -> None:
        """Does not wait until all is written: a terminal that hangs must not hold up the kiosk."""
        with suppress(termios.error):
            termios.tcflush(self._file, termios.TCIFLUSH)
            termios.tcsetattr(self._file, termios.TCSANOW, attributes)

    def _write(self, text: str) -> None:
        with suppress(OSError):  # it is gone: the next look at it tells
            os.write(self._file, text.encode())
