"""The kiosk as its supervisor holds it: a process on the same terminal, and a line to it."""

import os
import socket
import subprocess
from collections.abc import Sequence
from contextlib import suppress

from kiosk.running.supervised import AFTER_FAULT, ALIVE, LINE

MOST = 4096  # bytes that a kiosk may tell; it needs a few dozen
SIGN = f"{ALIVE}\n".encode()


class Child:
    """Starts at once. It hears that its supervisor is gone by the end of the line between them."""

    def __init__(self, command: Sequence[str], after_fault: bool) -> None:
        self._line, other_end = socket.socketpair()
        self._line.setblocking(False)
        self._told = b""
        environ = {**os.environ, LINE: str(other_end.fileno())}
        if after_fault:
            environ[AFTER_FAULT] = "1"
        with other_end:
            self._process = subprocess.Popen(command, env=environ, pass_fds=[other_end.fileno()])

    @property
    def code(self) -> int | None:
        """Its exit code, a signal as a negative number; None as long as it runs."""
        return self._process.poll()

    def lives(self) -> bool:
        """Whether it has told anything since it was last asked: all day long it tells that it is alive."""
        before, heard = self._told, False
        with suppress(OSError):
            while more := self._line.recv(MOST):
                heard = True
                before += more
        self._told = before.replace(SIGN, b"")[:MOST]
        return heard

    def told(self) -> str:
        """What it told besides, once it has ended."""
        with self._line:
            self.lives()
        return self._told.decode("utf-8", "replace")

    def end(self, seconds: float) -> None:
        """Asks it to end, and after so many seconds makes it."""
        self._process.terminate()
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
