"""How long the export of 100,000 visits takes, beside a bare csv.writer loop: python -m tests.bench.exporting

Both begin with the same files of the store and end with a file on the disk. The bare loop writes answers.csv
only: each visit's cells, in the order in which they lie there. The export besides checks the seal of every
part, sorts, neutralises formulas, writes six more files with their hashes and reads all of them back.
"""

import csv
import gc
import json
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from kiosk.book.book import read_pack
from kiosk.core.flow import Venue
from kiosk.core.pack import Pack
from kiosk.core.period import Period
from kiosk.feedback.choosing import Span
from kiosk.feedback.columns import blocks, columns
from kiosk.feedback.export import export
from kiosk.feedback.parts import Part
from kiosk.feedback.storage import storage
from kiosk.feedback.store import Store
from kiosk.places import shipped_content
from kiosk.practice import made_up
from tests.feedback.files import in_silence

VISITS, PER_PART, RUNS = 100_000, 200, 5
VENUE = Venue(("Day centre", "Home care"), roles=True)
TODAY = date(2027, 6, 1)
LIMIT = 2.5


def fill(folder: Path, pack: Pack) -> None:
    """Writes the parts of a store as the kiosk would, but whole parts at a time."""
    chance = Random(1)
    for number in range(VISITS // PER_PART):
        months = 2027 * 12 + number % 5
        period = f"{months // 12}-{months % 12 + 1:02}"
        visits = [made_up(pack, VENUE, chance) for _ in range(PER_PART)]
        tables = {
            "visits": {_id(chance): _document(visit.record, period) for visit in visits},
            "words": {_id(chance): _document(visit.words, period) for visit in visits if visit.words},
            "modes": {"1": {"face": "line", "colours": "", "count": PER_PART}},
        }
        storage(folder, Part(period, number // 5 + 1)).write(tables)


def bare(folder: Path, pack: Pack, to: Path) -> None:
    """The least that a script would do: read the files, write a line for each visit."""
    header = [column.name for column in columns(blocks(pack, ()))]
    with (to / "bare.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for path in sorted(folder.glob("*.json")):
            for visit in json.loads(path.read_bytes())["visits"].values():
                writer.writerow(cells(visit, header))
        file.flush()
        os.fsync(file.fileno())


def cells(visit: dict[str, Any], header: list[str]) -> list[object]:
    """One line: plain fields, answers, and 0 or 1 for what is in a list."""
    answers = visit["answers"]
    row: list[object] = []
    for name in header:
        field, _, key = name.partition(".")
        found = visit.get(field, answers.get(field, ""))
        row.append(int(key in found) if key else found)
    return row


def whole(store: Store, pack: Pack, to: Path) -> None:
    """What `kiosk export` does."""
    export(store, pack, "Bench", to, Span(), TODAY, in_silence)


def main() -> None:
    """Fills a store, then runs both in turns."""
    gc.disable()  # as in the command; the bare loop gains by it too
    pack = read_pack(shipped_content())
    with tempfile.TemporaryDirectory() as place:
        folder, to = Path(place) / "data", Path(place) / "out"
        folder.mkdir()
        to.mkdir()
        fill(folder, pack)
        store = Store(folder, Period.MONTH, lambda: TODAY, int)
        steps: dict[str, Callable[[], object]] = {
            "export": lambda: whole(store, pack, to),
            "bare loop": lambda: bare(folder, pack, to),
            "reading the store": lambda: [store.records(period) for period in store.periods()],
        }
        rounds = [[seconds(step) for step in steps.values()] for _ in range(RUNS)]  # in turns
    took = dict(zip(steps, map(statistics.median, zip(*rounds, strict=True)), strict=True))
    for name, median in took.items():
        print(f"{name}: {median:.2f} s for {VISITS} visits")  # noqa: T201
    print(f"ratio {took['export'] / took['bare loop']:.2f} (at most {LIMIT})")  # noqa: T201
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")  # noqa: T201


def seconds(step: Callable[[], object]) -> float:
    """How long it takes once."""
    begin = time.perf_counter()
    step()
    return time.perf_counter() - begin


def _document(kept: object, period: str) -> dict[str, Any]:
    document: dict[str, Any] = msgspec.to_builtins(kept)
    return {**document, "period": period}


def _id(chance: Random) -> str:
    return str(chance.randrange(1, 2**53))


if __name__ == "__main__":
    main()
