"""Where the focus goes from an offer: on and back, or between rows of letters."""

from collections.abc import Sequence
from enum import Enum
from typing import TypeVar

T = TypeVar("T")


class Step(Enum):
    """One move of the focus."""

    NEXT = "next"
    PREVIOUS = "previous"
    DOWN = "down"
    UP = "up"


def stepped(rows: Sequence[Sequence[T]], at: T, step: Step) -> T:
    """What has the focus next, round and round; up and down keep to the same part of the row."""
    by = 1 if step in (Step.NEXT, Step.DOWN) else -1
    if step in (Step.NEXT, Step.PREVIOUS):
        flat = [each for row in rows for each in row]
        return flat[(_index(flat, at) + by) % len(flat)]
    here = next((row for row in rows if at in row), rows[-1])
    there = rows[(rows.index(here) + by) % len(rows)]
    return there[max(0, _index(here, at)) * len(there) // len(here)]


def _index(row: Sequence[T], at: T) -> int:
    return row.index(at) if at in row else -1
