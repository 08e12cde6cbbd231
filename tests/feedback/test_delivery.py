"""An export comes whole to where staff want it, or not at all, and they are told which."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.feedback import sticks
from kiosk.feedback.delivery import Changed, deliver, why_not
from kiosk.feedback.disk import write_file
from kiosk.feedback.progress import FIRST, PAUSE, Patience
from kiosk.feedback.sticks import is_on_stick, let_go
from tests.feedback.made_up import names
from tests.feedback.mounts import needs_mounts, set_read_only, small_disk

FILES = {"a.csv": b"a", "b.txt": b"b"}


@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EIO, errno.ENODEV, errno.EROFS])
@pytest.mark.parametrize("call", ["open", "fsync", "rename"])
def test_a_stick_that_is_full_or_pulled_out_is_left_with_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, trouble: int
) -> None:
    """Whichever of the steps it is that fails."""

    def fails(*_: object) -> None:
        raise OSError(trouble, os.strerror(trouble))

    if call == "open":
        monkeypatch.setattr("kiosk.feedback.delivery.write_file", fails)
    else:
        monkeypatch.setattr(os, call, fails)
    with pytest.raises(OSError, match=os.strerror(trouble)):
        deliver(tmp_path, "feedback", FILES)
    assert names(tmp_path) == []


def test_what_does_not_come_back_as_it_was_written_is_no_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is read back before the folder gets its name."""

    def forgets(path: Path, content: bytes) -> None:
        write_file(path, content[:-1] if path.name == "b.txt" else content)

    monkeypatch.setattr("kiosk.feedback.delivery.write_file", forgets)
    with pytest.raises(Changed, match=r"b\.txt"):
        deliver(tmp_path, "feedback", FILES)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (errno.ENOSPC, "no room"),
        (errno.EROFS, "locked"),
        (errno.EACCES, "may not write"),
        (errno.EIO, "pulled out?"),
        (errno.ENODEV, "any more. Was the stick pulled out?"),
        (errno.ENOENT, "It is not there. Is the name right"),
        (errno.ENOTDIR, "no folder"),
        (errno.ELOOP, os.strerror(errno.ELOOP)),
    ],
)
def test_staff_are_told_in_plain_words_why_nothing_was_written(trouble: int, told: str) -> None:
    for error in (
        OSError(trouble, os.strerror(trouble)),
        OSError(trouble, os.strerror(trouble), "stick/a.csv"),
    ):
        said = why_not(error, Path("stick"))
        assert said.startswith("Nothing was written to stick. ")
        assert told in said


def test_the_stick_is_not_blamed_for_what_another_disk_did() -> None:
    error = PermissionError(errno.EACCES, os.strerror(errno.EACCES), "data/2026-11.json")
    assert why_not(error, Path("stick")).startswith("Nothing was written. data/2026-11.json cannot be used")


@pytest.mark.slow
@needs_mounts
def test_a_real_disk_that_is_full_or_locked_is_left_with_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", 65_536) as stick:
        with pytest.raises(OSError) as full:
            deliver(stick, "feedback", {"a.csv": b"a", "b.csv": bytes(100_000)})
        assert full.value.errno == errno.ENOSPC
        assert names(stick) == []
        set_read_only(stick, True)
        with pytest.raises(OSError) as locked:
            deliver(stick, "feedback", FILES)
        assert locked.value.errno == errno.EROFS


@pytest.mark.parametrize(
    ("made", "comes_out"),
    [
        ("pci/ata1/sda/sda1", False),
        ("pci/usb1/1-2/sdb/sdb1", True),
        ("pci/mmc0/mmcblk0/mmcblk0p1", True),
        ("pci/ata2/sr0", False),
    ],
)
def test_a_stick_is_another_device_on_a_bus_for_sticks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: str, comes_out: bool
) -> None:
    blocks = devices(tmp_path, made, monkeypatch)
    assert is_on_stick(tmp_path / "stick", tmp_path / "data", blocks) is comes_out


def test_a_disk_that_says_that_it_comes_out_is_a_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part of a disk does not say it; its disk does."""
    blocks = devices(tmp_path, "pci/ata1/sda/sda1", monkeypatch)
    (tmp_path / "sys" / "pci" / "ata1" / "sda" / "removable").write_text("1\n")
    assert is_on_stick(tmp_path / "stick", tmp_path / "data", blocks)


def test_where_the_system_does_not_tell_another_device_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    devices(tmp_path, "x", monkeypatch)
    assert is_on_stick(tmp_path / "stick", tmp_path / "data", tmp_path / "no such folder")


def test_the_device_that_keeps_the_answers_is_never_let_go(tmp_path: Path) -> None:
    assert not is_on_stick(tmp_path, tmp_path, tmp_path / "no such folder")
    assert not let_go(tmp_path, tmp_path)


def test_a_stick_is_let_go_only_after_all_is_on_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(sticks, "is_on_stick", lambda *_: True)
    monkeypatch.setattr(os, "sync", lambda: synced.append(True), raising=False)
    assert let_go(tmp_path, tmp_path)
    assert synced == [True]


def test_a_short_wait_needs_no_telling_and_a_long_one_not_too_much() -> None:
    said: list[str] = []
    time = [0.0]
    patience = Patience(said.append, lambda: time[0])
    for at, told in (
        (FIRST - 0.1, "soon"),
        (FIRST, "one"),
        (FIRST + PAUSE / 2, "two"),
        (FIRST + PAUSE, "three"),
    ):
        time[0] = at
        patience(told)
    assert said == ["one", "three"]


def devices(place: Path, made: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A made-up /sys in which the folder `stick` lies on device 8:17, and everything else on another."""
    (place / "stick").mkdir()
    (place / "data").mkdir()
    disk = place / "sys" / made
    disk.mkdir(parents=True)
    blocks = place / "sys" / "dev"
    blocks.mkdir()
    (blocks / "8:17").symlink_to(disk)
    stat = Path.stat

    def told(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = list(stat(path, follow_symlinks=follow_symlinks))
        found[2] = os.makedev(8, 17) if path == place / "stick" else 1
        return os.stat_result(found)

    monkeypatch.setattr(Path, "stat", told)
    return blocks
