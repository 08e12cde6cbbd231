"""Putting an export where staff want it: whole and read back, or not at all."""

import errno
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from kiosk.feedback.codebook import FILE
from kiosk.feedback.disk import make_folder, sync_folder, write_file
from kiosk.feedback.fingerprint import hash_of

WHY = {
    errno.ENOSPC: "There is no room left.",
    errno.EDQUOT: "There is no room left.",
    errno.EROFS: "It is locked against writing.",
    errno.EACCES: "You may not write there.",
    errno.EPERM: "You may not write there.",
    errno.EIO: "It does not answer as it should. Was the stick pulled out?",
    errno.ENODEV: "It is not there any more. Was the stick pulled out?",
    errno.ENXIO: "It is not there any more. Was the stick pulled out?",
    errno.ENOENT: "It is not there. Is the name right, or was the stick pulled out?",
    errno.ENOTDIR: "It is no folder.",
}


class Changed(OSError):
    """A file of an export is not as it was written."""

    def __init__(self, file: Path) -> None:
        super().__init__(errno.EIO, "is missing or not as it was written", str(file))

    def __str__(self) -> str:
        return f"{self.filename} {self.strerror}."


class Around(Changed):
    """A folder is no export; some lie in it."""

    def __init__(self, folder: Path, inside: Sequence[str]) -> None:
        super().__init__(folder)
        self._inside = ", ".join(str(folder / name) for name in inside)

    def __str__(self) -> str:
        return f"{self.filename} is no export itself. Name one that is in it: {self._inside}."


def deliver(parent: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Makes a new folder with these files; -2, -3 … follows a name that is taken. Raises OSError.

    It gets its name only after every file was read back from the disk and was as it was written.
    """
    make_folder(parent)
    draft = Path(mkdtemp(prefix=f".{name}.", dir=parent))  # a name of its own: two may be at it at once
    try:
        for file, content in files.items():
            write_file(draft / file, content)
        sync_folder(draft)
        for file, content in files.items():
            if hash_of(_from_disk(draft / file)) != hash_of(content):
                raise Changed(draft / file)
        names = (f"{name}-{number}" if number > 1 else name for number in count(1))
        placed = draft.rename(next(path for path in map(parent.joinpath, names) if not path.exists()))
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    sync_folder(parent)
    return placed


def verified(folder: Path) -> dict[str, Any]:
    """The data package of an export whose files are all as they were written; else raises Changed."""
    inside = sorted(path.parent.name for path in folder.glob(f"*/{FILE}"))
    if inside and not (folder / FILE).exists():
        raise Around(folder, inside)
    try:
        package: dict[str, Any] = json.loads((folder / FILE).read_bytes())
        hashes = {folder / each["path"]: each["hash"] for each in package["resources"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Changed(folder / FILE) from error
    for file, expected in hashes.items():
        if not file.is_file() or hash_of(_from_disk(file)) != expected:
            raise Changed(file)
    return package


def why_not(error: OSError, to: Path) -> str:
    """Why nothing could be written, in plain words."""
    if error.filename and not Path(error.filename).is_relative_to(to):
        return f"Nothing was written. {error.filename} cannot be used ({error.strerror})."
    told = WHY.get(error.errno or 0, f"{error.strerror or type(error).__name__}.")
    return f"Nothing was written to {to}. {told} Look whether it is there and has room, then try again."


def _from_disk(path: Path) -> bytes:
    """What a file holds; the system's own copy of it in memory is put away first, where that can be done."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()
