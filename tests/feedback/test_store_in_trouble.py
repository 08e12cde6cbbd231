"""A store says so when a visit is not kept, and keeps it the next time."""

import json
import os
from pathlib import Path
from threading import Thread

import pytest
from filelock import FileLock, Timeout

from kiosk.feedback import storage
from kiosk.feedback import store as store_module
from kiosk.feedback.disk import replace_file
from kiosk.feedback.holding import ModeCount
from kiosk.feedback.storage import Damaged
from tests.feedback.made_up import LINE, VISIT, WORDS, names, no_room, store


def test_a_visit_its_words_and_its_modes_are_kept_together_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever a power cut falls, there is one moment at which all three are there."""
    writes: list[set[str]] = []

    def noted(path: Path, content: bytes, modified: float) -> None:
        writes.append(set(json.loads(content)))
        replace_file(path, content, modified)

    monkeypatch.setattr(storage, "replace_file", noted)
    store(tmp_path).keep(VISIT, WORDS, LINE, 5)
    assert writes == [{"visits", "words", "modes"}]


def test_what_failed_leaves_nothing_and_the_next_try_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = store(tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", no_room)
        with pytest.raises(OSError, match="No space"):
            kept.keep(VISIT, WORDS, LINE, 5)
    assert names(tmp_path) == [".lock"]
    kept.keep(VISIT, WORDS, LINE, 5)
    assert len(kept.records("2026-11").visits) == 1


@pytest.mark.parametrize("lost", ["visits", "words", "modes"])
def test_a_disk_that_forgets_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    """Only what can be read again counts as kept."""

    def forget(path: Path, content: bytes, _: float) -> None:
        path.write_text(json.dumps({**json.loads(content), lost: {}}))

    monkeypatch.setattr(storage, "replace_file", forget)
    with pytest.raises(Damaged):
        store(tmp_path).keep(VISIT, WORDS, LINE, 5)


def test_a_try_that_was_not_sure_of_the_folder_is_made_sure_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, synced = store(tmp_path), list[Path]()
    kept.keep(VISIT, WORDS, LINE, 5)
    monkeypatch.setattr(store_module, "sync_folder", synced.append)
    kept.keep(VISIT, WORDS, LINE, 5)
    assert synced == [tmp_path]


def test_a_damaged_file_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "2026-11.json"
    file.write_text("{")
    with pytest.raises(Damaged, match=r"2026-11\.json"):
        store(tmp_path).keep(VISIT, None, LINE, 5)
    assert file.read_text() == "{"


def test_a_damaged_file_of_long_ago_does_not_stop_the_kiosk(tmp_path: Path) -> None:
    (tmp_path / "2026-02.json").write_text("{")
    kept = store(tmp_path)
    kept.keep(VISIT, None, LINE, 5)
    assert len(kept.records("2026-11").visits) == 1


def test_a_file_of_another_shape_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "2026-11.json").write_text('{"visits": {"5": {"schema": "one"}}}')
    with pytest.raises(Damaged, match=r"2026-11\.json"):
        store(tmp_path).records("2026-11")


def test_a_data_folder_that_is_a_file_is_an_error_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "answers").write_text("")
    with pytest.raises(OSError, match="answers"):
        store(tmp_path / "answers").keep(VISIT, None, LINE, 5)


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
    assert holding.modes == (ModeCount("line", "", 32),)


def test_a_folder_that_another_kiosk_holds_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "LOCK_SECONDS", 0)
    with FileLock(tmp_path / ".lock"), pytest.raises(Timeout):
        store(tmp_path).keep(VISIT, None, LINE, 5)


def test_reading_does_not_wait_for_a_kiosk_that_is_keeping(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, None, LINE, 5)
    with FileLock(tmp_path / ".lock"):
        assert len(kept.records("2026-11").visits) == 1
