"""What keeping a visit costs when many are kept, beside other ways: python -m tests.bench.keeping"""

import json
import os
import resource
import sqlite3
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from tinydb import TinyDB

from kiosk.feedback.parts import Part
from kiosk.feedback.seal import sealed
from kiosk.feedback.storage import storage
from kiosk.feedback.store import PART_SIZE, Store
from tests.feedback.made_up import LINE, VISIT, WORDS, ids, store

FEW, MANY = 100, 100_000
LIMIT = 1.5  # how much more it may cost at MANY than at FEW
SUBMITS = 600  # two parts from empty to full, so that both numbers hold parts of every size
SLOW_SUBMITS = 5  # of a way that takes seconds for each
VISIT_ROW = {**json.loads(json.dumps(asdict(VISIT))), "period": "2026-11"}
WORDS_ROW = {**asdict(WORDS), "period": "2026-11"}
MODES_ROW = {**asdict(LINE), "count": 1}
ROW_SIZE = len(json.dumps(VISIT_ROW)) + len(json.dumps(WORDS_ROW)) + 42  # bytes; with its two ids

Submit = Callable[[], object]


def segments(folder: Path, kept: int) -> Submit:
    """Our store."""
    a_part, part, new_id = PART_SIZE // ROW_SIZE + 1, Part("2026-11"), ids(1)
    folder.mkdir(0o700)
    for left in range(kept, 0, -a_part):
        rows = range(min(left, a_part))
        tables = {
            "visits": {str(new_id()): VISIT_ROW for _ in rows},
            "words": {str(new_id()): WORDS_ROW for _ in rows},
            "modes": {"1": MODES_ROW},
        }
        for path in storage(folder, part).copies:
            path.write_bytes(sealed(tables))
        part = part.next
    return submit_to(store(folder, seed=2))


def submit_to(kept: Store) -> Submit:
    """Keeps one more visit, with words."""
    new_key = ids(3)
    return lambda: kept.keep(VISIT, WORDS, LINE, new_key())


def stock(folder: Path, kept: int) -> Submit:
    """TinyDB as it comes."""
    folder.mkdir()
    rows = {str(number): VISIT_ROW for number in range(1, kept + 1)}
    (folder / "all.json").write_text(json.dumps({"_default": rows}))
    tables = TinyDB(folder / "all.json")
    return lambda: tables.insert(VISIT_ROW)


def sqlite(folder: Path, kept: int) -> Submit:
    """SQLite that waits for the disk."""
    folder.mkdir()
    database = sqlite3.connect(folder / "all.db", isolation_level=None)
    database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE visits(row TEXT)")
    text = json.dumps(VISIT_ROW)
    database.execute("BEGIN")
    database.executemany("INSERT INTO visits VALUES (?)", ((text,) for _ in range(kept)))
    database.execute("COMMIT")
    return lambda: database.execute("INSERT INTO visits VALUES (?)", (json.dumps(VISIT_ROW),))


def append(folder: Path, kept: int) -> Submit:
    """A line at the end of a file: nothing that waits for the disk costs less."""
    folder.mkdir()
    line = json.dumps(VISIT_ROW) + "\n"
    file = (folder / "all.jsonl").open("w")
    file.write(line * kept)

    def submit() -> None:
        file.write(json.dumps(VISIT_ROW) + "\n")
        file.flush()
        os.fsync(file.fileno())

    return submit


def milliseconds(action: Callable[[], object]) -> float:
    """How long something takes."""
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000


def compare(base: Path, way: Callable[[Path, int], Submit], submits: int) -> None:
    """Submits to a store of few and to one of many in turns, and prints how long that took."""
    few, many = way(base / "few", FEW), way(base / "many", MANY)
    os.sync()  # what was built must not be in the way of what is measured
    pairs = [(milliseconds(few), milliseconds(many)) for _ in range(submits)]
    (a, a99), (b, b99) = (tail(list(column)) for column in zip(*pairs, strict=True))
    say(
        f"{way.__name__:9} p50 {a:8.2f} ms at {FEW}, {b:8.2f} ms at {MANY}, ratio {b / a:.2f};"
        f" p99 {a99:8.2f} ms, {b99:8.2f} ms, ratio {b99 / a99:.2f}"
    )


def tail(times: list[float]) -> tuple[float, float]:
    """The median, and what 99 of 100 do not take longer than."""
    return statistics.median(times), statistics.quantiles(times, n=100, method="inclusive")[98]


def open_ours(folder: Path) -> tuple[float, float]:
    """Milliseconds until it is known what is kept, and megabytes after one submit."""
    opening = milliseconds(lambda: store(folder).periods())
    submit_to(store(folder, seed=5))()
    return opening, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def open_stock(folder: Path) -> tuple[float, float]:
    """The same for TinyDB as it comes."""
    opening = milliseconds(lambda: len(TinyDB(folder / "all.json")))
    return opening, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def say(text: str) -> None:
    """Prints a line."""
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    say(f"{ROW_SIZE} bytes a visit; segments should have a ratio of at most {LIMIT}")
    with TemporaryDirectory() as base, get_context("spawn").Pool(1, maxtasksperchild=1) as fresh:
        for way, submits in (
            (segments, SUBMITS),
            (stock, SLOW_SUBMITS),
            (sqlite, SUBMITS),
            (append, SUBMITS),
        ):
            place = Path(base) / way.__name__
            place.mkdir()
            compare(place, way, submits)
        for name, opens in (("segments", open_ours), ("stock", open_stock)):
            opening, memory = fresh.apply(opens, (Path(base) / name / "many",))
            say(f"{name:9} opened in {opening:.1f} ms at {MANY}; the process then has {memory:.0f} MB")
        look_over = store(Path(base) / "segments" / "many").look_over
        say(f"segments  looked over in {milliseconds(look_over):.0f} ms")
