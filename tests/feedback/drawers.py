"""Stores in memory that fail when they are told to, and how to wait for news of them."""

import errno
import os
from threading import Event

from kiosk.core.record import KeptWords, Modes, Record
from kiosk.feedback.ledger import KeepingLedger
from kiosk.session.sending import Outcome

PATIENCE = 20.0  # seconds, for a computer with much else to do


class Drawer:
    """A store in memory whose first tries fail; a try sets `begun` and waits until it is `open`."""

    def __init__(self, failures: int = 0, error: Exception | None = None) -> None:
        self.failures = failures
        self.error = error or OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "2026-11.json")
        self.tries: list[int] = []
        self.kept: list[int] = []
        self.notices: tuple[str, ...] = ()
        self.looked_over = 0
        self.begun, self.open = Event(), Event()
        self.open.set()

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> str:
        """Puts it in, or fails."""
        self.begun.set()
        assert self.open.wait(PATIENCE)
        self.tries.append(key)
        if len(self.tries) <= self.failures:
            raise self.error
        self.kept.append(key)
        return "2026-11"

    def look_over(self) -> None:
        """Notes that it was asked to put itself in order."""
        self.looked_over += 1


class Poisoned(Drawer):
    """Fails for one key for ever."""

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> str:
        """Fails for key 13."""
        if key == 13:
            raise ValueError(key)
        return super().keep(record, words, modes, key)


class Untidy(Drawer):
    """Cannot be put in order."""

    def look_over(self) -> None:
        """Fails."""
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), "2026-11.json")


class Hurry:
    """Waits for no time that is told, and notes how long it should have waited."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    def __call__(self, event: Event, seconds: float | None) -> None:
        """Only waits where there is nothing to do."""
        if seconds is None:
            event.wait()
        else:
            self.pauses.append(seconds)


def heard(ledger: KeepingLedger, number: int) -> list[Outcome]:
    """So many news, as they come; fails if they don't."""
    news: list[Outcome] = []
    wait = Event().wait
    for _ in range(int(PATIENCE * 1000)):
        news += ledger.news()
        if len(news) >= number:
            return news
        wait(0.001)
    raise AssertionError(f"heard only {news}")
