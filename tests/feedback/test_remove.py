"""Staff can take a period away, or only its words, and nothing else goes with it."""

import os
from pathlib import Path

import pytest
from filelock import FileLock

from kiosk.feedback import disk
from kiosk.feedback.store import Store
from tests.feedback.made_up import DECEMBER, LINE, VISIT, WORDS, keep_many, names, no_room, store
from tests.feedback.test_store_in_trouble import spoil


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    """A store with three parts in November and one in December."""
    kept = store(tmp_path, part_size=1)
    keep_many(kept, 3)
    store(tmp_path, DECEMBER).keep(VISIT, WORDS, LINE, 5)
    return kept


def all_bytes(folder: Path) -> bytes:
    """Everything that is in any file below a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_period_that_is_taken_away_leaves_nothing_behind(kept: Store) -> None:
    """Nor do half-written or damaged files of it."""
    (kept.folder / ".2026-11.3.json.tmp").write_text("Text 07")
    spoil(kept.folder / "2026-11.2.json", kept.folder / "2026-11.2.copy")
    kept.look_over()
    (kept.folder / ".2026-11.3.json.tmp").write_text("Text 07")
    kept.remove("2026-11")
    assert kept.periods() == ("2026-12",)
    assert len(kept.records("2026-12").visits) == 1
    assert b"Text" not in all_bytes(kept.folder)
    assert names(kept.folder) == [".lock", "2026-12.copy", "2026-12.json", "damaged"]


def test_damaged_files_of_another_period_stay(kept: Store) -> None:
    spoil(kept.folder / "2026-12.json", kept.folder / "2026-12.copy")
    kept.look_over()
    kept.remove("2026-11")
    assert names(kept.folder / "damaged") == ["2026-12.copy", "2026-12.json"]


def test_words_can_go_before_numbers(kept: Store) -> None:
    before = kept.records("2026-11")
    kept.remove("2026-11", words_only=True)
    after = kept.records("2026-11")
    assert (after.visits, after.modes) == (before.visits, before.modes)
    assert after.words == ()
    assert len(kept.records("2026-12").words) == 1
    assert b"Text" not in all_bytes(kept.folder)


def test_words_that_a_power_cut_left_in_one_copy_do_not_come_back(kept: Store) -> None:
    left = (kept.folder / "2026-11.3.copy").read_bytes()
    kept.remove("2026-11", words_only=True)
    (kept.folder / "2026-11.3.copy").write_bytes(left)
    store(kept.folder).look_over()
    assert kept.records("2026-11").words == ()
    assert b"Text" not in all_bytes(kept.folder)


@pytest.mark.parametrize("words_only", [True, False])
def test_what_failed_can_be_done_again(
    kept: Store, monkeypatch: pytest.MonkeyPatch, words_only: bool
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(disk, "sync_folder", no_room)
        with pytest.raises(OSError, match="No space"):
            kept.remove("2026-11", words_only)
    kept.remove("2026-11", words_only)
    assert b"Text" not in all_bytes(kept.folder)
    assert len(kept.records("2026-11").visits) == (3 if words_only else 0)


@pytest.mark.parametrize("words_only", [True, False])
def test_the_disk_knows_before_it_counts_as_done(
    kept: Store, monkeypatch: pytest.MonkeyPatch, words_only: bool
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    kept.remove("2026-12", words_only)
    assert synced


def test_nothing_is_taken_away_while_a_kiosk_is_keeping(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.feedback.shelf.LOCK_SECONDS", 0)
    with FileLock(kept.folder / ".lock"), pytest.raises(TimeoutError):
        kept.remove("2026-11")
    assert len(kept.records("2026-11").visits) == 3


def test_where_nothing_is_kept_nothing_is_made(tmp_path: Path) -> None:
    store(tmp_path / "answers").remove("2026-11")
    assert not (tmp_path / "answers").exists()


def test_a_visit_after_it_is_kept_as_ever(kept: Store) -> None:
    kept.remove("2026-11")
    kept.remove("2026-12")
    kept.keep(VISIT, WORDS, LINE, 6)
    assert len(kept.records("2026-11").visits) == 1
