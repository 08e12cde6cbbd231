"""The file in which staff write what people said and what was done about it, checked like a pack."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk.core.deeds import Deed
from kiosk.core.ladder import Ladder
from kiosk.core.text import clean
from kiosk.reading.fault import Fault, Faulty
from kiosk.reading.shape import Filler
from kiosk.reading.toml import read_toml

LONGEST = 200  # letters of what was said, and of what was done: an ear has to hold both
_MONTH = re.compile(r"(2\d{3})-(0[1-9]|1[0-2])")


class EntryTable(NamedTuple):
    """[[entry]] as it is written; `month` is "2026-11", `step` the key of a rung."""

    month: str
    said: str
    done: str
    step: str = ""


class DeedsFile(NamedTuple):
    """The file as it is written."""

    entry: tuple[EntryTable, ...] = ()


def deeds_file(settings: Path | None, named: str) -> Path | None:
    """The file that the settings name, from their own folder on; None where they name none."""
    return settings.parent / named if settings and named else None


def read_deeds(file: Path, ladder: Ladder | None) -> tuple[Deed, ...]:
    """What stands in the file, newest first; raises Faulty with every fault.

    Steps are only looked up where there is a ladder: a pack with faults has none.
    """
    tables, faults = read_toml(file)
    if faults:
        raise Faulty(faults)
    filler = Filler(file)
    written = filler.fill(DeedsFile, tables)
    faults = [*filler.faults, *_faults(file, tables.get("entry"), ladder)]
    if faults or written is None:
        raise Faulty(faults)
    deeds = [Deed(*_month(entry), entry.said, entry.done, entry.step) for entry in written.entry]
    return tuple(sorted(deeds, key=lambda deed: (-deed.year, -deed.month)))


def _faults(file: Path, entries: object, ladder: Ladder | None) -> Iterator[Fault]:
    """What is wrong with the texts that are there, whatever else is missing."""
    for at, entry in enumerate(entries if isinstance(entries, list) else (), 1):
        given = entry.items() if isinstance(entry, dict) else ()
        texts = {name: clean(text) for name, text in given if isinstance(text, str)}
        for name, (wrong, mend) in _wrong(texts, ladder):
            yield Fault(file, f"entry[{at}].{name}", wrong, mend)


def _wrong(texts: Mapping[str, str], ladder: Ladder | None) -> Iterator[tuple[str, tuple[str, str]]]:
    month, step = texts.get("month"), texts.get("step")
    if month and not _MONTH.fullmatch(month):
        yield "month", (f"cannot be {month!r}.", 'Write it as "2026-11".')
    for name in ("said", "done"):
        if len(texts.get(name, "")) > LONGEST:
            yield name, (f"is longer than {LONGEST} letters.", "Say it more shortly.")
    if ladder and step and ladder.rung(step) is None:
        keys = ", ".join(rung.key for rung in ladder.rungs)
        yield "step", (f"cannot be {step!r}.", f"Write one of {keys}.")


def _month(entry: EntryTable) -> tuple[int, int]:
    year, month = entry.month.split("-")
    return int(year), int(month)
