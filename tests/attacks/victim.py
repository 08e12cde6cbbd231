"""A program on a terminal to which things are done, and how to see that it still answers."""

import fcntl
import os
import select
import signal
import struct
import termios
import time
from pathlib import Path

from tests.terminal import PATIENCE, Terminal
from tests.vitals import is_working, worked

MOST_MEMORY = 120  # MB
PIECE = 4096  # bytes that a terminal holds at once
SOON = 0.8  # seconds; a page takes a tenth of one
STILL = 0.03  # seconds without work and paint: all that was sent is dealt with
MENU, START = "Menu.", "1. Start"


class Victim(Terminal):
    """Takes whatever is sent to it."""

    def send(self, data: bytes) -> None:
        """Sends bytes of any number, and draws meanwhile what comes back."""
        os.set_blocking(self._master, False)
        end = time.monotonic() + PATIENCE
        while data:
            assert time.monotonic() < end, "it takes in nothing more"
            select.select([self._master], [self._master], [], PATIENCE)
            self.draw_waiting()
            try:
                data = data[os.write(self._master, data[:PIECE]) :]
            except BlockingIOError:
                continue
            except OSError:  # it has ended
                break
        os.set_blocking(self._master, True)

    def draw_waiting(self, seconds: float = 0) -> None:
        """Draws what is there already, and what comes as long as it pauses no longer than this."""
        while select.select([self._master], [], [], seconds)[0] and self._take_in(1):
            pass

    def settle(self) -> None:
        """Waits until it has dealt with all that was sent, and draws what comes of it."""
        end, before = time.monotonic() + PATIENCE, (-1, -1.0)
        while self.lives and (is_working(self.process.pid) or before != self._done):
            assert time.monotonic() < end, "it is never at rest"
            before = self._done
            self.draw_waiting(STILL)

    def brings(self, key: str, text: str, instead_of: str = "", within: float = PATIENCE) -> bool:
        """Whether a key brings a text, and takes another one away."""
        if text in self.text:
            return False
        self.send(key.encode())
        return self.shows(text, instead_of, within)

    def shows(self, text: str, instead_of: str = "", within: float = PATIENCE) -> bool:
        """Whether a text comes in time, and another one goes."""
        end = time.monotonic() + within
        while text not in self.text or (instead_of and instead_of in self.text):
            if not self._take_in(end - time.monotonic()):
                return False
        return True

    def resize(self, columns: int, rows: int) -> None:
        """Gives the terminal another size."""
        if columns and rows:
            self.screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.signal(signal.SIGWINCH)

    def signal(self, number: signal.Signals) -> None:
        """Sends a signal."""
        os.kill(self.process.pid, number)

    def hang_up(self) -> None:
        """The terminal goes away."""
        os.close(self._master)
        self._master = os.open(os.devnull, os.O_RDONLY)  # to be closed at the end

    @property
    def lives(self) -> bool:
        """Whether it runs."""
        return self.process.poll() is None

    @property
    def _done(self) -> tuple[int, float]:
        """How much it has painted, and worked."""
        return len(self.raw), worked(self.process.pid)

    @property
    def memory(self) -> float:
        """MB that it holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    @property
    def modes(self) -> list[int]:
        """How the terminal treats letters: echo, whole lines, signals."""
        return [termios.tcgetattr(self._master)[at] for at in (0, 1, 3)]


def answers(victim: Victim) -> bool:
    """Whether M brings the menu and B leads back; for half a second after an attack a key may be lost."""
    came = victim.brings("m", MENU, START, SOON) or victim.brings("m", MENU, START, 4 * SOON)
    return came and victim.brings("b", START, MENU)
