"""What one step of the loop wants done outside the core."""

from enum import Enum

from kiosk.core.acts import Run
from kiosk.core.record import KeptWords, Modes, Record
from kiosk.core.value import Value


class Keep(Value):
    """Keep this visit, its words apart from it, and its modes as counts."""

    record: Record
    words: KeptWords | None
    modes: Modes


class NextVisitor(Value):
    """This visitor is gone; nothing of theirs may stay."""


class Invite(Value):
    """Say how to listen, though nothing is read aloud yet."""

    text: str


class Knock(Value):
    """Have this PIN looked at."""

    pin: str


class CloseKiosk(Value):
    """Staff want the kiosk to end."""


class Hear(Enum):
    """What the voice is to do besides reading what has changed on the page."""

    ASIDE = "tell what has been set, and go on reading"
    LAST = "say the last sentence again"
    PAUSE = "be silent, and keep the place"
    GO_ON = "go on where it was"
    TRY_AGAIN = "look once more for a voice"


Effect = Keep | NextVisitor | Invite | Hear | Knock | Run | CloseKiosk
