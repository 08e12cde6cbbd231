"""Opening hours: open, or when next."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.hours import Hours, next_opening
from kiosk.desk.wall_clock import told, wall_clock
from kiosk.settings.hours_lines import read_hours

LINES = ("mon-fri 09:00-17:00", "sat 10:00-13:00")
HOURS = read_hours(LINES)
MONDAY = datetime(2026, 11, 23)


def opens(moment: datetime, hours: tuple[Hours, ...] = HOURS) -> tuple[int, int, int] | None:
    """Days from now on, the date and the minute of the next opening; None while it is open."""
    opening = next_opening(hours, told(moment))
    return None if opening is None else (opening.ahead, opening.day.date, opening.minute)


@pytest.mark.parametrize(
    ("hour", "wanted"),
    [
        ("08:59", (0, 23, 540)),
        ("09:00", None),
        ("16:59", None),
        ("17:00", (1, 24, 540)),
        ("23:59", (1, 24, 540)),
        ("00:00", (0, 23, 540)),
    ],
)
def test_it_is_open_from_the_first_minute_to_the_last(hour: str, wanted: object) -> None:
    hours, minutes = map(int, hour.split(":"))
    assert opens(MONDAY.replace(hour=hours, minute=minutes)) == wanted


def test_after_the_last_day_of_the_week_it_opens_in_the_next() -> None:
    """Also over the end of a month and of a year."""
    assert opens(datetime(2026, 11, 28, 13)) == (2, 30, 540)
    assert opens(datetime(2027, 1, 2, 14)) == (2, 4, 540)


def test_a_kiosk_that_opens_once_a_week_says_the_day_in_a_week() -> None:
    assert opens(MONDAY.replace(hour=12), read_hours(["mon 09:00-10:00"])) == (7, 30, 540)


def test_a_night_is_two_lines_without_a_gap() -> None:
    night = read_hours(["fri 20:00-24:00", "sat 00:00-02:00"])
    friday = MONDAY + timedelta(days=4)
    assert [opens(friday + timedelta(hours=each), night) for each in (20, 23.99, 24, 25.9)] == [None] * 4
    assert opens(friday + timedelta(hours=26), night) == (6, 4, 1200)


def test_without_hours_it_is_always_open() -> None:
    assert next_opening((), told(MONDAY)) is None


@pytest.mark.parametrize("day", [(2027, 3, 28), (2027, 10, 31)])
def test_a_night_on_which_clocks_change_moves_nothing(day: tuple[int, int, int]) -> None:
    """Each minute of such a day: open exactly when the clock at the wall says so."""
    hours, london = read_hours(["sun 00:30-03:00"]), ZoneInfo("Europe/London")
    moment = datetime(*day, tzinfo=london).astimezone(ZoneInfo("UTC"))
    for _ in range(24 * 60):
        shown = moment.astimezone(london)
        is_open = shown.weekday() == 6 and 30 <= shown.hour * 60 + shown.minute < 180
        assert (next_opening(hours, told(shown)) is None) == is_open
        moment += timedelta(minutes=1)


def test_a_clock_that_cannot_be_right_sends_nobody_away() -> None:
    """A computer without a battery wakes up in 1970."""
    assert wall_clock(lambda: datetime(1970, 1, 1, 3)) is None
    assert next_opening(HOURS, None) is None
    assert wall_clock(lambda: MONDAY) == told(MONDAY)
