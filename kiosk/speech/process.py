"""The voice process as the kiosk holds it: lines go in, lines come out."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence

from kiosk.speech import lines

# -P: a file named json.py in the folder where the kiosk was started must not become part of the voice.
HELPER = (sys.executable, "-P", "-m", "kiosk.speech.helper")
TO_END = 1.0  # seconds that a killed process is given to be gone


class HelperProcess:
    """Starts at once; raises OSError where it cannot. It ends by itself when the kiosk does."""

    def __init__(self, command: Sequence[str] = HELPER) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,  # Ctrl+C in a terminal is the kiosk's
        )
        if os.name == "posix":
            assert self._process.stdin is not None
            os.set_blocking(self._process.stdin.fileno(), False)

    def send(self, line: lines.Line) -> None:
        """Gives it a line, which is lost where it has ended or its pipe is full."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            os.write(self._process.stdin.fileno(), lines.written(line))

    def lines(self) -> Iterator[lines.Line]:
        """What it says, until it ends."""
        assert self._process.stdout is not None
        with (
            contextlib.suppress(OSError, ValueError),
            os.fdopen(os.dup(self._process.stdout.fileno()), "rb") as out,
        ):
            for line in out:
                yield lines.read(line)

    def kill(self) -> None:
        """Ends it, whatever it does."""
        self._process.kill()

    def close(self) -> None:
        """Ends it and leaves nothing behind."""
        self.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(TO_END)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
