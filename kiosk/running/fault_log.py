"""A log of faults of the kiosk itself: no answer, word or key, and nothing of visits that went well."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

from kiosk.feedback.disk import make_folder, open_for_owner

FOLDER, LOG = "faults", "faults.log"
LARGEST = 65_536  # bytes of a file
OLDER = 4  # files that are kept besides the newest


class FaultLog:
    """In a folder of its own under the answers. A line has a day but no time: that would date a visit."""

    def __init__(self, data: Path, today: Callable[[], date]) -> None:
        self.file = data / FOLDER / LOG
        self._today = today

    def note(self, fault: str) -> None:
        """Adds a line; a log that cannot be written never stands in the way of the kiosk."""
        today = self._today()
        with suppress(OSError):
            make_folder(self.file.parent)
            self._make_room()
            with open(self.file, "a", encoding="utf-8", opener=open_for_owner) as log:
                log.write(f"{today} {fault}\n")
            for path in (self.file, self.file.parent):
                _date(path, today)

    def newest(self, count: int) -> tuple[str, ...]:
        """The last lines, the newest one last; none where there is no log, or none that can be read."""
        lines: list[str] = []
        for file in (self._older(1), self.file):
            with suppress(OSError):
                lines += file.read_text("utf-8", "replace").splitlines()
        return tuple(lines[-count:])

    def _make_room(self) -> None:
        if not self.file.exists() or self.file.stat().st_size < LARGEST:
            return
        for number in range(OLDER, 1, -1):
            if (newer := self._older(number - 1)).exists():
                newer.replace(self._older(number))
        self.file.replace(self._older(1))

    def _older(self, number: int) -> Path:
        return self.file.with_name(f"{LOG}.{number}")


def _date(path: Path, day: date) -> None:
    """The file shows no time of day either."""
    noon = datetime.combine(day, time(12), UTC).timestamp()
    os.utime(path, (noon, noon))
