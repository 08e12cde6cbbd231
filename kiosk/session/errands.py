"""What staff have done for them at the kiosk, as the session knows it: what is asked for, and its news."""

from collections import deque
from typing import Protocol

from kiosk.core.staff import AtDoor, Door, Errand, Report
from kiosk.core.value import Value


class Told(Value):
    """News from a desk for whoever stands at the door with this number."""

    caller: int
    report: Report


class Desk(Protocol):
    """Looks at PINs and does errands; never waits and never raises. A caller is told by a number."""

    def knock(self, pin: str, caller: int) -> None:
        """Has a PIN looked at; what comes of it is news."""

    def run(self, errand: Errand, caller: int) -> None:
        """Has an errand done; what comes of it is news."""

    def news(self) -> tuple[Told, ...]:
        """What has happened since it was last asked."""


class NoDesk:
    """Nobody is there: the door stays shut."""

    def __init__(self) -> None:
        self._news: deque[Told] = deque()

    def knock(self, pin: str, caller: int) -> None:
        """Opens to nobody."""
        self.run(Errand.DOOR, caller)

    def run(self, errand: Errand, caller: int) -> None:
        """Tells that there is no PIN."""
        self._news.append(Told(caller, AtDoor(Door.NO_PIN)))

    def news(self) -> tuple[Told, ...]:
        """What was told."""
        told = tuple(self._news)
        self._news.clear()
        return told


class Errands:
    """Hands errands to a desk; what comes too late for one who went is told to nobody else."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._caller = 0

    def knock(self, pin: str) -> None:
        """Has a PIN looked at."""
        self._desk.knock(pin, self._caller)

    def run(self, errand: Errand) -> None:
        """Has an errand done; whoever comes to the door is somebody new."""
        if errand is Errand.DOOR:
            self.forget()
        self._desk.run(errand, self._caller)

    def forget(self) -> None:
        """Whoever was there is gone."""
        self._caller += 1

    def news(self) -> tuple[Report, ...]:
        """What has come of the errands of whoever is there."""
        return tuple(told.report for told in self._desk.news() if told.caller == self._caller)
