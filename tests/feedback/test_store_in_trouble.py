"""A store says so when a visit is not kept, keeps it the next time, and lets nothing damaged stop it."""

import errno
import os
from pathlib import Path
from shutil import rmtree
from threading import Thread

import pytest
from filelock import FileLock, Timeout

from kiosk.feedback import shelf
from kiosk.feedback import storage as storage_module
from kiosk.feedback.disk import SCARCE, replace_files
from kiosk.feedback.holding import ModeCount
from kiosk.feedback.seal import opened, sealed
from kiosk.feedback.storage import Damaged
from tests.feedback.made_up import LINE, VISIT, WORDS, keep_many, names, no_room, store


def spoil(*files: Path) -> None:
    """Damages files."""
    for file in files:
        file.write_bytes(file.read_bytes()[:-1] + b"]")


def test_a_visit_its_words_and_its_modes_are_kept_together_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever a power cut falls, there is one moment at which all three are there."""
    writes: list[set[str]] = []

    def noted(paths: tuple[Path, Path], content: bytes, modified: float) -> None:
        writes.append(set(opened(content)))
        replace_files(paths, content, modified)

    monkeypatch.setattr(storage_module, "replace_files", noted)
    store(tmp_path).keep(VISIT, WORDS, LINE, 5)
    assert writes == [{"visits", "words", "modes"}]


@pytest.mark.parametrize("failing", [1, 2])
def test_what_failed_is_kept_once_by_the_next_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    """Whether neither copy got its place, or only one of them."""
    kept, calls, replace = store(tmp_path), list[object](), os.replace

    def breaks(*paths: Path) -> None:
        calls.append(paths)
        if len(calls) == failing:
            no_room()
        replace(*paths)

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", breaks)
        with pytest.raises(OSError, match="No space"):
            kept.keep(VISIT, WORDS, LINE, 5)
    kept.keep(VISIT, WORDS, LINE, 5)
    holding = kept.records("2026-11")
    assert (len(holding.visits), len(holding.words)) == (1, 1)
    assert holding.modes == (ModeCount("line", "", count=1),)
    assert names(tmp_path) == [".lock", "2026-11.copy", "2026-11.json"]
    assert kept.notices == ()


def test_what_may_have_been_kept_is_looked_for_where_it_was_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By now another visit may have begun a new part."""
    kept = store(tmp_path, part_size=2_000)
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.feedback.disk.sync_folder", no_room)
        with pytest.raises(OSError, match="No space"):
            kept.keep(VISIT, WORDS, LINE, 5)
    keep_many(kept, 10)
    kept.keep(VISIT, WORDS, LINE, 5)
    assert len(kept.records("2026-11").visits) == 11
    assert kept.records("2026-11").modes == (ModeCount("line", "", count=11),)


