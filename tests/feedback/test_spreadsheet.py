"""LibreOffice shows what was kept: opened and written out again, every cell is the same."""

import csv
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.record import KeptWords
from kiosk.core.text import clean
from kiosk.feedback.holding import Holding, KeptVisit
from tests.feedback.cupboard import Cupboard
from tests.feedback.files import CSVS, exported, rows
from tests.feedback.made_up import VISIT

OFFICE = shutil.which("soffice")
READ = "44,34,76,1"  # comma, quotes, UTF-8, from line 1; else as a double click opens it
NASTY = [
    "=1+1",
    "+44 is a number",
    "-1",
    "@SUM(1+1)",
    "\t=1+1",
    "＝1+1",
    '=HYPERLINK("http://example.org","click")',
    'He said "no", twice',
    "a, b; c",
    "two\nlines",
    "👩‍👩‍👧 and ہیلو",
    "'quoted'",
    "  spaces  ",
]


def shown(file: Path, to: Path) -> list[list[str]]:
    """The cells as LibreOffice has them after opening a file."""
    assert OFFICE is not None
    filters = [f"--infilter=CSV:{READ}", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"]
    profile = f"-env:UserInstallation={(to / 'profile').as_uri()}"
    subprocess.run(
        [OFFICE, profile, "--headless", *filters, "--outdir", str(to), str(file)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with (to / file.name).open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here")
def test_libreoffice_shows_the_same_cells(tmp_path: Path) -> None:
    """None is worked out as a formula, none is cut, none has moved."""
    visits = tuple(KeptVisit(replace(VISIT, service=text), "2026-11") for text in map(clean, NASTY))
    words = tuple(KeptWords(text, share=True) for text in NASTY)
    folder = exported(Cupboard(tmp_path / "data", Holding("2026-11", visits, words, ())), tmp_path).folder
    for name in CSVS:
        assert shown(folder / name, tmp_path / "opened") == rows(folder / name)
