"""Opening hours: when visitors are served, and when next.

These are named tuples: as dataclasses they would take ten times as long to make, each time a kiosk opens.
"""

from collections.abc import Iterator
from typing import NamedTuple

WEEK = 7  # days
MIDNIGHT = 24 * 60  # minutes, at the end of a day


class Hours(NamedTuple):
    """From one minute of a day of the week (0 is Monday) until another; none goes over midnight."""

    weekday: int
    opens: int
    closes: int


class Day(NamedTuple):
    """A day of the calendar: its month from 1, its day of the week from 0 for Monday."""

    date: int
    month: int
    weekday: int


class Now(NamedTuple):
    """The minute of the day on the clock at the wall, and the days from today on: eight of them."""

    minute: int
    days: tuple[Day, ...]


class Opening(NamedTuple):
    """When visitors are served next: so many days from now, on this day, at this minute."""

    ahead: int
    day: Day
    minute: int


def next_opening(hours: tuple[Hours, ...], now: Now | None) -> Opening | None:
    """When it opens again; None where it is open, has no hours, or nobody knows what time it is.

    Only the clock at the wall counts, so a night on which clocks are changed needs no thought.
    """
    if now is None or not hours or _is_open(hours, now):
        return None
    return next(_openings(hours, now))


def _is_open(hours: tuple[Hours, ...], now: Now) -> bool:
    today = now.days[0].weekday
    return any(each.weekday == today and each.opens <= now.minute < each.closes for each in hours)


def _openings(hours: tuple[Hours, ...], now: Now) -> Iterator[Opening]:
    for ahead, day in enumerate(now.days):
        for minute in sorted(each.opens for each in hours if each.weekday == day.weekday):
            if ahead or minute > now.minute:
                yield Opening(ahead, day, minute)
