"""Whether the kiosk has broken while it was kept open."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.doctor.finding import LOOK, Finding
from kiosk.running.fault_log import FaultLog

TOLD = 3  # faults that are told; the log has all


def at_faults(data: Path) -> Iterator[Finding]:
    """The newest faults; they are over, so they are no fault of today."""
    log = FaultLog(data, date.today)
    if newest := log.newest(TOLD):
        faults = " · ".join(newest)
        yield Finding(
            True, f"The kiosk broke and started again. The newest faults: {faults}. All: {log.file}", LOOK
        )
