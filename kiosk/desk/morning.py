"""The morning check: what of the kiosk works, and what needs a look."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from kiosk.core.period import Period
from kiosk.core.staff import Checked, Disk
from kiosk.desk.wall_clock import told
from kiosk.feedback.disk import SCARCE, free_room
from kiosk.feedback.faults import faults
from kiosk.feedback.last_export import last_export
from kiosk.feedback.parts import parts
from kiosk.feedback.period import RELEASED, UNKNOWN, first_day, is_over, running_period
from kiosk.feedback.probe import why_not_kept


def morning_check(
    folder: Path, period: Period, now: datetime, stick: bool, unsaved: bool, troubles: Iterable[str]
) -> Checked:
    """Looks at the folder of answers and its disk, at the clock, and at what was exported."""
    today, kept = now.date(), tuple(parts(folder))
    exported = last_export(folder)
    return Checked(
        disk=_disk(folder),
        now=told(now),
        clock_right=today >= RELEASED and running_period(today, period, kept) != UNKNOWN,
        stick=stick,
        exported=exported,
        fresh=any(_is_later(name, exported) for name in kept if name != UNKNOWN and is_over(name, today)),
        unsaved=unsaved,
        troubles=(*faults(folder, period, today), *troubles),
    )


def _disk(folder: Path) -> Disk:
    if why_not_kept(folder):
        return Disk.SHUT
    return Disk.NEARLY_FULL if free_room(folder) < SCARCE else Disk.FINE


def _is_later(name: str, exported: str) -> bool:
    return first_day(name) > (first_day(exported) if exported else date.min)
