"""The store: visits of each period in small TinyDB files, each kept twice."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.core.period import Period
from kiosk.core.record import KeptWords, Modes, Record
from kiosk.feedback.aside import lying_aside
from kiosk.feedback.contents import contents
from kiosk.feedback.disk import remove_files, sweep
from kiosk.feedback.holding import Holding, holding
from kiosk.feedback.notices import wrong_clock
from kiosk.feedback.parts import Part, Parts, parts
from kiosk.feedback.period import UNKNOWN, running_period
from kiosk.feedback.segment import Segment, Sending
from kiosk.feedback.shelf import Shelf
from kiosk.feedback.storage import storage

PART_SIZE = 150_000  # bytes; a part is read and written as a whole, so this is what keeping a visit costs


class Store:
    """Keeps visits and gives them back. `new_id` gives a fresh random number for each text.

    Several processes of one computer may use a folder. `practice` marks every visit as made up.
    What is kept has no time finer than its period, and within a part no order. The change time that the
    operating system keeps of every file cannot be set: it still tells when something was last kept.
    """

    def __init__(
        self,
        folder: Path,
        period: Period,
        today: Callable[[], date],
        new_id: Callable[[], int],
        *,
        practice: bool = False,
        part_size: int = PART_SIZE,
    ) -> None:
        self.folder = folder
        self._period = period
        self._today = today
        self._new_id = new_id
        self._practice = practice
        self._part_size = part_size
        self._shelf = Shelf(folder)
        self._tried: dict[int, Part] = {}  # where a visit is that may have been kept, or not

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> str:
        """Keeps a visit, its words and its modes, or nothing of them; gives the period that runs now.

        The same key given to this store again is kept once. Where it raises (OSError and the lock's Timeout
        among them), it is not sure that all is on the disk: try again with the same key.
        """
        with self._shelf.alone(self._running) as (now, taken):
            segment = self._tried_before(key) or self._shelf.last(now, taken, self._part_size)
            self._tried[key] = segment.part
            segment.keep(Sending(record, words, modes, key, self._practice), self._new_id)
            self._shelf.watch_room()
        del self._tried[key]
        return now

    def periods(self) -> tuple[str, ...]:
        """Names of the periods of which something is kept, the first one first."""
        return tuple(parts(self.folder))

    def records(self, period: str) -> Holding:
        """Everything that is kept of a period; Damaged if a part cannot be read. Never waits for the lock."""
        return holding(period, (contents(self.folder, part) for part in parts(self.folder).get(period, ())))

    def remove(self, period: str, words_only: bool = False) -> None:
        """Takes away what is kept of a period, or only what visitors wrote in it; this cannot be undone.

        Damaged files of the period go with the whole of it. After an error some may be left: try again.
        """
        if not self.folder.is_dir():
            return
        with self._shelf.alone(self._running) as (_, taken):
            sweep(self.folder)
            for part in taken.get(period, ()):
                if words_only:
                    Segment(self.folder, part).drop_words()
                else:
                    remove_files(storage(self.folder, part).copies)
            if not words_only:
                remove_files(lying_aside(self.folder, period))

    def look_over(self) -> None:
        """When the kiosk opens: sweeps up half-written files, and mends or moves away what is damaged."""
        if not self.folder.is_dir():
            return
        with self._shelf.alone(self._running) as (_, taken):
            sweep(self.folder)
        for part in [part for each in taken.values() for part in each]:
            if not self._shelf.is_fine(part):  # most are, and nobody needs to wait while they are read
                with self._shelf.alone(self._running):
                    self._shelf.mend(part)

    @property
    def notices(self) -> tuple[str, ...]:
        """What staff should know, each once; no word of any answer is in it."""
        return tuple(self._shelf.notices)

    def _running(self, taken: Parts) -> str:
        now = running_period(self._today(), self._period, taken)
        if now == UNKNOWN:
            self._shelf.tell(wrong_clock(tuple(taken)))
        return now

    def _tried_before(self, key: int) -> Segment | None:
        """Where an earlier try got through.

        Only this store can have tried this key, so it knows the one part to look in: to look in all parts of
        a period would take longer with each visit that is kept.
        """
        tried = self._shelf.opened(self._tried[key]) if key in self._tried else None
        return tried if tried and tried.has(key) else None
