"""When a kiosk opens it puts its folder in order, and when staff ask it says what is wrong there."""

from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from kiosk.core.period import Period
from kiosk.doctor.look import look
from kiosk.feedback.faults import faults
from kiosk.feedback.store import Store
from tests.feedback.files import contents
from tests.feedback.made_up import LINE, NOVEMBER, VISIT, WORDS, keep_many, names, store
from tests.feedback.test_store_in_trouble import spoil


@pytest.fixture
def three(tmp_path: Path) -> Store:
    """A store with a visit in each of three parts."""
    kept = store(tmp_path, part_size=1)
    keep_many(kept, 3)
    return kept


def found(kept: Store, day: date = NOVEMBER) -> list[str]:
    """What staff are told when they ask."""
    return list(faults(kept.folder, Period.MONTH, day))


def test_a_folder_in_order_is_left_as_it_is(three: Store) -> None:
    before = contents(three.folder)
    assert found(three) == []
    three.look_over()
    assert contents(three.folder) == before
    assert three.notices == ()


def test_half_written_files_are_swept_up(three: Store) -> None:
    (three.folder / ".2026-11.json.tmp").write_text('{"visits"')
    three.look_over()
    assert not [name for name in names(three.folder) if "tmp" in name]


def test_nothing_is_swept_up_while_a_kiosk_may_be_writing_it(
    three: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.feedback.shelf.LOCK_SECONDS", 0)
    draft = three.folder / ".2026-11.json.tmp"
    draft.write_text("")
    with FileLock(three.folder / ".lock"), pytest.raises(TimeoutError):
        three.look_over()
    assert draft.exists()


def test_keeping_a_visit_sweeps_up_nothing(three: Store) -> None:
    draft = three.folder / ".2026-11.2.json.tmp"
    draft.write_text("")
    three.keep(VISIT, WORDS, LINE, 5)
    assert draft.exists()


@pytest.mark.parametrize("name", ["2026-11.2.json", "2026-11.2.copy"])
def test_a_damaged_copy_is_made_again(three: Store, name: str) -> None:
    before = contents(three.folder)
    spoil(three.folder / name)
    assert [name in fault for fault in found(three)] == [True]
    three.look_over()
    assert contents(three.folder) == before
    assert [notice.startswith(name) for notice in three.notices] == [True]
    assert found(three) == []


def test_a_copy_that_a_power_cut_left_behind_is_made_again_and_is_no_fault(three: Store) -> None:
    before = contents(three.folder)
    (three.folder / "2026-11.3.copy").unlink()
    assert found(three) == []
    three.look_over()
    assert contents(three.folder) == before
    assert three.notices == ()


def test_what_cannot_be_read_is_moved_away_and_told_until_it_is_looked_after(three: Store) -> None:
    spoil(three.folder / "2026-11.2.json", three.folder / "2026-11.2.copy")
    assert ["2026-11.2.json cannot be read" in fault for fault in found(three)] == [True]
    three.look_over()
    assert names(three.folder / "damaged") == ["2026-11.2.copy", "2026-11.2.json"]
    assert len(three.records("2026-11").visits) == 2
    assert [str(three.folder / "damaged") in told for told in (*three.notices, *found(three))] == [True] * 2


def test_what_is_put_back_from_a_good_copy_counts_again(three: Store) -> None:
    good = (three.folder / "2026-11.2.json").read_bytes()
    spoil(three.folder / "2026-11.2.json", three.folder / "2026-11.2.copy")
    three.look_over()
    (three.folder / "2026-11.2.json").write_bytes(good)
    assert len(three.records("2026-11").visits) == 3


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    kept = store(tmp_path / "answers")
    kept.look_over()
    assert found(kept) == []
    assert not (tmp_path / "answers").exists()


def test_answers_without_a_period_are_told(tmp_path: Path) -> None:
    kept = store(tmp_path, date(1970, 1, 1))
    kept.keep(VISIT, WORDS, LINE, 5)
    assert ['under "unknown"' in fault for fault in found(kept)] == [True]
    assert ["clock" in fault for fault in found(kept, date(1970, 1, 1))] == [True] * 2


def test_the_doctor_tells_of_faults(three: Store) -> None:
    """And has nothing to tell of a folder in order."""
    told = [finding for finding in look(None, None, three.folder, [False] * 3, {}) if not finding.fine]
    spoil(three.folder / "2026-11.json")
    more = [finding for finding in look(None, None, three.folder, [False] * 3, {}) if not finding.fine]
    assert [finding.told for finding in more if finding not in told] == found(three)


def test_no_fault_holds_a_word_of_an_answer(three: Store) -> None:
    for path in three.folder.glob("2026*"):
        spoil(path)
    three.look_over()
    told = " ".join((*found(three), *three.notices))
    assert "Service" not in told
    assert "Text" not in told
