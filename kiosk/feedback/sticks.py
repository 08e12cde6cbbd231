"""Whether a folder is on a stick that staff will want to pull out."""

import os
from pathlib import Path

BLOCKS = Path("/sys/dev/block")  # where Linux tells of the devices behind file systems
BUSES = ("/usb", "/mmc")


def let_go(folder: Path, kept_in: Path) -> bool:
    """Waits until a stick has everything, so that it can be pulled out; False where it is no stick."""
    if not is_on_stick(folder, kept_in):
        return False
    if hasattr(os, "sync"):
        os.sync()  # the files are on it already; what the file system itself still holds back is not
    return True


def is_on_stick(folder: Path, kept_in: Path, blocks: Path = BLOCKS) -> bool:
    """Whether it is on another device than the answers, one that comes out or hangs on USB or a card slot.

    Where the system does not tell that, another device than the answers and the programs is enough.
    """
    device = folder.stat().st_dev
    if device in {path.stat().st_dev for path in (kept_in, Path(os.__file__)) if path.exists()}:
        return False
    if not blocks.is_dir():
        return True
    block = blocks / f"{os.major(device)}:{os.minor(device)}"
    return block.exists() and _comes_out(block.resolve())


def _comes_out(block: Path) -> bool:
    """A part of a disk lies in the folder of its disk; only the disk says whether it comes out."""
    marks = [folder / "removable" for folder in (block, block.parent)]
    removable = any(mark.is_file() and mark.read_text().strip() == "1" for mark in marks)
    return removable or any(bus in str(block) for bus in BUSES)
