"""A kiosk that is kept open on a real terminal, and what tests do to it."""

import os
import select
import signal
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.terminal import PATIENCE, Terminal, kiosk_command


class KeptOpen(Terminal):
    """`data` is the folder of its answers; `shell` starts the supervisor as its child."""

    def __init__(self, data: Path, *options: str, shell: Sequence[str] = ()) -> None:
        super().__init__([*shell, *kiosk_command(data, "--forever", "--voice", "off", *options)])
        self.data = data
        self._has_shell = bool(shell)

    @property
    def supervisor(self) -> int:
        """The number of the process that keeps the kiosk open."""
        return _child(self.process.pid) if self._has_shell else self.process.pid

    @property
    def kiosk(self) -> int:
        """The number of the process that is the kiosk just now."""
        return _child(self.supervisor)

    @property
    def settings(self) -> list[Any]:
        """Of the line to the terminal."""
        return termios.tcgetattr(self._master)

    @property
    def log(self) -> str:
        """The log of faults; empty where there is none."""
        file = self.data / "faults" / "faults.log"
        return file.read_text("utf-8") if file.exists() else ""

    def hang_up(self) -> None:
        """The terminal goes away."""
        gone, self._master = self._master, os.open(os.devnull, os.O_RDONLY)
        os.close(gone)


def _child(number: int) -> int:
    return int(Path(f"/proc/{number}/task/{number}/children").read_text().split()[0])


class Watched:
    """A process that a test signals, and whose end it waits for while it reads what the terminal shows."""

    def __init__(self, number: int) -> None:
        self._file = os.pidfd_open(number)

    def send(self, number: signal.Signals) -> None:
        """Sends it a signal."""
        signal.pidfd_send_signal(self._file, number)

    def ends(self, terminal: Terminal) -> bool:
        """Whether it ends. Who shows a terminal reads it: otherwise a process would wait there for room."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if select.select([self._file], [], [], 0)[0]:
                return True
            terminal.draw(0.05)
        return False
