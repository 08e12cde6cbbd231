"""File systems of a test's own, where it may make them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

needs_mounts = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mkfs.ext4") is None,
    reason="only root on Linux with mkfs.ext4 may make a file system to break it",
)


def run(*command: str | Path) -> str:
    """Runs a command, and gives what it says."""
    done = subprocess.run([*map(str, command)], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@contextmanager
def small_disk(place: Path, size: int) -> Iterator[Path]:
    """A disk in memory of so many bytes."""
    place.mkdir()
    run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place)
    try:
        yield place
    finally:
        run("umount", "--lazy", place)  # a test that fails may still be using it


def set_read_only(place: Path, is_so: bool) -> None:
    """What happens to a disk whose faults the system has noticed."""
    run("mount", "-o", f"remount,{'ro' if is_so else 'rw'}", place)


class BreakableDisk:
    """A real ext4 on a file, whose power can be cut: what it was not made to write down is gone."""

    SIZE = 64_000_000
    SHUT_DOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN in fs/ext4/ext4.h of Linux
    WITHOUT_THE_JOURNAL = 2  # EXT4_GOING_FLAGS_NOLOGFLUSH: nothing more reaches the disk

    def __init__(self, base: Path) -> None:
        self.place = base / "disk"
        self.place.mkdir()
        image = base / "image"
        with image.open("wb") as file:
            file.truncate(self.SIZE)
        run("mkfs.ext4", "-q", image)
        self._device = run("losetup", "--find", "--show", image)
        self._mount()

    def cut_power(self) -> None:
        """From now on nothing that is written reaches the disk."""
        import fcntl  # only there where this is tried

        opened = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(opened, self.SHUT_DOWN, self.WITHOUT_THE_JOURNAL.to_bytes(4, sys.byteorder))
        finally:
            os.close(opened)

    def start_again(self) -> None:
        """What a computer does when the power is back; nobody may still use the disk."""
        run("umount", self.place)
        self._mount()

    def take_down(self) -> None:
        """Gives everything back."""
        run("umount", "--lazy", self.place)
        run("losetup", "--detach", self._device)

    def _mount(self) -> None:
        run("mount", self._device, self.place)
