"""A real terminal: a program on a pseudo-terminal, its bytes drawn by an emulator that tests can read."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 20.0  # seconds that a text may take to come, on a busy machine


class Terminal:
    """Runs a program, shows its screen, presses keys. Waits for texts, never for time."""

    def __init__(self, command: Sequence[str], columns: int = 80, rows: int = 24, **environ: str) -> None:
        self.raw = b""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environ},
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.replace("\xa0", " ").rstrip() for line in self.screen.display)

    def fileno(self) -> int:
        """Where its bytes come from, for those who wait for them and for others."""
        return self._master

    def press(self, keys: str) -> None:
        """Sends keys as their bytes."""
        os.write(self._master, keys.encode())

    def until(self, *texts: str) -> str:
        """Waits until all texts stand on the screen, and gives the screen."""
        end = time.monotonic() + PATIENCE
        while not all(text in self.text for text in texts):
            if not self._take_in(end - time.monotonic()):
                raise AssertionError(f"{texts} never came; there is:\n{self.text}")
        return self.text

    def draw(self, seconds: float) -> None:
        """Draws what the program writes next, if it comes in time."""
        self._take_in(seconds)

    def ended(self) -> int:
        """Waits until the program ends, and gives its exit code."""
        end = time.monotonic() + PATIENCE
        while self._take_in(end - time.monotonic()):
            pass
        return self.process.wait(PATIENCE)

    def _take_in(self, seconds: float) -> bool:
        """Draws what the program writes next; False when nothing more comes."""
        if seconds <= 0 or not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the other end is closed
            return False
        self._draw(data)
        return bool(data)

    def _draw(self, data: bytes) -> None:
        self.raw += data
        self._stream.feed(data)


def kiosk_command(data: Path, *options: str) -> list[str]:
    """The command that opens the kiosk with answers kept in a folder of the test, for quick fingers."""
    settings = data.with_name("quick.toml")
    settings.write_text("bounce_ms = 0\n")  # a test presses the same key twice as soon as it can
    return [sys.executable, "-m", "kiosk", "--data", str(data), "--config", str(settings), *options]
