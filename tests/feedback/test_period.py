"""A period is the only time that is kept."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.period import Period
from kiosk.feedback.period import (
    RELEASED,
    UNKNOWN,
    ends_before,
    first_day,
    is_over,
    is_period,
    noon,
    period_of,
    running_period,
)

days = st.dates(RELEASED, date(2199, 12, 31))
grains = st.sampled_from(Period)


@pytest.mark.parametrize(
    ("day", "period", "name"),
    [
        (date(2026, 11, 22), Period.MONTH, "2026-11"),
        (date(2027, 3, 1), Period.MONTH, "2027-03"),
        (date(2026, 11, 23), Period.WEEK, "2026-W48"),
        (date(2027, 1, 3), Period.WEEK, "2026-W53"),
        (date(2029, 12, 31), Period.WEEK, "2030-W01"),
        (date(2026, 12, 31), Period.QUARTER, "2026-Q4"),
        (date(2027, 1, 1), Period.QUARTER, "2027-Q1"),
    ],
)
def test_a_day_lies_in_the_period_of_its_calendar(day: date, period: Period, name: str) -> None:
    assert period_of(day, period) == name


@given(days, grains)
def test_the_first_day_of_a_period_is_not_after_its_days_and_the_day_before_is_in_another(
    day: date, period: Period
) -> None:
    name = period_of(day, period)
    first = first_day(name)
    assert first <= day
    assert not ends_before(name, first)
    assert period_of(first - timedelta(1), period) != name


@given(days, grains, days)
def test_a_period_is_over_when_today_lies_in_a_later_one(day: date, period: Period, today: date) -> None:
    """Whatever the venue's period is by now: a name alone tells how long it is."""
    name = period_of(day, period)
    assert is_over(name, today) == (first_day(period_of(today, period)) > first_day(name))


def test_a_period_runs_to_the_end_of_its_last_day() -> None:
    assert not is_over("2026-11", date(2026, 11, 30))
    assert is_over("2026-11", date(2026, 12, 1))


@pytest.mark.parametrize("period", Period)
def test_a_clock_that_is_wrong_gives_no_period(period: Period) -> None:
    assert period_of(RELEASED - timedelta(1), period) == UNKNOWN
    assert period_of(RELEASED, period) != UNKNOWN


@given(days, grains, st.lists(st.tuples(days, grains)))
def test_a_period_runs_only_if_none_that_begins_later_is_kept(
    today: date, period: Period, kept: list[tuple[date, Period]]
) -> None:
    names = [UNKNOWN, *(period_of(*each) for each in kept)]
    behind = any(first_day(name) > today for name in names)
    assert running_period(today, period, names) == (UNKNOWN if behind else period_of(today, period))


def test_while_the_clock_is_wrong_no_month_is_over() -> None:
    assert not is_over("2026-11", date(1970, 1, 1))


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2026, 11, 22)])
def test_what_was_kept_with_a_wrong_clock_never_counts_as_running(today: date) -> None:
    """Else staff would never see it where the clock stays wrong."""
    assert is_over(UNKNOWN, today)


@given(days, grains)
def test_every_name_that_is_given_is_known_again(day: date, period: Period) -> None:
    assert is_period(period_of(day, period))


@pytest.mark.parametrize(
    "name",
    [
        "",
        "notes",
        "2026",
        "2026-1",
        "2026-13",
        "2026-W54",
        "2025-W53",
        "2026-Q5",
        "2026-11 (1)",
        "99-11",
        "2026-011",
    ],
)
def test_other_names_are_no_periods(name: str) -> None:
    assert not is_period(name)


def test_noon_is_on_the_first_day() -> None:
    assert datetime.fromtimestamp(noon("2026-Q4"), UTC) == datetime(2026, 10, 1, 12, tzinfo=UTC)
