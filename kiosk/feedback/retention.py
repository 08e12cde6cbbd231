"""Taking old periods away: only what a verified export holds, and only when the clock is to be trusted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

import msgspec

from kiosk.core.period import Period
from kiosk.feedback.choosing import Archive
from kiosk.feedback.delivery import Changed, verified
from kiosk.feedback.fingerprint import Fingerprint, fingerprint
from kiosk.feedback.holding import Holding
from kiosk.feedback.period import UNKNOWN, ends_before, first_day, is_over, running_period

LONGEST_PAUSE = timedelta(days=366)  # a venue may close for a while, but a clock can also jump ahead


class Shredder(Archive, Protocol):
    """What is kept, and can be taken away."""

    def remove(self, period: str, words_only: bool = False) -> None:
        """Takes a period away, or only what people wrote in it."""


class ClockIsDoubtful(Exception):
    """What the clock says does not fit what is kept, so nobody can say what is old."""

    def __init__(self, today: date, newest: str) -> None:
        super().__init__(
            f"The clock of this computer says {today}, and the newest answers are of {newest}. These do not"
            " agree, so nothing is taken away. Set the clock right, then try again."
        )


@dataclass(frozen=True, slots=True, repr=False)
class Wish:
    """What staff want to be gone: what ended before a period, or only the words of it."""

    before: str
    words_only: bool
    unknown: bool  # also what has no known period


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """What can go, and what stays: what no export holds as it is kept now, and what is not over."""

    going: tuple[Fingerprint, ...]
    staying: tuple[Fingerprint, ...]
    running: tuple[str, ...] = ()


def plan(archive: Archive, wish: Wish, exports: Sequence[Path], period: Period, today: date) -> Plan:
    """Looks at everything and takes nothing away; raises ClockIsDoubtful, Changed or Damaged."""
    _check_clock(archive.periods(), period, today)
    held = [each for folder in exports for each in periods_in(folder)]
    meant = [name for name in archive.periods() if _is_meant(name, wish)]
    old = [name for name in meant if is_over(name, today)]
    found = [fingerprint(holding) for holding in map(archive.records, old) if _holds(holding, wish)]
    going = tuple(each for each in found if _is_covered(each, held, wish))
    staying = tuple(each for each in found if each not in going)
    return Plan(going, staying, tuple(name for name in meant if name not in old))


def forget(shredder: Shredder, plan: Plan, words_only: bool) -> None:
    """Does what was planned; raises OSError, and can then be done again."""
    for each in plan.going:
        shredder.remove(each.period, words_only)


def periods_in(folder: Path) -> tuple[Fingerprint, ...]:
    """What an export holds, after all its files were read and compared with their hashes."""
    package = verified(folder)
    try:
        return msgspec.convert(package["periods"], tuple[Fingerprint, ...])
    except (KeyError, msgspec.ValidationError) as error:
        raise Changed(folder) from error


def _check_clock(kept: Iterable[str], period: Period, today: date) -> None:
    dated = [name for name in kept if name != UNKNOWN]
    newest = max(dated, key=first_day, default="")
    if not newest:
        return
    behind = running_period(today, period, dated) == UNKNOWN
    if behind or ends_before(newest, today - LONGEST_PAUSE):
        raise ClockIsDoubtful(today, newest)


def _is_meant(name: str, wish: Wish) -> bool:
    if name == UNKNOWN:
        return wish.unknown
    return ends_before(name, first_day(wish.before))


def _holds(holding: Holding, wish: Wish) -> bool:
    return bool(holding.words if wish.words_only else (holding.visits or holding.words or holding.modes))


def _is_covered(kept: Fingerprint, held: Iterable[Fingerprint], wish: Wish) -> bool:
    """Words that are gone already need no export any more."""
    same = [each for each in held if each.period == kept.period]
    words = not kept.texts or any(each.words == kept.words for each in same)
    return words and (wish.words_only or any(each.numbers == kept.numbers for each in same))
