"""Watches how long nobody has pressed anything."""

from collections.abc import Callable

from kiosk.core.idle import TOLD_AT, patience
from kiosk.core.state import State, Station


class Idling:
    """Its clock begins anew with each press, and only when speech has ended."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since = clock()
        self._asked_at: float | None = None  # None: it has not been asked whether anybody is there

    def stirred(self) -> None:
        """Somebody is there."""
        self._since, self._asked_at = self._clock(), None

    def left(self, state: State, station: Station, speaking: bool) -> int | None:
        """Seconds to be told as left, rounded up; 0 when time is over, None while nobody is asked."""
        waits = patience(state, station)
        if waits is None or (speaking and self._asked_at is None):  # whoever listens presses nothing
            self.stirred()
        now = self._clock()
        if waits is None or (self._asked_at is None and now - self._since < waits):
            return None
        self._asked_at = now if self._asked_at is None else self._asked_at
        remaining = TOLD_AT[0] - (now - self._asked_at)
        return min(told for told in TOLD_AT if told >= remaining) if remaining > 0 else 0
