"""What one step of the loop wants done outside the core."""

from dataclasses import dataclass
from enum import Enum

from kiosk.core.acts import Run
from kiosk.core.record import KeptWords, Modes, Record


@dataclass(frozen=True, slots=True, repr=False)
class Keep:
    """Keep this visit, its words apart from it, and its modes as counts."""

    record: Record
    words: KeptWords | None
    modes: Modes


@dataclass(frozen=True, slots=True, repr=False)
class NextVisitor:
    """This visitor is gone; nothing of theirs may stay."""


@dataclass(frozen=True, slots=True, repr=False)
class Invite:
    """Say how to listen, though nothing is read aloud yet."""

    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Knock:
    """Have this PIN looked at."""

    pin: str


@dataclass(frozen=True, slots=True, repr=False)
class CloseKiosk:
    """Staff want the kiosk to end."""


class Hear(Enum):
    """What the voice is to do besides reading what has changed on the page."""

    ASIDE = "tell what has been set, and go on reading"
    LAST = "say the last sentence again"
    PAUSE = "be silent, and keep the place"
    GO_ON = "go on where it was"
    TRY_AGAIN = "look once more for a voice"


Effect = Keep | NextVisitor | Invite | Hear | Knock | Run | CloseKiosk
