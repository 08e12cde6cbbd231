"""What staff are told of the store: never an answer, and never when somebody was here."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.feedback.period import RELEASED, UNKNOWN, first_day


def one_copy(copy: str) -> str:
    """One of the two copies of a file was damaged."""
    return f"{copy} was damaged. Nothing is lost: its other copy is whole."


def moved_away(file: str, to: Path) -> str:
    """Neither copy of a file could be read."""
    return f"{file} and its copy could not be read. They were moved to {to}. Exports are without them."


def gone(folder: Path) -> str:
    """The folder of answers vanished while the kiosk was open."""
    return f"{folder} was gone and was made again. Look where the answers are that were in it."


def nearly_full(folder: Path) -> str:
    """The disk will not take answers for much longer."""
    return f"The disk of {folder} is nearly full. Make room, or answers cannot be saved."


def wrong_clock(periods: Sequence[str]) -> str:
    """The clock says a day that cannot be; which day it says is not told, for somebody was here then."""
    told = f'The clock of this computer cannot be right, so answers are kept under "{UNKNOWN}".'
    newest = max(periods, key=first_day, default=UNKNOWN)
    if first_day(newest) <= RELEASED:
        return f"{told} Set it: it is before {RELEASED}."
    return (
        f"{told} Set it: there are answers of {newest} already."
        f" If the clock is right, it was wrong when these were kept: move the files of {newest} away."
    )
