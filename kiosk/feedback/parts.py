"""The parts of which a period's answers are made: a period begins a new one whenever one is full."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.feedback.period import first_day, is_period

_FILE = re.compile(r"([^.]+)(?:\.([2-9]|[1-9][0-9]+))?\.(?:json|copy)")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the parts of a period; the first one bears the period's name alone."""

    period: str
    number: int = 1

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.period}.json" if self.number == 1 else f"{self.period}.{self.number}.json"

    @property
    def next(self) -> "Part":
        """The part after this one."""
        return Part(self.period, self.number + 1)


Parts = Mapping[str, tuple[Part, ...]]
"""The parts of each period."""


def parts(folder: Path) -> Parts:
    """The parts in a folder by period, the first period first; one copy of a part is enough."""
    found: dict[str, set[int]] = {}
    for name in _names(folder):
        if match := _FILE.fullmatch(name):
            found.setdefault(match[1], set()).add(int(match[2] or 1))
    periods = sorted(filter(is_period, found), key=lambda name: (first_day(name), name))
    return {name: tuple(Part(name, number) for number in sorted(found[name])) for name in periods}


def period_in(name: str) -> str:
    """The period that the name of a file begins with, whatever follows."""
    return name.partition(".")[0]


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:  # faster than paths, and it is done for each visit
            return [entry.name for entry in entries]
    except FileNotFoundError:
        return []
