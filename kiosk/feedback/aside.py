"""The folder for files that nobody could read: they are never written over and never thrown away."""

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from kiosk.feedback.disk import make_folder, sync_folder
from kiosk.feedback.parts import period_in

ASIDE = "damaged"


def put_aside(folder: Path, files: Iterable[Path]) -> Path:
    """Moves files of a folder into its own folder for damaged ones, and gives that."""
    aside = folder / ASIDE
    make_folder(aside)
    for path in files:
        if path.exists():
            path.rename(_free(aside, path.name))
    sync_folder(aside)
    sync_folder(folder)
    return aside


def lying_aside(folder: Path, period: str | None = None) -> tuple[Path, ...]:
    """The damaged files of a folder; with a period, only those of this one."""
    aside = folder / ASIDE
    found = sorted(aside.iterdir()) if aside.is_dir() else []
    return tuple(path for path in found if period is None or period_in(path.name) == period)


def _free(aside: Path, name: str) -> Path:
    """A name that is not taken: the same part may be damaged a second time."""
    names = (name if number == 1 else f"{name}.{number}" for number in count(1))
    return next(path for path in map(aside.joinpath, names) if not path.exists())
