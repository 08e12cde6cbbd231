"""The folder in which a store keeps its parts: one process at a time, and nothing damaged in the way."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from kiosk.feedback import notices
from kiosk.feedback.aside import ASIDE, put_aside
from kiosk.feedback.disk import FOR_OWNER, SCARCE, free_room, make_folder
from kiosk.feedback.parts import Part, Parts, parts
from kiosk.feedback.period import UNKNOWN, noon
from kiosk.feedback.segment import Segment
from kiosk.feedback.storage import Damaged, storage

LOCK = ".lock"
LOCK_SECONDS = 5.0  # as long as another kiosk on this folder may take; keeping one visit takes far less


class Shelf:
    """A folder of parts, and what staff should be told of it (each once; no word of any answer is in it)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notices: dict[str, None] = {}  # a dict keeps their order
        self._was_there = False

    @contextmanager
    def alone(self, running: Callable[[Parts], str]) -> Iterator[tuple[str, Parts]]:
        """Keeps other processes out; gives the period that runs and the parts that there are.

        It leaves no time in the folder that is finer than the period.
        """
        if self._was_there and not self.folder.is_dir():
            self.tell(notices.gone(self.folder))
        make_folder(self.folder)
        self._was_there = True
        period = UNKNOWN
        try:
            with FileLock(self.folder / LOCK, timeout=LOCK_SECONDS, mode=FOR_OWNER):
                taken = parts(self.folder)
                period = running(taken)
                yield period, taken
        finally:
            self._hide_times(period)

    def opened(self, part: Part) -> Segment | None:
        """A part, or None if it cannot be read: then it is moved away, and the kiosk goes on."""
        try:
            segment = Segment(self.folder, part)
        except (Damaged, PermissionError):
            aside = put_aside(self.folder, storage(self.folder, part).copies)
            self.tell(notices.moved_away(part.file, aside))
            return None
        for copy in segment.damaged:
            self.tell(notices.one_copy(copy))
        return segment

    def last(self, period: str, taken: Parts, full: int) -> Segment:
        """The part that takes the next visit of a period: a new one if the last one has so many bytes."""
        for part in reversed(taken.get(period, ())):
            if (segment := self.opened(part)) is not None:
                return Segment(self.folder, part.next) if segment.size >= full else segment
        return Segment(self.folder, Part(period))

    def is_fine(self, part: Part) -> bool:
        """Whether both copies of a part can be read and are alike."""
        try:
            return storage(self.folder, part).look().alike
        except OSError:
            return False

    def mend(self, part: Part) -> None:
        """Makes both copies alike again, or moves them away."""
        if (segment := self.opened(part)) is not None:
            segment.mend()

    def tell(self, notice: str) -> None:
        """Notes what staff should know."""
        self.notices[notice] = None

    def watch_room(self) -> None:
        """Tells staff of a disk that is nearly full while it still takes answers."""
        if free_room(self.folder) < SCARCE:
            self.tell(notices.nearly_full(self.folder))

    def _hide_times(self, period: str) -> None:
        for path in (self.folder / LOCK, self.folder / ASIDE, self.folder):
            with suppress(OSError):  # not there, or somebody else's: no reason not to keep an answer
                os.utime(path, (noon(period), noon(period)))
