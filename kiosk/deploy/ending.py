"""How a kiosk ended, as its supervisor sees it."""

import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.running.supervised import CLOSED, FAULT

# Only what looks like this comes into the log: by no mistake in the kiosk can a visitor's words.
_FAULT = re.compile(r"[A-Za-z_.]{1,80}( in [\w.-]{1,80}, line [0-9]{1,6})?")


@dataclass(frozen=True, slots=True, repr=False)
class Ending:
    """`code` is the exit code, or a signal as a negative number; `lived` is in seconds."""

    code: int
    lived: float
    closed: bool = False  # staff closed it
    faults: tuple[str, ...] = ()

    def __str__(self) -> str:
        how = f"exit code {self.code}" if self.code >= 0 else f"signal {-self.code} ({_name(-self.code)})"
        return "; ".join((*self.faults, how))


def ending(code: int, lived: float, told: str) -> Ending:
    """What came of a kiosk that told its supervisor these lines."""
    lines = told.splitlines()
    return Ending(code, lived, CLOSED in lines, tuple(_faults(lines)))


def _faults(lines: list[str]) -> Iterator[str]:
    for line in dict.fromkeys(lines):
        if line.startswith(FAULT) and _FAULT.fullmatch(line.removeprefix(FAULT)):
            yield line.removeprefix(FAULT)


def _name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unnamed"
