"""Opening hours as a venue writes them: "mon-fri 09:00-17:00"."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.core.hours import MIDNIGHT, WEEK, Hours
from kiosk.reading.fault import Fault

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY, _TIME = f"({'|'.join(DAYS)})", r"([01]?[0-9]|2[0-4])[:.]([0-5][0-9])"
_LINE = re.compile(rf"{_DAY}(?:\s*-\s*{_DAY})?\s+{_TIME}\s*-\s*{_TIME}")
EXAMPLE = 'Write it as "mon-fri 09:00-17:00" or "sat 10:00-13:00".'
AT_NIGHT = 'For a night write two: "fri 20:00-24:00" and "sat 00:00-02:00".'


def read_hours(lines: Iterable[str]) -> tuple[Hours, ...]:
    """The hours of each day; lines with faults are left out."""
    return tuple(each for line in lines if not _wrong(line) for each in _hours(line))


def hours_faults(file: Path, lines: tuple[str, ...]) -> Iterator[Fault]:
    """What is wrong with each line, and lines that speak of the same hours."""
    taken: list[Hours] = []
    for at, line in enumerate(lines, 1):
        if wrong := _wrong(line):
            yield Fault(file, f"hours[{at}]", *wrong)
            continue
        new = tuple(_hours(line))
        if any(_overlap(one, other) for one in new for other in taken):
            told = f"is {line!r}, and a line above has some of that."
            yield Fault(file, f"hours[{at}]", told, "Let each hour stand on one line.")
        taken += new


def _wrong(line: str) -> tuple[str, str] | None:
    """What is wrong with a line, and how to mend it."""
    if not _LINE.fullmatch(line.strip().lower()):
        return f"cannot be {line!r}.", EXAMPLE
    first = next(iter(_hours(line)))
    if max(first.opens, first.closes) > MIDNIGHT:
        return f"is {line!r}, and no day has such an hour.", "The last one is 24:00."
    if first.closes <= first.opens:
        return f"is {line!r}, which ends before it begins.", AT_NIGHT
    return None


def _hours(line: str) -> Iterator[Hours]:
    found = _LINE.fullmatch(line.strip().lower())
    if found:
        first, last, *clock = found.groups()
        opens, closes = (int(hour) * 60 + int(minute) for hour, minute in (clock[:2], clock[2:]))
        begin, end = DAYS.index(first), DAYS.index(last or first)
        for step in range((end - begin) % WEEK + 1):
            yield Hours((begin + step) % WEEK, opens, closes)


def _overlap(one: Hours, other: Hours) -> bool:
    return one.weekday == other.weekday and one.opens < other.closes and other.opens < one.closes
