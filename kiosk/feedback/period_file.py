"""One period's file: three tables that are read and written together."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

import msgspec
from tinydb import TinyDB, where
from tinydb.operations import increment
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table

from kiosk.core.record import KeptWords, Modes, Record
from kiosk.feedback.holding import Holding, KeptVisit, ModeCount
from kiosk.feedback.period import noon
from kiosk.feedback.storage import Damaged, WholeFile

VISITS, WORDS, MODES = "visits", "words", "modes"

T = TypeVar("T")


class PeriodFile:
    """The visits, words and counts of one period; the file's name is the period's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.period = path.stem

    def add(
        self, record: Record, words: KeptWords | None, modes: Modes, key: int, new_id: Callable[[], int]
    ) -> None:
        """Adds all of one visit in one write, and reads it back from the disk to be sure."""
        tables = self._tables()
        tables.table(VISITS).insert(Document(self._document(record), key))
        if words is not None:
            tables.table(WORDS).insert(Document(self._document(words), new_id()))
        _count(tables.table(MODES), modes, new_id)
        changed = tables.storage.read()
        self._storage().write(changed or {})
        if self._storage().read() != changed:
            raise Damaged(self.path)

    def record(self, key: int) -> Record | None:
        """The record that was kept with this key, if there is one."""
        document = self._tables().table(VISITS).get(doc_id=key)
        return None if document is None else self._read_as(Record, document)

    def holding(self) -> Holding:
        """Everything in the file, in an order that tells nothing."""
        tables = self._tables()
        visits = tables.table(VISITS).all()
        return Holding(
            self.period,
            tuple(self._read_as(KeptVisit, {**document, "record": document}) for document in visits),
            tuple(self._read_as(KeptWords, document) for document in tables.table(WORDS).all()),
            tuple(self._read_as(ModeCount, document) for document in tables.table(MODES).all()),
        )

    def _storage(self) -> WholeFile:
        return WholeFile(self.path, noon(self.period))

    def _tables(self) -> TinyDB:
        """The tables as they are on the disk now; TinyDB changes them in memory only.

        TinyDB itself would write once for each table, and a power cut between two writes would part them.
        """
        memory = MemoryStorage()  # type: ignore[no-untyped-call] # TinyDB leaves it untyped
        memory.write(self._storage().read() or {})
        return TinyDB(storage=lambda: memory)

    def _document(self, kept: Record | KeptWords) -> dict[str, object]:
        fields = json.loads(json.dumps(asdict(kept)))  # as it comes back from the disk: lists for tuples
        return {**fields, "period": self.period}

    def _read_as(self, kind: type[T], document: object) -> T:
        try:
            return msgspec.convert(document, kind)
        except msgspec.ValidationError as error:
            raise Damaged(self.path) from error


def _count(table: Table, modes: Modes, new_id: Callable[[], int]) -> None:
    same = (where("face") == modes.face) & (where("colours") == modes.colours)
    if not table.update(increment("count"), same):
        table.insert(Document({**asdict(modes), "count": 1}, new_id()))
