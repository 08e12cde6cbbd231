"""What is read back of a period; nothing in it tells which words came with which visit."""

from dataclasses import dataclass

from kiosk.core.record import KeptWords, Record


@dataclass(frozen=True, slots=True, repr=False)
class KeptVisit:
    """One visit as it was kept; `practice` marks one that was made up."""

    record: Record
    period: str
    practice: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class ModeCount:
    """How many visits of a period used the kiosk this way."""

    face: str
    colours: str
    count: int


@dataclass(frozen=True, slots=True, repr=False)
class Holding:
    """All that is kept of one period."""

    period: str
    visits: tuple[KeptVisit, ...]
    words: tuple[KeptWords, ...]
    modes: tuple[ModeCount, ...]
