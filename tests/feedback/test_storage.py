"""A file of answers is never half of anything."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from kiosk.feedback.storage import Damaged, Tables, WholeFile
from tests.feedback.made_up import names, no_room

OLD: Tables = {"visits": {"5": {"role": "carer"}}}
NEW: Tables = {"visits": {"5": {"role": "carer"}, "7": {"role": "staff"}}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that holds the old tables."""
    path = tmp_path / "2026-11.json"
    WholeFile(path, 0).write(OLD)
    return path


def test_what_was_written_is_read(path: Path) -> None:
    WholeFile(path, 0).write(NEW)
    assert WholeFile(path, 0).read() == NEW


def test_tinydb_as_it_comes_reads_the_file(path: Path) -> None:
    """Whoever has the file and no kiosk can still read it."""
    with TinyDB(path) as tables:
        assert [document.doc_id for document in tables.table("visits")] == [5]


def test_no_file_reads_as_nothing(tmp_path: Path) -> None:
    assert WholeFile(tmp_path / "2026-11.json", 0).read() is None


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_write_that_fails_changes_nothing_and_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(os, call, no_room)
    with pytest.raises(OSError, match="No space"):
        WholeFile(path, 0).write(NEW)
    assert WholeFile(path, 0).read() == OLD
    assert names(path.parent) == [path.name]


def test_a_reader_never_sees_a_half(path: Path) -> None:
    """A file that was opened before a write still holds all of the old tables."""
    with path.open() as before:
        WholeFile(path, 0).write(NEW)
        assert json.load(before) == OLD


def test_a_write_is_on_the_disk_before_it_takes_the_place_of_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File, then name, then folder: any other order has lost answers in power cuts."""
    done: list[str] = []
    sync, replace = os.fsync, os.replace

    def noted_sync(opened: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(opened).st_mode) else "file")
        sync(opened)

    def noted_replace(*paths: Any) -> None:
        done.append("name")
        replace(*paths)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_replace)
    WholeFile(path, 0).write(NEW)
    assert done == ["file", "name", "folder"]


def test_a_draft_that_a_power_cut_left_is_no_hindrance(path: Path) -> None:
    path.with_name(f".{path.name}.tmp").write_text('{"visits"')
    WholeFile(path, 0).write(NEW)
    assert WholeFile(path, 0).read() == NEW
    assert names(path.parent) == [path.name]


def test_only_the_owner_may_read_it_and_it_does_not_show_when_it_was_written(path: Path) -> None:
    WholeFile(path, 86_400).write(NEW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.stat().st_mtime == 86_400


def test_documents_lie_in_the_order_of_their_ids(path: Path) -> None:
    WholeFile(path, 0).write({"words": {}, "visits": {"30": {}, "4": {}, "100": {}}})
    tables = json.loads(path.read_text())
    assert list(tables) == ["visits", "words"]
    assert list(tables["visits"]) == ["4", "30", "100"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"visits": {"5": {"ro',
        b"[]",
        b'{"visits": {"x": {}}}',
        b'{"visits": {"5": 1}}',
        b"\xff\xfe\x00",
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_left_as_it_is(path: Path, content: bytes) -> None:
    """An empty one too: taken for a fresh one, it would hide that answers were lost."""
    path.write_bytes(content)
    with pytest.raises(Damaged, match=r"2026-11\.json"):
        WholeFile(path, 0).read()
    assert path.read_bytes() == content


@settings(deadline=None)  # a busy disk is no fault
@example(text="\ud83d")
@given(text=st.text(st.characters()))
def test_any_text_comes_back_as_it_was(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = WholeFile(tmp_path_factory.mktemp("any") / "2026-11.json", 0)
    file.write({"words": {"5": {"text": text}}})
    assert file.read() == {"words": {"5": {"text": text}}}
