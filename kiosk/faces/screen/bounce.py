"""Held keys and trembling hands: a key that acts, acts once."""

from collections.abc import Callable

_HELD = 0.25  # seconds; whoever presses the same key again sooner than this is holding it


class Bounce:
    """Tells which presses are no new ones. A terminal never tells of a key let go: the time decides."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds = seconds
        self._clock = clock
        self._key = ""
        self._acted = self._came = float("-inf")

    def swallows(self, key: str) -> bool:
        """Whether this press is the one before, still held or bouncing."""
        now, came = self._clock(), self._came
        again = key == self._key and (
            now - self._acted < self._seconds or now - came < min(_HELD, self._seconds)
        )
        self._key, self._came = key, now
        if not again:
            self._acted = now
        return again

    def is_held(self, key: str) -> bool:
        """Whether this key acted and is held since, so that it writes no letters; letters may repeat."""
        held = key == self._key and self.swallows(key)
        if not held:
            self._key = ""
        return held
