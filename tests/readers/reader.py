"""What robots use a kiosk through: something that says or shows words, and takes keys."""

import shutil
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import pytest

ENDS_WITH_ITS_PARENT = "setpriv", "--pdeathsig", "TERM", "--"  # also where that one is killed
PATIENCE = 20.0  # seconds that something heard may take to come, on a busy machine
SILENCE = 0.2  # seconds without a word
SOON = 0.02  # seconds between two looks at what a reader has said

T = TypeVar("T")

STOP = None
"""What a reader says when it cuts its own words short."""


class Reader(ABC):
    """A screen reader with a kiosk in it. `heard` holds the lines that came since the last press."""

    needs: tuple[str, ...] = ()  # programs without which it cannot be tried

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.told: list[str] = []  # all of it, with what was pressed: a transcript

    @abstractmethod
    def _news(self, seconds: float) -> Iterable[str | None]:
        """Lines that have come, or STOP; waits at most so long for the first."""

    @abstractmethod
    def _send(self, keys: str) -> None:
        """Types characters, or presses a key: "Enter", "Down" and so on."""

    @property
    @abstractmethod
    def has_ended(self) -> bool:
        """Whether the kiosk has closed."""

    def see_it_close(self) -> None:
        """Waits until the kiosk has closed: till then it may still write into its folder."""
        end = time.monotonic() + PATIENCE
        while not self.has_ended and time.monotonic() < end:
            self.listen(SOON)

    @abstractmethod
    def close(self) -> None:
        """Ends the reader, the kiosk and all that was started for them."""

    def press(self, *keys: str) -> None:
        """Presses keys one after the other; what was heard before is over."""
        self._keep()
        self.told.append(f"> {' '.join(filter(None, keys))}")
        self.heard = []
        for key in filter(None, keys):
            self._send(key)
            if " " in key:  # words: some readers say them while they are typed
                self.until_silent()
                self.heard = []

    def until(self, complete: Callable[[Sequence[str]], bool]) -> list[str]:
        """Listens until enough was heard, and gives all of it."""
        end = time.monotonic() + PATIENCE
        while not complete(self.heard):
            self.listen(SOON)
            if time.monotonic() > end:
                raise AssertionError(f"it never came; heard since the last press: {self.heard}")
        return self.heard

    def until_silent(self) -> None:
        """Listens until nothing more is said."""
        end, count = time.monotonic() + SILENCE, len(self.heard)
        while time.monotonic() < end:
            self.listen(SOON)
            if len(self.heard) != count:
                end, count = time.monotonic() + SILENCE, len(self.heard)

    def listen(self, seconds: float) -> None:
        """Takes in what comes now. Words that are cut short were not heard."""
        for line in self._news(seconds):
            if line is STOP:
                self.heard = []
            elif line.strip():
                self.heard.append(" ".join(line.split()))

    def transcript(self) -> list[str]:
        """All that was pressed and heard."""
        self._keep()
        return self.told

    def _keep(self) -> None:
        self.told += self.heard
        self.heard = []


def at_second_try(attempt: Callable[[], T]) -> T:
    """Tries once more what failed: on a busy machine fenrir now and then lets a whole page go by."""
    try:
        return attempt()
    except AssertionError:
        return attempt()


def needs(reader: type[Reader]) -> pytest.MarkDecorator:
    """Skips a test where the reader, or what it stands on, is not installed."""
    missing = [program for program in reader.needs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed here: {', '.join(missing)}")
