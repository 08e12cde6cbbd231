"""A fault in a file that somebody edits: where it is, what is wrong, what to write instead."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.core.text import clean
from kiosk.core.value import Value


class Fault(Value):
    """`place` is a line or a key; `mend` says what to write."""

    file: Path
    place: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        return clean(f"{self.file}, {self.place}: {self.wrong} {self.mend}")


class Lack(Fault):
    """Something that works as it is, but that visitors would miss."""


class Faulty(Exception):
    """Files with faults; all of them are in `faults`."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)
