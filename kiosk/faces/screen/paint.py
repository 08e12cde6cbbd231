"""Where the picture goes: a terminal, as UTF-8 whatever the locale says."""

import os
import re
from collections.abc import Iterator

ROW = re.compile(rb"(?=\x1b\[\d+;\d+H)")  # where a row begins, or a part of one
PLACE = re.compile(rb"\x1b\[\d+;\d+H")
PIECE = 2000  # bytes; the system hands over about as many at once


class Paint:
    """Writes to a terminal; when it has gone, what is written goes nowhere and does no harm.

    Textual would wait for ever on a writer that broke.
    """

    def __init__(self, fileno: int) -> None:
        self._fileno = fileno
        self._waiting: list[str] = []

    def write(self, text: str) -> int:
        """Keeps text until the next flush, so that a picture is one piece."""
        self._waiting.append(text)
        return len(text)

    def flush(self) -> None:
        """Puts out what waits."""
        data = "".join(self._waiting).encode("utf-8", "replace")
        self._waiting.clear()
        try:
            for piece in pieces(data):
                while piece:
                    piece = piece[os.write(self._fileno, piece) :]
        except OSError:
            return  # who reads the keys sees that too, and ends the kiosk

    def fileno(self) -> int:
        """The terminal's number."""
        return self._fileno


def pieces(picture: bytes) -> Iterator[bytes]:
    """A picture in pieces of whole rows, each with the cursor where it is in the end.

    A reader may look at the terminal between any two of them; it would say half a row twice, and a row to
    which the cursor goes.
    """
    *rows, last = ROW.split(picture)
    place = found[0] if (found := PLACE.match(last)) else b""
    piece = b""
    for row in rows:
        if piece and len(piece) + len(row) > PIECE:
            yield piece + place
            piece = b""
        piece += row
    yield piece + last
