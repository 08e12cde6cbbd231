"""Robots visit through real readers as often as you like: python -m tests.readers.robots [N] [reader …]

"screen:orca" stands for the full screen. Without names, all readers visit: 20 times in plain lines, 10 times
on the full screen. A visit counts where its last words were heard, and what was kept is what was believed.
"""

import statistics
import sys
import time
from collections.abc import Sequence

from kiosk.book.book import read_pack
from kiosk.core.pack import Pack
from tests.conftest import SHIPPED
from tests.readers.setups import ON_SCREEN, SETUPS, Opened, Setup
from tests.readers.visits import ENDINGS, visit_lines, visit_screen

SCREEN = "screen:"
ALL = (*SETUPS, *(SCREEN + name for name in ON_SCREEN))
IN_LINES, ON_THE_SCREEN = 20, 10  # visits with each reader


def main(count: int | None, names: Sequence[str]) -> None:
    """Prints how many visits with each reader came to their end, and how long one took."""
    pack = read_pack(SHIPPED)
    for name in names:
        on_screen = name.startswith(SCREEN)
        setup = ON_SCREEN[name.removeprefix(SCREEN)] if on_screen else SETUPS[name]
        wanted = count or (ON_THE_SCREEN if on_screen else IN_LINES)
        with setup.open() as opened:
            _tell(name, [_timed(opened, setup, pack, name, number) for number in range(wanted)])


def _tell(name: str, results: Sequence[tuple[float, str]]) -> None:
    took = [seconds for seconds, _ in results]
    failed = [f"  visit {number}: {why}" for number, (_, why) in enumerate(results) if why]
    done = f"{name}: {len(results) - len(failed)} of {len(results)} visits, the last words heard each time"
    seconds = f"{statistics.median(took):.1f} s each (median), {max(took):.1f} s at most"
    print(f"{done}, {seconds}", *failed, sep="\n", flush=True)  # noqa: T201


def _timed(opened: Opened, setup: Setup, pack: Pack, name: str, number: int) -> tuple[float, str]:
    """How many seconds a visit took, and why it failed, if it did."""
    begin, why = time.perf_counter(), ""
    try:
        if name.startswith(SCREEN):
            visit_screen(opened, setup.options, pack, f"{name} {number}")
        else:
            ending = ENDINGS[number % len(ENDINGS)]
            visit_lines(opened, setup.options, pack, f"{name} {number}", ending)
    except AssertionError as error:
        why = "\n".join([str(error), *getattr(error, "__notes__", ())])
    return time.perf_counter() - begin, why


if __name__ == "__main__":
    given = sys.argv[1:]
    number = int(given.pop(0)) if given and given[0].isdigit() else None
    main(number, given or ALL)
