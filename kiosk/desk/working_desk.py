"""The desk at work: each errand in a thread of its own, so that no visitor and no key waits for it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from kiosk.core.pack import Pack
from kiosk.core.staff import Errand, Failed, Hitch, NotWritten, Report, Targets
from kiosk.desk.plugged import plugged_in
from kiosk.session.errands import Told
from kiosk.settings.config import Config

if TYPE_CHECKING:
    from kiosk.desk.door import StaffDoor
    from kiosk.feedback.store import Store


class Room(NamedTuple):
    """What staff look after: the folder of answers, what is asked, the venue's settings.

    `unkept` tells how many records are not on the disk yet, `troubles` what staff should know of them.
    """

    folder: Path
    pack: Pack
    config: Config
    open_store: Callable[[], "Store"]
    unkept: Callable[[], int] = lambda: 0
    troubles: Callable[[], tuple[str, ...]] = tuple


class WorkingDesk:
    """Never waits and never raises. `clock` gives seconds and never runs backwards, `now` the time of day."""

    def __init__(
        self,
        room: Room,
        clock: Callable[[], float],
        now: Callable[[], datetime],
        stick: Callable[[Path], Path | None] = plugged_in,
    ) -> None:
        self._room = room
        self._clock = clock
        self._now = now
        self._stick = stick
        self._opened = clock()
        self._door: StaffDoor | None = None
        self._door_lock = Lock()
        self._news: list[Told] = []
        self._lock = Lock()  # for the news
        self._at_work: list[Thread] = []

    def knock(self, pin: str, caller: int) -> None:
        """Has a PIN looked at."""
        self._start(caller, lambda: self._at_door().knock(pin))

    def run(self, errand: Errand, caller: int) -> None:
        """Has an errand done."""
        self._start(caller, lambda: self._done(errand, caller))

    def news(self) -> tuple[Told, ...]:
        """What has happened since it was last asked."""
        with self._lock:
            news, self._news = tuple(self._news), []
        return news

    def close(self, seconds: float) -> None:
        """Gives what is being done a while to end, so that no half export is left on a stick."""
        end = self._clock() + seconds
        for thread in self._at_work:
            thread.join(max(0.0, end - self._clock()))

    def _start(self, caller: int, work: Callable[[], Report]) -> None:
        thread = Thread(target=self._do, args=(caller, work), name="desk", daemon=True)
        self._at_work = [each for each in self._at_work if each.is_alive()] + [thread]
        thread.start()

    def _do(self, caller: int, work: Callable[[], Report]) -> None:
        try:
            self._tell(caller, work())
        except Exception:  # whatever it is, the page must not wait for ever, and a message may hold a PIN
            self._tell(caller, Failed())

    def _tell(self, caller: int, report: Report) -> None:
        with self._lock:
            self._news.append(Told(caller, report))

    def _at_door(self) -> "StaffDoor":
        from kiosk.desk.door import StaffDoor  # what looks at PINs takes a while to load

        with self._door_lock:
            self._door = self._door or StaffDoor(self._room.folder, self._clock, self._opened)
            return self._door

    def _done(self, errand: Errand, caller: int) -> Report:
        folder = self._room.folder
        match errand:
            case Errand.DOOR:
                return self._at_door().look()
            case Errand.TARGETS:
                return Targets(self._stick(folder) is not None, bool(self._room.config.export_to))
            case Errand.TO_STICK:
                return self._written(self._stick(folder), caller)
            case Errand.TO_FOLDER:
                return self._written(Path(self._room.config.export_to).expanduser(), caller)
            case Errand.CHECK:
                return self._checked()
            case Errand.COUNTS:
                from kiosk.desk.counting import count

                return count(self._room.open_store(), self._room.pack)

    def _written(self, to: Path | None, caller: int) -> Report:
        from kiosk.desk.writing import Clerk

        if to is None:
            return NotWritten(Hitch.GONE)
        room, today = self._room, self._now().date()
        clerk = Clerk(
            room.open_store(),
            room.pack,
            room.config.name,
            today,
            self._clock,
            lambda far: self._tell(caller, far),
        )
        return clerk.write(to)

    def _checked(self) -> Report:
        from kiosk.desk.morning import morning_check

        room = self._room
        stick, unsaved = self._stick(room.folder) is not None, room.unkept() > 0
        return morning_check(room.folder, room.config.period, self._now(), stick, unsaved, room.troubles())
