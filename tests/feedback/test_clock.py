"""A clock that cannot be right dates no answer, and staff hear of it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.core.period import Period
from kiosk.feedback.period import RELEASED
from kiosk.feedback.store import Store
from tests.feedback.made_up import DECEMBER, LINE, NOVEMBER, VISIT, WORDS, ids, store


@pytest.mark.parametrize("day", [date(1970, 1, 1), RELEASED - timedelta(1)])
def test_before_there_were_such_kiosks_a_visit_is_kept_without_a_month(tmp_path: Path, day: date) -> None:
    kept = store(tmp_path, day)
    assert kept.keep(VISIT, WORDS, LINE, 5) == "unknown"
    (visit,) = kept.records("unknown").visits
    assert (visit.record, visit.period) == (VISIT, "unknown")
    (notice,) = kept.notices
    assert f"before {RELEASED}" in notice


def test_a_clock_that_went_back_into_an_older_month_is_wrong(tmp_path: Path) -> None:
    store(tmp_path, DECEMBER).keep(VISIT, None, LINE, 5)
    kept = store(tmp_path, NOVEMBER)
    assert kept.keep(VISIT, None, LINE, 6) == "unknown"
    assert kept.periods() == ("unknown", "2026-12")
    (notice,) = kept.notices
    assert "answers of 2026-12 already" in notice


def test_a_clock_that_is_put_right_dates_answers_again(tmp_path: Path) -> None:
    store(tmp_path, date(1970, 1, 1)).keep(VISIT, None, LINE, 5)
    kept = store(tmp_path, NOVEMBER)
    assert kept.keep(VISIT, None, LINE, 6) == "2026-11"
    assert kept.notices == ()


def test_longer_periods_after_shorter_ones_are_no_fault_of_the_clock(tmp_path: Path) -> None:
    """The month that runs began before the week of which answers are kept."""
    day = date(2026, 12, 17)
    assert store(tmp_path, day, Period.WEEK).keep(VISIT, None, LINE, 5) == "2026-W51"
    assert store(tmp_path, day, Period.MONTH).keep(VISIT, None, LINE, 6) == "2026-12"
    assert store(tmp_path, day, Period.QUARTER).keep(VISIT, None, LINE, 7) == "2026-Q4"


def test_what_was_tried_before_the_month_turned_is_kept_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first try can get through and not know it."""
    days = [NOVEMBER, DECEMBER]
    kept = Store(tmp_path, Period.MONTH, lambda: days.pop(0), ids(1))
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.feedback.disk.sync_folder", cannot_sync)
        with pytest.raises(OSError, match="folder"):
            kept.keep(VISIT, WORDS, LINE, 5)
    kept.keep(VISIT, WORDS, LINE, 5)
    assert [len(kept.records(period).visits) for period in kept.periods()] == [1]


def cannot_sync(_: Path) -> None:
    """What a disk says that may have taken a file, or not."""
    raise OSError("folder")
