"""Up to which period everything was exported once; no day of an export is kept."""

from contextlib import suppress
from pathlib import Path

from kiosk.feedback.disk import replace_files
from kiosk.feedback.period import UNKNOWN, is_period, noon

FILE = ".last-export"


def last_export(folder: Path) -> str:
    """The last period of the last export; "" where there was none."""
    try:
        name = (folder / FILE).read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
    return name if is_period(name) and name != UNKNOWN else ""


def note_export(folder: Path, last: str) -> None:
    """Remembers an export; whoever may only read the answers exports without that."""
    with suppress(OSError):
        replace_files([folder / FILE], last.encode("ascii"), noon(last))
