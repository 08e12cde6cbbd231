"""What is wrong with a folder of answers, for staff who ask; nothing is changed by looking."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.core.period import Period
from kiosk.feedback.aside import ASIDE, lying_aside
from kiosk.feedback.contents import contents
from kiosk.feedback.notices import one_copy, wrong_clock
from kiosk.feedback.parts import Part, parts
from kiosk.feedback.period import UNKNOWN, running_period
from kiosk.feedback.storage import storage


def faults(folder: Path, period: Period, today: date) -> Iterator[str]:
    """Every fault in plain words; no word of any answer is in them."""
    found = parts(folder)
    for part in [part for each in found.values() for part in each]:
        yield from _in_part(folder, part)
    if lying_aside(folder):
        yield (
            f"Files in {folder / ASIDE} could not be read, and exports are without them. If you have"
            f" a good copy of one, put it back into {folder} while the kiosk is closed."
        )
    if UNKNOWN in found:
        yield f'There are answers under "{UNKNOWN}", because the clock was wrong when they were sent.'
    if running_period(today, period, found) == UNKNOWN:
        yield wrong_clock(tuple(found))


def _in_part(folder: Path, part: Part) -> Iterator[str]:
    try:
        look = storage(folder, part).look()
        contents(folder, part)
    except OSError as error:
        yield str(error)
    else:
        for copy in look.damaged:
            yield f"{one_copy(copy)} The kiosk mends it when it is opened and somebody sends answers."
