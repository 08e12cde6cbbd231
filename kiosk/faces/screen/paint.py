"""Where the picture goes: a terminal, as UTF-8 whatever the locale says."""

import os


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
            while data:
                data = data[os.write(self._fileno, data) :]
        except OSError:
            return  # who reads the keys sees that too, and ends the kiosk

    def fileno(self) -> int:
        """The terminal's number."""
        return self._fileno
