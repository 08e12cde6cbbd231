"""Signals as news to wait for."""

import os
import select
import signal
from types import FrameType, TracebackType
from typing import Self

TAKEN = signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP
IGNORED = signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP  # keys of the terminal: a visitor can press them


class Signals:
    """Takes the signals that end things; those that keys send are ignored, and so by what is started here."""

    def __enter__(self) -> Self:
        self._reading, self._writing = os.pipe()
        os.set_blocking(self._reading, False)
        os.set_blocking(self._writing, False)
        self._wakeup = signal.set_wakeup_fd(self._writing)
        self._before = {each: signal.signal(each, _noted) for each in TAKEN}
        self._before |= {each: signal.signal(each, signal.SIG_IGN) for each in IGNORED}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for each, handler in self._before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(self._wakeup)
        os.close(self._reading)
        os.close(self._writing)

    def wait(self, seconds: float | None) -> frozenset[int]:
        """The signals that came, once there are any; none where the time ran out. None: no limit."""
        if not select.select([self._reading], [], [], seconds)[0]:
            return frozenset()
        return frozenset(os.read(self._reading, 4096))


def _noted(_: int, __: FrameType | None) -> None:
    """Without a handler of Python's the wake-up pipe gets no byte."""
