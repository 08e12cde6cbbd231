"""A TinyDB storage with two sealed copies; TinyDB's own writes in place and can lose it all."""

import errno
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tinydb.storages import Storage

from kiosk.feedback.disk import replace_files
from kiosk.feedback.parts import Part
from kiosk.feedback.period import noon
from kiosk.feedback.seal import Tables, counts, is_whole, opened, sealed

VISITS, WORDS, MODES = "visits", "words", "modes"


class Damaged(OSError):
    """A file of answers of which neither copy holds what was written there."""

    def __init__(self, file: Path) -> None:
        super().__init__(errno.EIO, "cannot be read, and neither can its copy", str(file))

    def __str__(self) -> str:
        return f"{self.filename} {self.strerror}."


@dataclass(frozen=True, slots=True, repr=False)
class Look:
    """What two copies hold: the newer bytes (None: no file), and the names of copies that are damaged."""

    raw: bytes | None
    alike: bool
    damaged: tuple[str, ...] = ()


class MirroredStorage(Storage):
    """Two equal files: when one is damaged, missing or left behind by a power cut, nothing is lost.

    `modified` is the time that the files show, so that they do not tell when somebody was here.
    """

    def __init__(self, path: Path, modified: float) -> None:
        self.copies = path, path.with_suffix(".copy")
        self._modified = modified

    def read(self) -> Tables | None:
        """What is on the disk, None if there is no file; Damaged or OSError if it cannot be read."""
        raw = self.look().raw
        return None if raw is None else opened(raw)

    def write(self, data: Tables) -> None:
        """Replaces both copies; OSError if it could not be done, and then each is as it was or new."""
        replace_files(self.copies, sealed(data), self._modified)

    def look(self) -> Look:
        """Reads and checks both copies."""
        found = [_content(path) for path in self.copies]
        whole = [raw for raw in dict.fromkeys(found) if isinstance(raw, bytes) and is_whole(raw)]
        if not whole:
            return self._without_tables(found)
        named = zip(self.copies, found, strict=True)
        damaged = tuple(path.name for path, raw in named if _is_damage(raw) and raw not in whole)
        return Look(max(whole, key=_progress), found[0] == found[1], damaged)

    def hide_times(self) -> None:
        """Both copies show their period only: reading a file marks it with the moment it was read."""
        for path in self.copies:
            os.utime(path, (self._modified, self._modified))

    def _without_tables(self, found: Iterable[bytes | OSError]) -> Look:
        for raw in found:
            if isinstance(raw, OSError) and raw.errno not in (errno.ENOENT, errno.EIO):
                raise raw
        if any(map(_is_damage, found)):
            raise Damaged(self.copies[0])
        return Look(None, alike=True)


def storage(folder: Path, part: Part) -> MirroredStorage:
    """The storage of a part in a folder."""
    return MirroredStorage(folder / part.file, noon(part.period))


def _content(path: Path) -> bytes | OSError:
    try:
        return path.read_bytes()
    except OSError as error:
        return error


def _is_damage(raw: bytes | OSError) -> bool:
    """Bytes that are not as they were written, or a disk that cannot read them at all."""
    return isinstance(raw, bytes) or raw.errno == errno.EIO


def _progress(raw: bytes) -> tuple[int, int]:
    """Of two copies that differ the newer one has more visits; where words were taken away, fewer words."""
    counted = counts(raw)
    return counted.get(VISITS, 0), -counted.get(WORDS, 0)
