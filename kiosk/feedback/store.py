"""The store: a folder with one small TinyDB file for each period."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from filelock import FileLock

from kiosk.core.period import Period
from kiosk.core.record import KeptWords, Modes, Record
from kiosk.feedback.disk import FOR_OWNER, make_folder, sync_folder
from kiosk.feedback.holding import Holding
from kiosk.feedback.period import first_day, is_period, noon, period_of
from kiosk.feedback.period_file import PeriodFile
from kiosk.feedback.storage import Damaged

LOCK = ".lock"
LOCK_SECONDS = 5.0  # as long as another kiosk on this folder may take; keeping one visit takes far less


class Store:
    """Keeps visits and gives them back. `new_id` gives a fresh random number for each document.

    What is kept has no time finer than its period, and no order. The change time that the operating
    system keeps of every file cannot be set: it still tells when something was last kept.
    """

    def __init__(
        self, folder: Path, period: Period, today: Callable[[], date], new_id: Callable[[], int]
    ) -> None:
        self.folder = folder
        self._period = period
        self._today = today
        self._new_id = new_id

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> str:
        """Keeps a visit, its words and its modes, or nothing of them; gives the period that runs now.

        The same key given again is kept once. Where it raises (OSError, Damaged and the lock's Timeout
        among them), it is not sure that all is on the disk: try again with the same key.
        """
        now = period_of(self._today(), self._period)
        make_folder(self.folder)
        try:
            with FileLock(self.folder / LOCK, timeout=LOCK_SECONDS, mode=FOR_OWNER):
                if not self._is_kept(record, key):
                    self._file(now).add(record, words, modes, key, self._new_id)
        finally:
            self._hide_time(now)
        return now

    def periods(self) -> tuple[str, ...]:
        """Names of the periods of which something is kept, the first one first."""
        try:
            names = [path.stem for path in self.folder.iterdir() if path.suffix == ".json"]
        except FileNotFoundError:
            return ()
        return tuple(sorted(filter(is_period, names), key=lambda name: (first_day(name), name)))

    def records(self, period: str) -> Holding:
        """Everything that is kept of a period, at one moment; never waits for the lock."""
        return self._file(period).holding()

    def _file(self, period: str) -> PeriodFile:
        return PeriodFile(self.folder / f"{period}.json")

    def _is_kept(self, record: Record, key: int) -> bool:
        """Whether an earlier try got through; it may have been in the period before."""
        for file in map(self._file, self.periods()):
            with suppress(Damaged):  # one bad file of long ago must not stop the kiosk; an export tells of it
                if file.record(key) == record:
                    sync_folder(self.folder)  # it may be just this that failed at the earlier try
                    return True
        return False

    def _hide_time(self, period: str) -> None:
        for path in (self.folder / LOCK, self.folder):
            with suppress(OSError):  # somebody else's folder: no reason not to keep an answer
                os.utime(path, (noon(period), noon(period)))
