"""No reader at all: every line that the kiosk prints into a pipe is heard, once."""

import os
import select
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.readers.reader import Reader


class Pipe(Reader):
    """The kiosk behind a pipe; `_folder` is there because readers have one."""

    def __init__(self, command: Sequence[str], _folder: Path) -> None:
        super().__init__()
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self._line = ""

    def _news(self, seconds: float) -> Iterator[str | None]:
        assert self._process.stdout is not None
        if select.select([self._process.stdout], [], [], seconds)[0]:
            text = self._line + os.read(self._process.stdout.fileno(), 65536).decode()
            *lines, self._line = text.split("\n")
            yield from lines
            if self._line.endswith(": "):  # a prompt
                yield self._line
                self._line = ""

    def _send(self, keys: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n" if keys == "Enter" else keys.encode())

    @property
    def process(self) -> int:
        """The kiosk's number among all that runs."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether the kiosk has closed."""
        return self._process.poll() is not None

    def close(self) -> None:
        """Ends the kiosk."""
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self._process.terminate()
        self._process.wait()
