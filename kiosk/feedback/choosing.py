"""Which periods an export is about."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from kiosk.feedback.holding import Holding
from kiosk.feedback.period import UNKNOWN, ends_before, first_day, is_over


class Archive(Protocol):
    """What is kept, to be read."""

    @property
    def folder(self) -> Path:
        """Where it is kept."""

    def periods(self) -> tuple[str, ...]:
        """Names of the periods of which something is kept, the first one first."""

    def records(self, period: str) -> Holding:
        """Everything that is kept of a period."""


@dataclass(frozen=True, slots=True, repr=False)
class Span:
    """From which period to which, both with it; "" has no end. `current`: the one that still runs too."""

    since: str = ""
    until: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Chosen:
    """Periods to be written, those of them that still run, and those left out because they do."""

    periods: tuple[str, ...]
    running: tuple[str, ...]
    left_out: tuple[str, ...]


class NothingToExport(Exception):
    """A folder of answers has no period to write."""

    def __init__(self, folder: Path, left_out: tuple[str, ...]) -> None:
        running = f" Not over yet: {', '.join(left_out)}; --current writes it too." if left_out else ""
        super().__init__(f"There is nothing to export in {folder}.{running}")


def choose(archive: Archive, span: Span, today: date) -> Chosen:
    """The periods in a span; raises NothingToExport where there is none."""
    within = tuple(name for name in archive.periods() if _lies_in(name, span))
    running = tuple(name for name in within if not is_over(name, today))
    periods = within if span.current else tuple(name for name in within if name not in running)
    if not periods:
        raise NothingToExport(archive.folder, () if span.current else running)
    return Chosen(periods, running, ()) if span.current else Chosen(periods, (), running)


def _lies_in(name: str, span: Span) -> bool:
    """What has no known period lies in a span only when it is asked for by that name, or all is."""
    if name == UNKNOWN:
        return UNKNOWN in (span.since, span.until) or not (span.since or span.until)
    if span.since and first_day(name) < first_day(span.since):
        return False
    return not span.until or (span.until != UNKNOWN and not ends_before(span.until, first_day(name)))
