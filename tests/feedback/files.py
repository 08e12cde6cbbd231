"""Reading back what an export wrote."""

import csv
import json
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from kiosk.feedback.choosing import Archive, Span
from kiosk.feedback.export import Exported, export
from tests.feedback.made_up import DECEMBER, PACK

CSVS = ["answers.csv", "modes.csv", "words.csv"]
FILES = ["README.txt", "answers.csv", "answers.jsonl", "datapackage.json", *CSVS[1:], "words.jsonl"]


def exported(kept: Archive, to: Path, current: bool = False, since: str = "", until: str = "") -> Exported:
    """What a venue called The Hub exports on the first day of December."""
    return export(kept, PACK, "The Hub", to, Span(since, until, current), DECEMBER, in_silence)


def in_silence(_: str) -> None:
    """Hears of progress, and says nothing."""


def rows(file: Path) -> list[list[str]]:
    """The rows of a CSV, the header first."""
    return list(csv.reader(StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def lines(file: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in file.read_bytes().split(b"\n") if line]


def contents(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
