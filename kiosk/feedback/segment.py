"""One part of a period as it is on the disk: three tables that are read and written together."""

import errno
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from tinydb import TinyDB
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table

from kiosk.core.record import KeptWords, Modes, Record
from kiosk.feedback.parts import Part
from kiosk.feedback.seal import opened
from kiosk.feedback.storage import MODES, VISITS, WORDS, storage


@dataclass(frozen=True, slots=True, repr=False)
class Sending:
    """All that one visitor sends, and the random key that tells it from others; `practice`: it is made up."""

    record: Record
    words: KeptWords | None
    modes: Modes
    key: int
    practice: bool = False


class Segment:
    """Opened, it has been read and checked; Damaged or OSError if that is not possible.

    TinyDB changes the tables in memory only: itself it would write once for each of them, and a power cut
    between two writes would part a visit from its words.
    """

    def __init__(self, folder: Path, part: Part) -> None:
        self.part = part
        self._storage = storage(folder, part)
        self._look = self._storage.look()
        self._memory = MemoryStorage()  # type: ignore[no-untyped-call] # TinyDB leaves it untyped
        self._memory.write(opened(self._look.raw) if self._look.raw else {})
        self._tables = TinyDB(storage=lambda: self._memory)

    @property
    def size(self) -> int:
        """How many bytes one copy has."""
        return len(self._look.raw or b"")

    @property
    def damaged(self) -> tuple[str, ...]:
        """Names of copies that are damaged."""
        return self._look.damaged

    def has(self, key: int) -> bool:
        """Whether a visit was kept here with this key."""
        return self._visits.contains(doc_id=key)

    def keep(self, sending: Sending, new_id: Callable[[], int]) -> None:
        """Keeps all of one visit in one write; OSError where it is not sure that the disk has it.

        What is here already is written again: at an earlier try the disk may not have taken all of it.
        """
        visit = self._document(sending.record)
        if sending.practice:
            visit["practice"] = True
        if not self.has(sending.key):
            self._visits.insert(Document(visit, sending.key))
            self._add_words(sending.words, new_id)
            _count(self._tables.table(MODES), sending.modes)
        elif self._visits.get(doc_id=sending.key) != visit:
            raise ValueError("another visit has this key")
        self._write()

    def mend(self) -> None:
        """Makes both copies whole and alike again."""
        self._write()

    def drop_words(self) -> None:
        """Takes away what visitors wrote, and nothing else."""
        self._tables.drop_table(WORDS)
        self._write()

    @property
    def _visits(self) -> Table:
        return self._tables.table(VISITS)

    def _document(self, kept: Record | KeptWords) -> dict[str, object]:
        fields = json.loads(json.dumps(asdict(kept)))  # as it comes back from the disk: lists for tuples
        return {**fields, "period": self.part.period}

    def _add_words(self, words: KeptWords | None, new_id: Callable[[], int]) -> None:
        if words is not None:
            self._tables.table(WORDS).insert(Document(self._document(words), new_id()))

    def _write(self) -> None:
        """Writes everything and reads it back from both copies."""
        written = self._memory.read() or {}
        self._storage.write(written)
        found = self._storage.look()
        if not found.alike or found.raw is None or opened(found.raw) != written:
            raise OSError(errno.EIO, "does not give back what was written", str(self._storage.copies[0]))
        self._storage.hide_times()


def _count(table: Table, modes: Modes) -> None:
    """The id comes from the modes themselves: one drawn by chance would tell of the first to use them."""
    fields = asdict(modes)
    number = int.from_bytes(sha256(json.dumps(fields, sort_keys=True).encode()).digest()[:6])
    before = table.get(doc_id=number)
    assert not isinstance(before, list)  # it is asked for one
    table.upsert(Document({**fields, "count": 1 + (before["count"] if before else 0)}, number))