def test_a_second_try_puts_both_copies_on_the_disk_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the first one the disk may have lost what it said it could not take."""
    kept, synced, sync = store(tmp_path), list[int](), os.fsync
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.feedback.disk.sync_folder", no_room)
        with pytest.raises(OSError, match="No space"):
            kept.keep(VISIT, WORDS, LINE, 5)

    def noted(opened: int) -> None:
        synced.append(opened)
        sync(opened)

    monkeypatch.setattr(os, "fsync", noted)
    kept.keep(VISIT, WORDS, LINE, 5)
    assert len(synced) == 3


@pytest.mark.parametrize("lost", ["visits", "words", "modes"])
def test_a_disk_that_forgets_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    """Only what can be read again counts as kept."""

    def forget(paths: tuple[Path, Path], content: bytes, modified: float) -> None:
        replace_files(paths, sealed({**opened(content), lost: {}}), modified)

    monkeypatch.setattr(storage_module, "replace_files", forget)
    with pytest.raises(OSError, match="give back"):
        store(tmp_path).keep(VISIT, WORDS, LINE, 5)


def test_a_visit_counts_as_kept_only_when_both_copies_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        storage_module,
        "replace_files",
        lambda paths, content, modified: replace_files(paths[:1], content, modified),
    )
    with pytest.raises(OSError, match="2026-11"):
        store(tmp_path).keep(VISIT, WORDS, LINE, 5)


@pytest.mark.parametrize("name", ["2026-11.json", "2026-11.copy"])
def test_one_damaged_copy_is_made_again_and_told(tmp_path: Path, name: str) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, WORDS, LINE, 5)
    spoil(tmp_path / name)
    kept.keep(VISIT, WORDS, LINE, 6)
    assert len(kept.records("2026-11").visits) == 2
    assert (tmp_path / "2026-11.json").read_bytes() == (tmp_path / "2026-11.copy").read_bytes()
    assert kept.notices == (f"{name} was damaged. Nothing is lost: its other copy is whole.",)


def test_two_damaged_copies_are_moved_away_and_the_kiosk_goes_on(tmp_path: Path) -> None:
    kept = store(tmp_path)
    for key in (5, 6):
        kept.keep(VISIT, WORDS, LINE, key)
        spoil(tmp_path / "2026-11.json", tmp_path / "2026-11.copy")
    kept.keep(VISIT, WORDS, LINE, 7)
    assert len(kept.records("2026-11").visits) == 1
    assert names(tmp_path / "damaged") == [
        "2026-11.copy",
        "2026-11.copy.2",
        "2026-11.json",
        "2026-11.json.2",
    ]
    assert (tmp_path / "damaged").stat().st_mode & 0o777 == 0o700
    (notice,) = kept.notices
    assert "2026-11.json and its copy could not be read" in notice


def test_a_damaged_part_before_the_last_stays_where_it_is_until_the_kiosk_is_opened(tmp_path: Path) -> None:
    """To look at all parts would take longer with each visit."""
    kept = store(tmp_path, part_size=1)
    keep_many(kept, 3)
    spoil(tmp_path / "2026-11.json", tmp_path / "2026-11.copy")
    kept.keep(VISIT, None, LINE, 5)
    with pytest.raises(Damaged, match=r"2026-11\.json"):
        kept.records("2026-11")
    kept.look_over()
    assert len(kept.records("2026-11").visits) == 3


def test_a_part_that_may_not_be_read_does_not_stop_the_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody may have put it there under another name."""
    kept, read = store(tmp_path), Path.read_bytes
    kept.keep(VISIT, WORDS, LINE, 5)
    foreign = {(tmp_path / name).stat().st_ino for name in ("2026-11.json", "2026-11.copy")}

    def not_theirs(path: Path) -> bytes:
        if path.exists() and path.stat().st_ino in foreign:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", not_theirs)
    kept.keep(VISIT, WORDS, LINE, 6)
    assert len(kept.records("2026-11").visits) == 1
    assert names(tmp_path / "damaged") == ["2026-11.copy", "2026-11.json"]


def test_a_sealed_file_of_another_shape_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "2026-11.json").write_bytes(sealed({"visits": {"5": {"schema": "one"}}}))
    with pytest.raises(Damaged, match=r"2026-11\.json"):
        store(tmp_path).records("2026-11")


def test_a_data_folder_that_is_a_file_is_an_error_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "answers").write_text("")
    with pytest.raises(OSError, match="answers"):
        store(tmp_path / "answers").keep(VISIT, None, LINE, 5)


def test_a_folder_that_vanished_is_made_again_and_told(tmp_path: Path) -> None:
    kept = store(tmp_path / "answers")
    for key in (5, 6):
        kept.keep(VISIT, None, LINE, key)
        assert len(kept.records("2026-11").visits) == 1
        assert ["was gone and was made again" in notice for notice in kept.notices] == [True] * (key - 5)
        rmtree(tmp_path / "answers")


@pytest.mark.parametrize(("room", "told"), [(SCARCE, 0), (SCARCE - 1, 1)])
def test_a_disk_that_is_nearly_full_is_told_while_it_still_takes_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int, told: int
) -> None:
    monkeypatch.setattr(shelf, "free_room", lambda _: room)
    kept = store(tmp_path)
    keep_many(kept, 2)
    assert len(kept.records("2026-11").visits) == 2
    assert ["nearly full" in notice for notice in kept.notices] == [True] * told


def test_several_kiosks_on_one_folder_lose_nothing(tmp_path: Path) -> None:
    def keep_eight(first: int) -> None:
        kept = store(tmp_path, seed=first)
        for key in range(first, first + 8):
            kept.keep(VISIT, WORDS, LINE, key)

    threads = [Thread(target=keep_eight, args=(first,)) for first in (100, 200, 300, 400)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    holding = store(tmp_path).records("2026-11")
    assert (len(holding.visits), len(holding.words)) == (32, 32)
    assert holding.modes == (ModeCount("line", "", count=32),)


def test_a_folder_that_another_kiosk_holds_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "LOCK_SECONDS", 0)
    with FileLock(tmp_path / ".lock"), pytest.raises(Timeout):
        store(tmp_path).keep(VISIT, None, LINE, 5)


def test_reading_does_not_wait_for_a_kiosk_that_is_keeping(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, None, LINE, 5)
    with FileLock(tmp_path / ".lock"):
        assert len(kept.records("2026-11").visits) == 1
