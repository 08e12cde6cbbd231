"""A TinyDB storage that replaces its file as a whole; TinyDB's own writes in place and can lose it all."""

import errno
import json
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from kiosk.feedback.disk import replace_file

Tables = dict[str, dict[str, dict[str, Any]]]
"""Table name to document id to document."""


class Damaged(OSError):
    """A file of answers that does not hold what was written there; it is left as it is."""

    def __init__(self, file: Path) -> None:
        super().__init__(errno.EIO, "cannot be read; put a copy of it back, or move it away", str(file))

    def __str__(self) -> str:
        return f"{self.filename} {self.strerror}."


class WholeFile(Storage):
    """One file that holds either what was written before or what is written now.

    `modified` is the time that the file shows, so that it does not tell when somebody was here.
    """

    def __init__(self, path: Path, modified: float) -> None:
        self._path = path
        self._modified = modified

    def read(self) -> Tables | None:
        """What is on the disk, None if there is no file; Damaged if it cannot be read."""
        try:
            return _in_order(msgspec.convert(json.loads(self._path.read_bytes()), Tables))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise Damaged(self._path) from error

    def write(self, data: Tables) -> None:
        """Replaces the file; OSError if it could not be done, and then it is as it was."""
        text = json.dumps(_in_order(data), ensure_ascii=False)
        # Half a character, which no text should hold, becomes JSON's own \udxxx and comes back as it was.
        replace_file(self._path, text.encode("utf-8", "backslashreplace"), self._modified)


def _in_order(tables: Tables) -> Tables:
    """By name and random id, so that the order does not tell who came when."""
    return {
        name: dict(sorted(table.items(), key=lambda document: int(document[0])))
        for name, table in sorted(tables.items())
    }
