"""Robots visit through real readers as often as you like: python -m tests.readers.robots [N] [reader …]

"screen:orca" stands for the full screen; without names, all readers visit in plain lines.
"""

import statistics
import sys
import time
from collections.abc import Sequence

from kiosk.book.book import read_pack
from kiosk.core.pack import Pack
from tests.conftest import SHIPPED
from tests.readers.setups import SETUPS, Opened
from tests.readers.visits import ENDINGS, visit_lines, visit_screen

SCREEN = "screen:"


def main(count: int, names: Sequence[str]) -> None:
    """Prints how many visits with each reader came to their end, and how long one took."""
    pack = read_pack(SHIPPED)
    for name in names:
        with SETUPS[name.removeprefix(SCREEN)].open() as opened:
            results = [_timed(opened, pack, name, number) for number in range(count)]
        took = [seconds for seconds, _ in results]
        failed = [f"  visit {number}: {why}" for number, (_, why) in enumerate(results) if why]
        done = f"{name}: {count - len(failed)} of {count} visits"
        seconds = f"{statistics.median(took):.1f} s each (median), {max(took):.1f} s at most"
        print(f"{done}, {seconds}", *failed, sep="\n", flush=True)  # noqa: T201


def _timed(opened: Opened, pack: Pack, name: str, number: int) -> tuple[float, str]:
    """How many seconds a visit took, and why it failed, if it did."""
    begin, why = time.perf_counter(), ""
    try:
        if name.startswith(SCREEN):
            visit_screen(opened, pack, f"{name} {number}")
        else:
            options, ending = SETUPS[name].options, ENDINGS[number % len(ENDINGS)]
            visit_lines(opened, options, pack, f"{name} {number}", ending)
    except AssertionError as error:
        why = "\n".join([str(error), *getattr(error, "__notes__", ())])
    return time.perf_counter() - begin, why


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, sys.argv[2:] or list(SETUPS))
