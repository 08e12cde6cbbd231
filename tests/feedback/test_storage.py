"""Two copies of a file are never both half of anything."""

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from kiosk.feedback.seal import Tables, sealed
from kiosk.feedback.storage import Damaged, MirroredStorage
from tests.feedback.made_up import names, no_room

OLD: Tables = {"visits": {"5": {"role": "carer"}}, "words": {"9": {"text": "Benches"}}}
NEW: Tables = {
    "visits": {"5": {"role": "carer"}, "7": {"role": "staff"}},
    "words": {"9": {"text": "Benches"}},
}
FEWER_WORDS: Tables = {"visits": {"5": {"role": "carer"}}}
BAD = [b"", b"{", b"\0" * 300, b'{"visits": {"5": {"role": "staff"}}}', sealed(OLD)[:-1], sealed(OLD) + b"\n"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that holds the old tables, with its copy beside it."""
    path = tmp_path / "2026-11.json"
    MirroredStorage(path, 0).write(OLD)
    return path


def copy_of(path: Path) -> Path:
    """The other copy."""
    return path.with_suffix(".copy")


def test_what_was_written_is_read(path: Path) -> None:
    MirroredStorage(path, 0).write(NEW)
    assert MirroredStorage(path, 0).read() == NEW


def test_both_copies_are_the_same(path: Path) -> None:
    assert path.read_bytes() == copy_of(path).read_bytes() == sealed(OLD)
    assert names(path.parent) == ["2026-11.copy", "2026-11.json"]


def test_tinydb_can_stand_on_it(path: Path) -> None:
    with TinyDB(path, 0, storage=MirroredStorage) as tables:
        tables.table("visits").insert({"role": "staff"})
        assert len(tables.table("visits")) == 2
    assert MirroredStorage(path, 0).look().alike


def test_no_file_reads_as_nothing(tmp_path: Path) -> None:
    assert MirroredStorage(tmp_path / "2026-11.json", 0).read() is None


@pytest.mark.parametrize("which", [Path, copy_of])
@pytest.mark.parametrize("content", BAD)
def test_with_one_copy_damaged_nothing_is_lost(path: Path, content: bytes, which: Any) -> None:
    which(path).write_bytes(content)
    look = MirroredStorage(path, 0).look()
    assert look.raw == sealed(OLD)
    assert (look.alike, look.damaged) == (False, (which(path).name,))


@pytest.mark.parametrize("which", [Path, copy_of])
def test_with_one_copy_missing_nothing_is_lost_and_nothing_is_damaged(path: Path, which: Any) -> None:
    """A power cut between the two can leave it so."""
    which(path).unlink()
    look = MirroredStorage(path, 0).look()
    assert (look.raw, look.alike, look.damaged) == (sealed(OLD), False, ())


@pytest.mark.parametrize("which", [Path, copy_of])
@pytest.mark.parametrize("newer", [NEW, FEWER_WORDS])
def test_of_two_whole_copies_the_newer_one_counts(path: Path, which: Any, newer: Tables) -> None:
    """The one with more visits; where words were taken away the one with fewer words."""
    which(path).write_bytes(sealed(newer))
    look = MirroredStorage(path, 0).look()
    assert (look.raw, look.alike, look.damaged) == (sealed(newer), False, ())


@pytest.mark.parametrize("content", BAD)
def test_two_damaged_copies_are_named_and_left_as_they_are(path: Path, content: bytes) -> None:
    """Empty ones too: taken for fresh ones, they would hide that answers were lost."""
    path.write_bytes(content)
    copy_of(path).write_bytes(b"{")
    with pytest.raises(Damaged, match=r"2026-11\.json"):
        MirroredStorage(path, 0).read()
    assert path.read_bytes() == content


def test_a_damaged_file_without_a_copy_is_damaged(path: Path) -> None:
    path.write_bytes(b"")
    copy_of(path).unlink()
    with pytest.raises(Damaged):
        MirroredStorage(path, 0).read()


def test_a_disk_that_cannot_read_one_copy_is_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def bad_sector(file: Path) -> bytes:
        if file == path:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", bad_sector)
    assert MirroredStorage(path, 0).look().damaged == ("2026-11.json",)
    copy_of(path).unlink()
    with pytest.raises(Damaged):
        MirroredStorage(path, 0).read()


def test_a_file_that_may_not_be_read_is_not_called_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_yours(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "2026-11.json")

    monkeypatch.setattr(Path, "read_bytes", not_yours)
    with pytest.raises(PermissionError, match=r"2026-11\.json"):
        MirroredStorage(path, 0).read()


@pytest.mark.parametrize("call", ["fsync", "replace", "utime"])
def test_a_write_that_fails_changes_nothing_and_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(os, call, no_room)
        with pytest.raises(OSError, match="No space"):
            MirroredStorage(path, 0).write(NEW)
    assert path.read_bytes() == copy_of(path).read_bytes() == sealed(OLD)
    assert len(names(path.parent)) == 2


def test_what_the_disk_does_not_give_back_replaces_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that breaks must not take with it what was kept before."""
    monkeypatch.setattr(os, "fsync", lambda opened: os.ftruncate(opened, 100))
    with pytest.raises(OSError, match="give back"):
        MirroredStorage(path, 0).write(NEW)
    assert path.read_bytes() == copy_of(path).read_bytes() == sealed(OLD)


def test_a_reader_never_sees_a_half(path: Path) -> None:
    """A file that was opened before a write still holds all of the old tables."""
    with path.open() as before:
        MirroredStorage(path, 0).write(NEW)
        assert json.load(before)["visits"] == OLD["visits"]


def test_a_write_is_on_the_disk_before_it_takes_the_place_of_the_old_files(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files, then names, then folder: any other order has lost answers in power cuts."""
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
    MirroredStorage(path, 0).write(NEW)
    assert done == ["file", "file", "name", "name", "folder"]


def test_a_draft_that_a_power_cut_left_is_no_hindrance(path: Path) -> None:
    path.with_name(f".{path.name}.tmp").write_text('{"visits"')
    MirroredStorage(path, 0).write(NEW)
    assert MirroredStorage(path, 0).read() == NEW
    assert len(names(path.parent)) == 2


def test_only_the_owner_may_read_it_and_it_does_not_show_when_it_was_written(path: Path) -> None:
    MirroredStorage(path, 86_400).write(NEW)
    for copy in (path, copy_of(path)):
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert copy.stat().st_mtime == 86_400
