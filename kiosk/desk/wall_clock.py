"""The clock at the wall, for opening hours."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kiosk.core.hours import WEEK, Day, Now
from kiosk.feedback.period import RELEASED


def wall_clock(now: Callable[[], datetime]) -> Now | None:
    """What the clock says; None where it cannot be right, so that no visitor is sent away by mistake."""
    moment = now()
    return None if moment.date() < RELEASED else told(moment)


def told(moment: datetime) -> Now:
    """A moment as a clock at the wall tells it; the days after it are counted by the calendar alone."""
    days = (moment.date() + timedelta(days=ahead) for ahead in range(WEEK + 1))
    return Now(
        moment.hour * 60 + moment.minute,
        tuple(Day(day.day, day.month, day.weekday()) for day in days),
    )
