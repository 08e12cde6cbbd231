"""Sticks that are plugged in."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.feedback.sticks import is_on_stick

MOUNTS = Path("/proc/self/mounts")  # where Linux tells of its file systems
FOR_STICKS = (
    "/media/",
    "/run/media/",
    "/mnt/",
)  # where they belong (Filesystem Hierarchy Standard 3.0, 3.11)
DRIVES = "DEFGHIJKLMNOPQRSTUVWXYZ"


def plugged_in(kept_in: Path) -> Path | None:
    """The first stick that can be written to; never the disk of the answers or of the system."""
    return next((place for place in _places() if _can_take(place, kept_in)), None)


def _can_take(place: Path, kept_in: Path) -> bool:
    try:
        return is_on_stick(place, kept_in) and os.access(place, os.W_OK)
    except OSError:  # it was pulled out just now
        return False


def _places() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from filter(Path.exists, (Path(f"{letter}:\\") for letter in DRIVES))
    elif sys.platform == "darwin":
        yield from sorted(Path("/Volumes").iterdir())
    else:
        yield from mounted(MOUNTS.read_text("utf-8", "surrogateescape"))


def mounted(table: str) -> Iterator[Path]:
    """The places in a table of mounts that are for sticks; a space in a name stands there as \\040."""
    for line in table.splitlines():
        place = line.split()[1].encode("utf-8", "surrogateescape").decode("unicode_escape")
        if place.startswith(FOR_STICKS):
            yield Path(place.encode("latin-1").decode("utf-8", "surrogateescape"))
