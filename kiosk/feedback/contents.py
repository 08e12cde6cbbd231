"""Reading one part of a period."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.core.record import KeptWords, Record
from kiosk.feedback.holding import Contents, KeptVisit, ModeCount
from kiosk.feedback.parts import Part
from kiosk.feedback.storage import Damaged, storage

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class _Rows:
    visits: Mapping[str, Record] = field(default_factory=dict)
    words: Mapping[str, KeptWords] = field(default_factory=dict)
    modes: Mapping[str, ModeCount] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Mark:
    practice: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class _Marks:
    visits: Mapping[str, _Mark] = field(default_factory=dict)


def contents(folder: Path, part: Part) -> Contents:
    """Everything in a part; Damaged or OSError if it cannot be read."""
    raw = storage(folder, part).look().raw or b"{}"
    try:
        rows, marks = _decoded(raw, _Rows), _decoded(raw, _Marks).visits
    except msgspec.ValidationError as error:
        raise Damaged(folder / part.file) from error
    visits = {
        number: KeptVisit(record, part.period, marks[number].practice)
        for number, record in rows.visits.items()
    }
    return Contents(visits, rows.words, tuple(rows.modes.values()))


def _decoded(raw: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:  # half a character, which no text should hold, and which JSON can
        return msgspec.convert(json.loads(raw), kind)
