"""Starts the kiosk again after every end that staff did not ask for."""

import signal
from collections.abc import Callable
from typing import Protocol

from kiosk.deploy.ending import Ending, ending
from kiosk.deploy.patience import Patience
from kiosk.running.stopping import BROKEN, TERMINAL_GONE, WRONG_USE

DONE = 0  # exit code
TO_END = 8.0  # seconds that a kiosk is given to end; it tries for up to five to save what is not saved yet
LOOK = 20.0  # seconds between two looks whether it lives; it says so each five
SILENT = 60.0  # seconds without a sign of life, after which it answers nobody any more
HUNG = "Hung"


class Kiosk(Protocol):
    """A kiosk that was started."""

    @property
    def code(self) -> int | None:
        """Its exit code, a signal as a negative number; None as long as it runs."""

    def lives(self) -> bool:
        """Whether it has given a sign of life since it was last asked."""

    def told(self) -> str:
        """What it told besides, once it has ended."""

    def end(self, seconds: float) -> None:
        """Asks it to end, and after so many seconds makes it."""


class Tty(Protocol):
    """The terminal that the kiosk stands on."""

    @property
    def is_there(self) -> bool:
        """Whether it still is; a kiosk without one has nobody to serve."""

    def wipe(self) -> None:
        """Takes away all that a visitor left; until the next `ready`, keys do nothing and show nothing."""

    def show(self, paragraphs: tuple[str, ...]) -> None:
        """Shows these and nothing else."""

    def ready(self) -> None:
        """As a kiosk wants to find it, without keys pressed before."""

    def restore(self) -> None:
        """As staff want to find it."""


class Waiting(Protocol):
    """Waits for signals."""

    def wait(self, seconds: float | None) -> frozenset[int]:
        """The signals that came, once there are any; none where the time ran out. None: no limit."""


class Supervisor:
    """Keeps one kiosk open. `start` starts one, after a fault or not; `say` words the page after an end."""

    def __init__(
        self,
        start: Callable[[bool], Kiosk],
        tty: Tty,
        waiting: Waiting,
        clock: Callable[[], float],
        note: Callable[[Ending], None],
        say: Callable[[Ending, bool], tuple[str, ...]],
    ) -> None:
        self._start = start
        self._tty = tty
        self._waiting = waiting
        self._clock = clock
        self._note = note
        self._say = say
        self._patience = Patience()

    def run(self) -> int:
        """Until staff close the kiosk, its terminal is gone or a signal asks for the end: an exit code."""
        after_fault = False
        while True:
            self._tty.ready()
            ended = self._one_kiosk(after_fault)
            if not isinstance(ended, Ending):
                return ended
            if ended.closed or (ended.code == WRONG_USE and not after_fault):
                self._tty.restore()  # without wiping it: what was told is for staff
                return max(ended.code, DONE)
            after_fault = True
            if (code := self._bear(ended)) is not None:
                return code

    def _one_kiosk(self, after_fault: bool) -> Ending | int:
        """How it ended, or an exit code where it was a signal that ended it."""
        begin = self._clock()
        try:
            child = self._start(after_fault)
        except OSError as error:  # no room for another process just now
            return Ending(BROKEN, 0.0, faults=(type(error).__name__,))
        heard = begin
        while (code := child.code) is None:
            if (asked := _exit_code(self._waiting.wait(LOOK))) is not None:
                child.end(TO_END)
                return self._leave(asked)
            heard = self._clock() if child.lives() else heard
            if child.code is None and self._clock() - heard > SILENT:
                child.end(TO_END)
                return Ending(child.code or BROKEN, self._clock() - begin, faults=(HUNG,))
        if (asked := _exit_code(self._waiting.wait(0))) is not None:  # both were asked, and it was quicker
            return self._leave(asked)
        return ending(code, self._clock() - begin, child.told())

    def _bear(self, ended: Ending) -> int | None:
        """Notes the fault, tells visitors and waits; an exit code where nothing is left to wait for."""
        if not self._tty.is_there:
            return TERMINAL_GONE
        self._note(ended)
        self._patience = self._patience.after(ended.lived)
        self._tty.wipe()
        self._tty.show(self._say(ended, self._patience.worn_out))
        end = self._clock() + self._patience.pause
        while (left := end - self._clock()) > 0:
            if (asked := _exit_code(self._waiting.wait(left))) is not None:
                return self._leave(asked)
        return None

    def _leave(self, code: int) -> int:
        self._tty.wipe()
        self._tty.restore()
        return code


def _exit_code(came: frozenset[int]) -> int | None:
    """What to end with after these signals; None where they do not ask for an end."""
    if signal.SIGHUP in came:
        return TERMINAL_GONE
    return DONE if signal.SIGTERM in came else None
