"""The export: everything that is kept of finished periods, as files for staff."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.core.pack import Pack
from kiosk.feedback.disk import place_folder
from kiosk.feedback.period import is_over
from kiosk.feedback.readme import readme
from kiosk.feedback.store import Store
from kiosk.feedback.tables import answers_table, modes_table, words_table

NO_NAME = "kiosk"
LONGEST_SLUG = 60  # letters: with periods and a number it still is a file name everywhere


@dataclass(frozen=True, slots=True, repr=False)
class Exported:
    """What was written, and what staff should be told of it."""

    folder: Path
    first: str
    last: str
    visits: int
    texts: int
    left_out: tuple[str, ...]  # periods that are not over
    warnings: tuple[str, ...]


class NothingToExport(Exception):
    """A folder of answers has no finished period."""

    def __init__(self, folder: Path, left_out: tuple[str, ...]) -> None:
        running = f" Not over yet: {', '.join(left_out)}; --current writes it too." if left_out else ""
        super().__init__(f"There is nothing to export in {folder}.{running}")


def export(store: Store, pack: Pack, venue_name: str, to: Path, current: bool, today: date) -> Exported:
    """Writes a new folder in `to`, whole or not at all; nothing is taken out of the store.

    With `current` the period that is not over is written too. Raises NothingToExport, Damaged or OSError.
    """
    kept = store.periods()
    running = tuple(name for name in kept if not is_over(name, today))
    left_out = () if current else running
    periods = [name for name in kept if name not in left_out]
    if not periods:
        raise NothingToExport(store.folder, left_out)
    holdings = [store.records(name) for name in periods]
    answers, words, modes = answers_table(holdings, pack), words_table(holdings), modes_table(holdings)
    first, last, warnings = periods[0], periods[-1], tuple(map(_warning, running)) if current else ()
    files = {
        "answers.csv": answers.csv(),
        "answers.jsonl": answers.json_lines(),
        "words.csv": words.csv(),
        "words.jsonl": words.json_lines(),
        "modes.csv": modes.csv(),
        "README.txt": readme(venue_name, first, last, len(answers.rows), len(words.rows), warnings),
    }
    folder = place_folder(to, f"feedback-{slug(venue_name)}-{first}-{last}", files)
    return Exported(folder, first, last, len(answers.rows), len(words.rows), left_out, warnings)


def slug(name: str) -> str:
    """A venue's name as part of a file name: a-z, 0-9 and - only."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_SLUG].strip("-") or NO_NAME


def _warning(period: str) -> str:
    return (
        f"{period} is not over. Two exports of it can be compared, and what is new in the second one"
        " may be what one person said. Keep this folder to yourself, and export again when it is over."
    )
