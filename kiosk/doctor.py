"""Says in plain words what works on this computer, and what to do about what does not."""

import secrets
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.book import read_pack
from kiosk.config import Config, lacks, read_config
from kiosk.feedback.store import Store
from kiosk.places import content_folder, data_folder
from kiosk.reading.fault import Faulty

SMALLEST = 40, 12  # columns and rows that hold a page without paging
SCARCE = 100_000_000  # bytes; below this a disk may soon be full


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """One thing that was looked at."""

    fine: bool
    told: str
    kind: str = ""

    def __str__(self) -> str:
        return f"{self.kind or ('Fine' if self.fine else 'Look at this')}: {self.told}"


def look(
    content: Path | None,
    file: Path | None,
    data: Path | None,
    streams: list[bool],
    environ: Mapping[str, str],
) -> Iterator[Finding]:
    """Looks at everything; `streams` tells whether input, output and errors are terminals."""
    config, findings = _at_settings(file)
    yield _at_content(content_folder(content, config.content if config else ""))
    yield from findings
    if config is None:
        yield Finding(False, "So nobody can tell where answers are kept. The kiosk does not open like this.")
    else:
        yield from _at_data(data_folder(data, config.data), config)
    yield from _at_terminal(streams, environ)


def _at_content(content: Path) -> Finding:
    try:
        pack = read_pack(content)
    except Faulty as faulty:
        return Finding(
            False, f"The content in {content} has faults. {faulty.faults[0]} All: kiosk check {content}"
        )
    languages = ", ".join(words.language for words in pack.words.values())
    return Finding(True, f"The content in {content} can be read. Languages: {languages}.")


def _at_settings(file: Path | None) -> tuple[Config | None, list[Finding]]:
    try:
        config = read_config(file)
    except Faulty as faulty:
        told = f"The settings have faults. {faulty.faults[0]} All: kiosk check --config {file}"
        return None, [Finding(False, told)]
    told = (
        f"The settings in {file} can be read."
        if file
        else "There is no kiosk.toml, so the usual settings hold."
    )
    missed = [
        Finding(True, f"{lack} Visitors will miss it.", "Not filled in") for lack in lacks(file, config)
    ]
    return config, [Finding(True, told), *missed]


def _at_data(folder: Path, config: Config) -> Iterator[Finding]:
    probe = folder / f".probe-{secrets.token_hex(4)}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.write_bytes(b"probe")
        probe.unlink()
    except OSError as error:
        yield Finding(
            False, f"Answers cannot be kept in {folder} ({error.strerror}). Look at who may write there."
        )
        return
    yield Finding(True, f"Answers are kept in {folder}.")
    yield from _at_kept(folder, config)
    free = shutil.disk_usage(folder).free
    if free < SCARCE:
        yield Finding(False, f"That disk is nearly full: {free // 1_000_000} MB are free. Make room.")


def _at_kept(folder: Path, config: Config) -> Iterator[Finding]:
    store = Store(folder, config.period, date.today, lambda: 0)  # it is only read from
    for period in store.periods():
        try:
            store.records(period)
        except OSError as error:
            yield Finding(False, str(error))


def _at_terminal(streams: list[bool], environ: Mapping[str, str]) -> Iterator[Finding]:
    if not all(streams) or environ.get("TERM") == "dumb":
        yield Finding(True, "This is no full terminal, so the kiosk opens in plain lines.")
        return
    columns, rows = shutil.get_terminal_size()
    wide_enough = columns >= SMALLEST[0] and rows >= SMALLEST[1]
    yield Finding(
        wide_enough,
        f"The terminal has {columns} columns and {rows} rows; {SMALLEST[0]} by {SMALLEST[1]} is least.",
    )
    full = environ.get("COLORTERM") in ("truecolor", "24bit")
    colours = "all colours" if full else "few colours: set COLORTERM=truecolor if it can show more"
    yield Finding(True, f"The terminal shows {colours}.")
    yield Finding(True, "Reading aloud is not part of this version.")
