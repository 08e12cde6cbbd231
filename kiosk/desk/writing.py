"""Writes an export for staff who stand at the kiosk, and says what came of it in the kiosk's own terms."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from kiosk.core.pack import Pack
from kiosk.core.staff import Hitch, NotWritten, Writing, Written
from kiosk.feedback import sticks
from kiosk.feedback.choosing import Archive, NothingToExport, Span, choose
from kiosk.feedback.export import Progress, export
from kiosk.feedback.last_export import note_export
from kiosk.feedback.progress import Patience
from kiosk.feedback.storage import Damaged

PAUSE = 10.0  # seconds between two tellings: whoever listens hears the whole page each time
HITCHES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), Hitch.NO_ROOM),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), Hitch.LOCKED),
    **dict.fromkeys((errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTDIR), Hitch.GONE),
}


@dataclass(frozen=True, slots=True, repr=False)
class Clerk:
    """Who writes. `tell` hears now and then how far it has come; `clock` never runs backwards."""

    archive: Archive
    pack: Pack
    venue: str
    today: date
    clock: Callable[[], float]
    tell: Callable[[Writing], None]

    def write(self, to: Path) -> Written | NotWritten:
        """Writes all periods that are over; whatever goes wrong is told, and then nothing was written."""
        try:
            return self._written(to)
        except NothingToExport:
            return NotWritten(Hitch.NOT_OVER if self.archive.periods() else Hitch.EMPTY)
        except Damaged:
            return NotWritten(Hitch.DAMAGED)
        except OSError as error:
            if error.filename and not Path(error.filename).is_relative_to(to):
                return NotWritten(Hitch.DAMAGED)
            return NotWritten(HITCHES.get(error.errno or 0, Hitch.OTHER))

    def _written(self, to: Path) -> Written:
        progress = self._progress(len(choose(self.archive, Span(), self.today).periods) + 1)
        done = export(self.archive, self.pack, self.venue, to, Span(), self.today, progress)
        stick_out = sticks.let_go(done.folder, self.archive.folder)
        note_export(self.archive.folder, done.last)
        return Written(done.folder.name, stick_out)

    def _progress(self, of: int) -> Progress:
        """Counts what is begun: each period is read, then all is written."""
        begun = count()
        tell = Patience(lambda done: self.tell(Writing(int(done), of)), self.clock, PAUSE)
        return lambda _: tell(str(next(begun)))
