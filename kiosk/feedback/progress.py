"""Telling what is being done while somebody waits for it."""

from collections.abc import Callable

FIRST = 2.0  # seconds: what is done sooner needs no telling
PAUSE = 1.0  # seconds between two lines: a screen reader has to say each


class Patience:
    """Says what is being done when it takes long, and not too often.

    `now` gives seconds of a clock that never runs backwards; `pause` is how many lie between two lines.
    """

    def __init__(self, say: Callable[[str], object], now: Callable[[], float], pause: float = PAUSE) -> None:
        self._say = say
        self._now = now
        self._pause = pause
        self._next = now() + FIRST

    def __call__(self, told: str) -> None:
        """Hears what is being done now."""
        if self._now() >= self._next:
            self._next = self._now() + self._pause
            self._say(told)
