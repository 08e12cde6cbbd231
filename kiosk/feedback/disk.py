"""Writing that a power cut leaves done or not done, never half done."""

import os
import shutil
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

FOR_OWNER, FOLDER_FOR_OWNER = 0o600, 0o700


def make_folder(folder: Path) -> None:
    """Makes a folder that only its owner may enter, and those above it where they are missing."""
    missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
    for path in reversed(missing):
        path.mkdir(FOLDER_FOR_OWNER, exist_ok=True)
        sync_folder(path.parent)


def write_file(path: Path, content: bytes, modified: float | None = None) -> None:
    """Writes a file that only its owner may read, and returns when the disk has it.

    `modified` is the time that the file is to show, in seconds since 1970; None: the time it is now.
    """
    with open(path, "wb", opener=_for_owner) as file:
        file.write(content)
        file.flush()
        if modified is not None:
            os.utime(path, (modified, modified))
        os.fsync(file.fileno())


def replace_file(path: Path, content: bytes, modified: float) -> None:
    """Puts new content in a file's place all at once; until then the file is as it was.

    Only one at a time may do this to a file: the draft has a fixed name, so that one left by a power cut
    is written over the next time, and none piles up.
    """
    draft = path.with_name(f".{path.name}.tmp")
    try:
        write_file(draft, content, modified)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def place_folder(parent: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Makes a new folder with these files, whole or not at all; -2, -3 … follows a name that is taken."""
    make_folder(parent)
    draft = Path(mkdtemp(prefix=f".{name}.", dir=parent))  # a name of its own: two may be at it at once
    try:
        for file, content in files.items():
            write_file(draft / file, content)
        sync_folder(draft)
        names = (f"{name}-{number}" if number > 1 else name for number in count(1))
        placed = draft.rename(next(path for path in map(parent.joinpath, names) if not path.exists()))
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    sync_folder(parent)
    return placed


def sync_folder(folder: Path) -> None:
    """Waits until the disk has the names of the files in a folder."""
    if os.name == "nt":  # no folder can be opened there; the file system looks after names itself
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, FOR_OWNER)
