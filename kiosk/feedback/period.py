"""Periods by name: 2026-11, 2026-W48, 2026-Q4; the only time that is ever kept."""

from datetime import UTC, date, datetime, time

from kiosk.core.period import Period

UNKNOWN = "unknown"  # the period of what is kept while the clock is wrong
SOONEST = date(2024, 1, 1)  # no such kiosk was there before; a Monday, so that it cuts no period in two
START_OF_CLOCKS = date(1970, 1, 1)


def period_of(day: date, period: Period) -> str:
    """The name of the period that a day lies in; weeks and their years as in ISO 8601."""
    if day < SOONEST:
        return UNKNOWN
    match period:
        case Period.WEEK:
            year, week, _ = day.isocalendar()
            return f"{year}-W{week:02}"
        case Period.MONTH:
            return f"{day.year}-{day.month:02}"
        case Period.QUARTER:
            return f"{day.year}-Q{(day.month + 2) // 3}"


def is_over(name: str, today: date) -> bool:
    """Whether nothing more comes into a period; while the clock is wrong, nobody can tell."""
    if today < SOONEST:
        return False
    return name == UNKNOWN or name < period_of(today, _grain(name))


def is_period(name: str) -> bool:
    """Whether this is the name of a period."""
    try:
        return period_of(first_day(name), _grain(name)) == name
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


def _grain(name: str) -> Period:
    if "W" in name:
        return Period.WEEK
    return Period.QUARTER if "Q" in name else Period.MONTH
