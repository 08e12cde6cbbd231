"""Tends the voice process: starts it, waits for it only so long, and starts it anew when it ends."""

import time
from collections.abc import Callable, Iterator
from threading import Condition, Thread, current_thread
from typing import Protocol

from kiosk.speech.lines import Line
from kiosk.speech.patience import BETWEEN_LOOKS, Patience
from kiosk.speech.setbacks import Setbacks
from kiosk.speech.telling import PING

NO_ANSWER, ENDED = "The voice process did not answer.", "The voice process ended by itself."


class Process(Protocol):
    """A voice process, started."""

    def send(self, line: Line) -> None:
        """Gives it a line; never waits."""

    def lines(self) -> Iterator[Line]:
        """What it says, until it ends."""

    def kill(self) -> None:
        """Ends it, whatever it does."""

    def close(self) -> None:
        """Ends it and leaves nothing behind."""


class Owner(Protocol):
    """Who the process is tended for; all but `ring` is called with the lock held, in a thread."""

    def take(self, line: Line) -> None:
        """Takes in what the process says."""

    def lose(self) -> str | None:
        """Learns that the process ended, and gives the text that it was saying."""

    def give_up(self, why: str) -> None:
        """Learns that there will be no other process."""

    def ring(self) -> None:
        """May tell others; the lock is not held."""


class Tending:
    """Whoever holds `lock` does nothing that takes time. `launch` is called in a thread."""

    def __init__(
        self, owner: Owner, launch: Callable[[], Process], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.lock = Condition()
        self.setbacks = Setbacks()
        self.patience = Patience()
        self._owner, self._launch, self._clock = owner, launch, clock
        self._process: Process | None = None
        self._runs = self._is_closed = self._speaks = False
        self._worker: Thread | None = None
        self._why, self._in_vain = "", False

    def start(self) -> None:
        """Starts, if nothing is running."""
        with self.lock:
            if self._runs or self._is_closed:
                return
            self._runs, self._in_vain = True, False
            self._worker = Thread(target=self._serve, name="voice", daemon=True)
            self._worker.start()

    def send(self, line: Line, speaks: bool) -> None:
        """Gives the process a line, after which it speaks or is silent; the lock is held."""
        if self._process is not None:
            self._speaks = speaks
            self._process.send(line | {"n": self.patience.number(self._clock())})
            self.lock.notify_all()

    def close(self, seconds: float) -> None:
        """Ends the process; waits at most so long for the end."""
        with self.lock:
            self._is_closed = True
            if self._process is not None:
                self._process.kill()
        if self._worker is not None:
            self._worker.join(seconds)

    def _serve(self) -> None:
        Thread(target=self._watch, args=(current_thread(),), name="voice watch", daemon=True).start()
        while (process := self._begin()) is not None:
            for line in process.lines():
                self._take(line)
            process.close()
            self._end()
        with self.lock:
            self._runs = False
            self.lock.notify_all()
            if not self._is_closed:
                self._owner.give_up(self._why)
        self._owner.ring()

    def _begin(self) -> Process | None:
        with self.lock:
            if self._is_closed or self._in_vain or self.setbacks.is_enough:
                return None
            self._why = ""
            self.patience.launched(self._clock())
        try:
            process = self._launch()
        except OSError as error:
            self._why = f"The voice process could not be started ({error.strerror})."
            return None
        with self.lock:
            self._process, self._speaks = process, False
            if self._is_closed:
                process.kill()
            self.lock.notify_all()
        return process

    def _take(self, line: Line) -> None:
        with self.lock:
            match line:
                case {"is": "heard", "n": number}:
                    self.patience.heard(number)
                case {"is": "unavailable", "why": str(why)}:
                    self._why, self._in_vain = why, True
                case {"is": "error", "why": str(why)}:
                    self._why = why
                case {"is": "done"}:
                    self._speaks = False
            self._owner.take(line)
        self._owner.ring()

    def _end(self) -> None:
        with self.lock:
            self._process, self._why = None, self._why or ENDED
            self.patience.ended()
            self.setbacks.ended(self._owner.lose())
        self._owner.ring()

    def _watch(self, worker: Thread) -> None:
        """Asks while it speaks whether it is still there, and ends it when no answer comes."""
        with self.lock:
            while self._runs and self._worker is worker:
                self.lock.wait(BETWEEN_LOOKS if self._speaks or self.patience.waits else None)
                if self._process is None:
                    continue
                if self.patience.is_over(self._clock()):
                    self._why = NO_ANSWER
                    self._process.kill()
                elif self._speaks and not self.patience.waits:
                    self.send(PING, speaks=True)
