"""Sound on its way to a device: samples go in as they are made, and out as they are heard."""

import time
from collections.abc import Callable
from threading import Event, Lock

RATE = 22050  # samples a second, one channel, 16 bits: what eSpeak NG makes
WIDTH = 2  # bytes
TO_WAKE = 0.1  # seconds of silence first: screens that play sound lose the beginning
TO_OPEN = 3.0  # seconds until a device takes that silence; some take one to begin
MOST_STILL = 0.6  # seconds in which a device that works takes something


class Pcm:
    """A queue of samples between the thread that makes them and the one of the device, with its delay."""

    def __init__(self, delay: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._delay, self._clock = round(delay * RATE), clock
        self._lock = Lock()  # for all below
        self._waiting = bytearray()
        self._still_asleep = round((TO_WAKE + delay) * RATE)
        self._awake, self._is_over = Event(), False
        self._taken = self._silent = 0  # samples of this text, and of the silence after them
        self._last_taken = clock()

    def wakes(self) -> bool:
        """Waits for the device to take the silence that comes first; False: it takes nothing."""
        return self._awake.wait(TO_OPEN) and not self._is_over

    def end(self) -> None:
        """Nothing will be taken any more."""
        self._is_over = True
        self._awake.set()

    def clear(self) -> None:
        """What was not heard yet is never heard; the next samples are those of another text."""
        with self._lock:
            self._waiting.clear()
            self._taken = self._silent = 0

    def put(self, samples: bytes) -> None:
        """Adds samples at the end."""
        with self._lock:
            if not self._waiting:
                self._last_taken = max(self._last_taken, self._clock())
            self._waiting += samples

    def take(self, count: int) -> bytes:
        """Gives as many samples as the device wants: silence where there are none."""
        with self._lock:
            self._last_taken = self._clock()
            if self._still_asleep > 0:
                self._still_asleep -= count
                return bytes(count * WIDTH)
            self._awake.set()
            samples = bytes(self._waiting[: count * WIDTH])
            del self._waiting[: len(samples)]
            real = len(samples) // WIDTH
            self._taken += real
            self._silent = count - real if real else self._silent + count
            return samples + bytes((count - real) * WIDTH)

    @property
    def heard(self) -> int:
        """How many samples of this text have come out of the loudspeaker."""
        with self._lock:
            return self._heard()

    @property
    def is_all_heard(self) -> bool:
        """Whether nothing is left to be heard."""
        with self._lock:
            return not self._waiting and self._heard() == self._taken

    @property
    def is_stuck(self) -> bool:
        """Whether the device takes nothing any more."""
        with self._lock:
            return bool(self._waiting) and self._clock() - self._last_taken > MOST_STILL

    def _heard(self) -> int:
        return max(0, self._taken - max(0, self._delay - self._silent))
