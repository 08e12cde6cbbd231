"""The export: everything that is kept of finished periods, as files for staff."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.core.pack import Pack
from kiosk.feedback.choosing import Archive, Chosen, Span, choose
from kiosk.feedback.codebook import FILE, Package, answer_fields, codebook, mode_fields, word_fields
from kiosk.feedback.columns import blocks, columns
from kiosk.feedback.delivery import deliver
from kiosk.feedback.fingerprint import fingerprint
from kiosk.feedback.holding import Holding
from kiosk.feedback.labels import Labels
from kiosk.feedback.readme import place, readme
from kiosk.feedback.tables import answers_table, modes_table, words_table

NO_NAME = "kiosk"
LONGEST_SLUG = 60  # letters: with periods and a number it still is a file name everywhere
PRACTICE = "In it are visits that were made up to try the kiosk. Nobody said these things."

Progress = Callable[[str], None]
"""Hears what is being done; an export of years takes a while."""


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


def export(
    archive: Archive, pack: Pack, venue_name: str, to: Path, span: Span, today: date, progress: Progress
) -> Exported:
    """Writes a new folder in `to`, whole or not at all; nothing is taken out of what is kept.

    Raises NothingToExport, Damaged or OSError.
    """
    chosen = choose(archive, span, today)
    holdings = tuple(read(archive, chosen.periods, progress))
    visits, texts = sum(len(each.visits) for each in holdings), sum(len(each.words) for each in holdings)
    progress(f"Writing. Visits: {visits}.")
    warnings = tuple(_warnings(chosen, holdings))
    first, last = chosen.periods[0], chosen.periods[-1]
    name = f"feedback-{slug(venue_name)}-{first}-{last}"
    told = readme(venue_name, first, last, visits, texts, warnings)
    folder = deliver(to, name, _files(holdings, pack, told, name, f"What people said at {place(venue_name)}"))
    return Exported(folder, first, last, visits, texts, chosen.left_out, warnings)


def read(archive: Archive, periods: Sequence[str], progress: Progress) -> Iterator[Holding]:
    """All that is kept of some periods."""
    for number, period in enumerate(periods, 1):
        progress(f"Reading {period}, {number} of {len(periods)}.")
        yield archive.records(period)


def slug(name: str) -> str:
    """A venue's name as part of a file name: a-z, 0-9 and - only."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_SLUG].strip("-") or NO_NAME


def _files(holdings: Sequence[Holding], pack: Pack, told: bytes, name: str, title: str) -> dict[str, bytes]:
    visits = [visit for holding in holdings for visit in holding.visits]
    all_blocks = blocks(pack, visits)
    answers, words = answers_table(visits, all_blocks), words_table(holdings)
    files = {
        "answers.csv": answers.csv(),
        "answers.jsonl": answers.json_lines(),
        "words.csv": words.csv(),
        "words.jsonl": words.json_lines(),
        "modes.csv": modes_table(holdings).csv(),
        "README.txt": told,
    }
    fields = {
        "answers.csv": answer_fields(columns(all_blocks), answers, Labels(pack)),
        "words.csv": word_fields(),
        "modes.csv": mode_fields(),
    }
    about = (
        f"In the words of version {pack.version} of the pack {pack.key}; older visits may have met others."
    )
    package = Package(name, title, about, tuple(map(fingerprint, holdings)))
    return files | {FILE: codebook(package, files, fields)}


def _warnings(chosen: Chosen, holdings: Sequence[Holding]) -> Iterator[str]:
    for period in chosen.running:
        yield (
            f"{period} is not over. Two exports of it can be compared, and what is new in the second one"
            " may be what one person said. Keep this folder to yourself, and export again when it is over."
        )
    if any(visit.practice for holding in holdings for visit in holding.visits):
        yield PRACTICE
