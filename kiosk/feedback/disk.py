"""Writing that a power cut leaves done or not done, never half done."""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

FOR_OWNER, FOLDER_FOR_OWNER = 0o600, 0o700
FOR_STAFF, FOLDER_FOR_STAFF = 0o640, 0o750
SCARCE = 100_000_000  # bytes; with less free, a disk may soon be full: that is years of answers
DRAFT = ".tmp"


def make_folder(folder: Path) -> None:
    """Makes a folder that only its owner may enter (staff too, where the one above is for them).

    Folders above it are made too where they are missing.
    """
    missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
    for path in reversed(missing):
        path.mkdir(FOLDER_FOR_STAFF if is_for_staff(path.parent) else FOLDER_FOR_OWNER, exist_ok=True)
        sync_folder(path.parent)


def write_file(path: Path, content: bytes, modified: float | None = None) -> None:
    """Writes a file that only its owner may read, and returns when the disk has it.

    `modified` is the time that the file is to show, in seconds since 1970; None: the time it is now.
    """
    with open(path, "wb", opener=open_for_owner) as file:
        file.write(content)
        file.flush()
        if modified is not None:
            os.utime(path, (modified, modified))
        os.fsync(file.fileno())


def replace_files(paths: Sequence[Path], content: bytes, modified: float) -> None:
    """Gives files of one folder the same new content, each all at once; until then each is as it was.

    Only one at a time may do this to a file: a draft has a fixed name, so that one left by a power cut
    is written over the next time, and none piles up.
    """
    drafts = [path.with_name(f".{path.name}{DRAFT}") for path in paths]
    try:
        for draft in drafts:
            write_file(draft, content, modified)
            _read_back(draft, content)
        for draft, path in zip(drafts, paths, strict=True):
            draft.replace(path)
    except BaseException:
        for draft in drafts:
            with suppress(OSError):  # what went wrong first is what must be told
                draft.unlink(missing_ok=True)
        raise
    sync_folder(paths[0].parent)


def remove_files(paths: Iterable[Path]) -> None:
    """Takes files of one folder away, and returns when the disk knows it."""
    for path in paths:
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def sweep(folder: Path) -> None:
    """Takes away the drafts that a power cut left; nobody may be writing one."""
    for draft in folder.glob(f".*{DRAFT}"):
        draft.unlink()


def sync_folder(folder: Path) -> None:
    """Waits until the disk has the names of the files in a folder."""
    if os.name == "nt":  # no folder can be opened there; the file system looks after names itself
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def free_room(folder: Path) -> int:
    """How many bytes a disk still takes."""
    return shutil.disk_usage(folder).free


def _read_back(path: Path, content: bytes) -> None:
    """Before a file takes the place of a good one: whether the disk gives back what it was given."""
    with path.open("rb") as file:
        if sys.platform == "linux":  # from the disk itself, not from what the system remembers of it
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if file.read() != content:
            raise OSError(errno.EIO, "does not give back what was written", str(path))


def open_for_owner(path: str, flags: int) -> int:
    """Opens a file that only its owner may read; in a folder for staff (see `is_for_staff`), they too."""
    return os.open(path, flags, FOR_STAFF if is_for_staff(Path(path).parent) else FOR_OWNER)


def is_for_staff(folder: Path) -> bool:
    """Whether a folder hands its group down to what is made in it: somebody wants that group to read it."""
    return bool(folder.stat().st_mode & stat.S_ISGID)
