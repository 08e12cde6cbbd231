"""Periods by name: 2026-11, 2026-W48, 2026-Q4; the only time that is ever kept."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from kiosk.core.period import Period

UNKNOWN = "unknown"  # the period of what is kept while the clock is wrong
RELEASED = date(2026, 11, 22)  # nobody had such a kiosk before: a clock that says so is wrong
START_OF_CLOCKS = date(1970, 1, 1)


def period_of(day: date, period: Period) -> str:
    """The name of the period that a day lies in; "unknown" before there were such kiosks."""
    return UNKNOWN if day < RELEASED else _name(day, period)


def running_period(today: date, period: Period, kept: Iterable[str]) -> str:
    """The period that runs; "unknown" also where a later one than today's is kept already."""
    newest = max(map(first_day, kept), default=START_OF_CLOCKS)
    return period_of(today, period) if today >= newest else UNKNOWN


def is_over(name: str, today: date) -> bool:
    """Whether a period runs no more; "unknown" is no time and never runs, so that staff see what is in it."""
    return name == UNKNOWN or ends_before(name, today)


def ends_before(name: str, day: date) -> bool:
    """Whether the last day of a period lies before a day."""
    return name < _name(day, _grain(name))


def is_period(name: str) -> bool:
    """Whether this is the name of a period."""
    try:
        return name == UNKNOWN or _name(first_day(name), _grain(name)) == name
    except ValueError:
        return False


def first_day(name: str) -> date:
    """The day on which a period begins; ValueError if there is no such period."""
    if name == UNKNOWN:
        return START_OF_CLOCKS
    year, _, part = name.partition("-")
    match _grain(name):
        case Period.WEEK:
            return date.fromisocalendar(int(year), int(part[1:]), 1)
        case Period.MONTH:
            return date(int(year), int(part), 1)
        case Period.QUARTER:
            return date(int(year), int(part[1:]) * 3 - 2, 1)


def noon(name: str) -> float:
    """Noon of a period's first day in seconds since 1970: the same day on nearly every clock on earth."""
    return datetime.combine(first_day(name), time(12), UTC).timestamp()


def _name(day: date, period: Period) -> str:
    """Weeks and their years as in ISO 8601."""
    match period:
        case Period.WEEK:
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}"
        case Period.MONTH:
            return f"{day.year:04}-{day.month:02}"
        case Period.QUARTER:
            return f"{day.year:04}-Q{(day.month + 2) // 3}"


def _grain(name: str) -> Period:
    if "W" in name:
        return Period.WEEK
    return Period.QUARTER if "Q" in name else Period.MONTH
