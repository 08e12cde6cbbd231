"""The log of faults: a day, a kind, a line; small for ever; and never in the way."""

import re
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.doctor.running import at_faults
from kiosk.running.fault_log import LARGEST, FaultLog

TODAY = date(2026, 11, 23)
FAULT = "KeyError in app.py, line 12; exit code 70"


@pytest.fixture
def log(tmp_path: Path) -> FaultLog:
    """A log that is not there yet."""
    return FaultLog(tmp_path / "data", lambda: TODAY)


def test_a_line_has_a_day_and_no_time_of_day(log: FaultLog) -> None:
    """ACCESSIBILITY 53: its time would date a visit; the files do not show one either."""
    log.note(FAULT)
    assert log.file.read_text("utf-8") == f"2026-11-23 {FAULT}\n"
    assert not re.search(r"\d:\d\d", log.file.read_text("utf-8"))
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp()
    assert log.file.stat().st_mtime == log.file.parent.stat().st_mtime == noon


def test_only_its_owner_reads_it(log: FaultLog) -> None:
    log.note(FAULT)
    assert stat.S_IMODE(log.file.stat().st_mode) == 0o600


def test_it_never_grows_beyond_five_files(log: FaultLog) -> None:
    """And what is kept is the newest."""
    for number in range(20):
        log.note(f"{number} {'x' * (LARGEST // 2)}")
    files = sorted(log.file.parent.iterdir())
    assert len(files) == 5
    assert sum(file.stat().st_size for file in files) < 5 * 2 * LARGEST
    assert [line.split()[1] for line in log.newest(3)] == ["17", "18", "19"]


def test_a_log_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "data").touch()  # a file where the folder should be
    log = FaultLog(tmp_path / "data", lambda: TODAY)
    log.note(FAULT)
    assert log.newest(3) == ()


def test_the_doctor_tells_of_the_newest_faults_only_where_there_are_any(log: FaultLog) -> None:
    data = log.file.parent.parent
    assert not list(at_faults(data))
    for number in range(5):
        log.note(f"fault {number}")
    (finding,) = at_faults(data)
    assert finding.fine and "fault 4" in str(finding) and "fault 1" not in str(finding)
    assert str(log.file) in str(finding)
