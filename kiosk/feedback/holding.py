"""What is read back of a period; nothing in it tells which words came with which visit."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from typing import TypeVar

from kiosk.core.record import KeptWords, Modes, Record

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class KeptVisit:
    """One visit as it was kept; `practice` marks one that was made up."""

    record: Record
    period: str
    practice: bool = False


class ModeCount(Modes):
    """How many visits of a period used the kiosk this way."""

    count: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Holding:
    """All that is kept of one period."""

    period: str
    visits: tuple[KeptVisit, ...]
    words: tuple[KeptWords, ...]
    modes: tuple[ModeCount, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Contents:
    """All that is kept in one part of a period; visits and words by their random id."""

    visits: Mapping[str, KeptVisit]
    words: Mapping[str, KeptWords]
    modes: tuple[ModeCount, ...]


def holding(period: str, contents: Iterable[Contents]) -> Holding:
    """The parts of a period as one, in an order that tells nothing."""
    parts = tuple(contents)
    counts: Counter[ModeCount] = Counter()
    for part in parts:
        counts.update({replace(mode, count=0): mode.count for mode in part.modes})
    return Holding(
        period,
        _by_id(part.visits for part in parts),
        _by_id(part.words for part in parts),
        tuple(replace(mode, count=counts[mode]) for mode in sorted(counts, key=astuple)),
    )


def _by_id(tables: Iterable[Mapping[str, T]]) -> tuple[T, ...]:
    joined = {number: row for table in tables for number, row in table.items()}
    return tuple(joined[number] for number in sorted(joined, key=int))
