"""The kiosk's side of having a supervisor: what it is told, what it tells, and that it ends with it."""

import os
import select
import threading
from collections.abc import Callable
from contextlib import suppress

LINE, AFTER_FAULT = "KIOSK_SUPERVISOR", "KIOSK_AFTER_FAULT"  # in the environment of a kiosk that has one
CLOSED, FAULT, ALIVE = "closed", "fault ", "alive"  # what stands on the line
BEAT = 5.0  # seconds between two signs of life


def tell_closed() -> None:
    """Staff closed the kiosk; an exit code alone does not tell that."""
    _tell(CLOSED)


def tell_fault(fault: str) -> None:
    """Something broke: its kind and its line of code, and no word of any visitor."""
    _tell(FAULT + fault)


class Heartbeat:
    """Tells now and then that the kiosk lives; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next = clock()

    def beat(self) -> None:
        """Called as often as the kiosk looks what has happened."""
        if self._clock() >= self._next:
            self._next = self._clock() + BEAT
            if has_supervisor() and _is_heard():
                _tell(ALIVE)


def has_supervisor() -> bool:
    """Whether the kiosk is kept open."""
    return LINE in os.environ


def is_after_fault() -> bool:
    """Whether the kiosk was started again because it broke."""
    return AFTER_FAULT in os.environ


def follow_supervisor(seconds: float) -> None:
    """Where there is a supervisor, the kiosk ends when it does, and is cut off if that takes longer."""
    if has_supervisor():
        line = int(os.environ[LINE])
        threading.Thread(target=_end_with_it, args=(line, seconds), name="supervised", daemon=True).start()


def _tell(news: str) -> None:
    with suppress(OSError):  # the supervisor is gone: then nobody needs to know
        if has_supervisor():
            os.write(int(os.environ[LINE]), f"{news}\n".encode())


def _is_heard() -> bool:
    """A supervisor that does not listen just now must not make visitors wait."""
    return bool(select.select([], [int(os.environ[LINE])], [], 0)[1])


def _end_with_it(line: int, seconds: float) -> None:
    """Nothing ever comes on the line but its end, with the end of the supervisor."""
    import atexit
    import signal

    with suppress(OSError):
        os.read(line, 1)
    atexit.register(_put_terminal_right)
    os.kill(os.getpid(), signal.SIGTERM)
    threading.Event().wait(seconds)
    os._exit(os.EX_SOFTWARE)


def _put_terminal_right() -> None:
    """The supervisor would have done it: it opens the kiosk on a terminal that shows no key by itself."""
    import subprocess

    with suppress(OSError):
        subprocess.run(["stty", "sane"], stderr=subprocess.DEVNULL, check=False)
