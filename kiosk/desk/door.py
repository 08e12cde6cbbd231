"""The staff door: looks at PINs, and after wrong ones lets nobody try again for a while."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from math import ceil
from pathlib import Path
from threading import Lock

from kiosk.core.staff import AtDoor, Door
from kiosk.desk.pin import KeptPin, keep_pin, read_pin

WAITS = (0, 0, 0, 5, 15, 30, 60, 120, 240, 480, 900)  # seconds after so many wrong PINs; then the last one


class StaffDoor:
    """Keeps how many wrong PINs came, and no time of day.

    After a start the whole wait for that many begins anew, so neither turning the kiosk off nor setting its
    clock helps anybody. `clock` gives seconds and never runs backwards; `started` is when the kiosk opened.
    """

    def __init__(self, folder: Path, clock: Callable[[], float], started: float) -> None:
        self._folder = folder
        self._clock = clock
        self._since = started  # or when the last wrong PIN came
        self._known: KeptPin | None = None
        self._lock = Lock()  # two who knock at once are looked at one after the other

    def look(self) -> AtDoor:
        """How the door stands."""
        with self._lock:
            return self._shut() if self._kept() else AtDoor(Door.NO_PIN)

    def knock(self, pin: str) -> AtDoor:
        """Looks at a PIN, if it is time for that."""
        with self._lock:
            kept = self._kept()
            if kept is None:
                return AtDoor(Door.NO_PIN)
            if self._left(kept):
                return self._shut()
            self._keep(replace(kept, wrong=kept.wrong + 1))  # first: nobody pulls the plug before
            if kept.fits(pin):
                self._keep(replace(kept, wrong=0))
                return AtDoor(Door.OPEN)
            self._since = self._clock()
            return self._shut()._replace(wrong=True)

    def _kept(self) -> KeptPin | None:
        """What is in the file; of the same PIN never fewer wrong ones than are known of."""
        kept = read_pin(self._folder)
        if kept and self._known and kept.salt == self._known.salt:
            kept = replace(kept, wrong=max(kept.wrong, self._known.wrong))
        self._known = kept
        return kept

    def _keep(self, kept: KeptPin) -> None:
        self._known = kept
        with suppress(OSError):  # staff must get in to see that the disk is full; it is known while it runs
            keep_pin(self._folder, kept)

    def _shut(self) -> AtDoor:
        return AtDoor(Door.SHUT, wait=ceil(self._left(self._known)) if self._known else 0)

    def _left(self, kept: KeptPin) -> float:
        wait = WAITS[min(kept.wrong, len(WAITS) - 1)]
        return max(0.0, self._since + wait - self._clock())
