"""What staff can do at the kiosk: the door with its PIN, the errands behind it, what comes of them.

What comes of them are named tuples: dataclasses would take ten times as long to make as the kiosk opens.
"""

from enum import StrEnum
from typing import NamedTuple

from kiosk.core.hours import Now
from kiosk.core.value import Value

STAFF = "staff"  # the name of the places before and behind the door
LONGEST_PIN, SHORTEST_PIN = 12, 4  # digits
DIGITS_OF_PIN = "1234567890"  # as they stand on the pad


class Errand(StrEnum):
    """What somebody behind the kiosk is asked to do."""

    DOOR = "door"  # look whether there is a PIN, and whether one is looked at just now
    CHECK = "check"
    COUNTS = "counts"
    TARGETS = "targets"
    TO_STICK = "to_stick"
    TO_FOLDER = "to_folder"


class Door(StrEnum):
    """How the door stands."""

    NO_PIN = "no_pin"
    SHUT = "shut"
    OPEN = "open"


class AtDoor(NamedTuple):
    """News of the door; `wrong`: the PIN was. No PIN is looked at for `wait` seconds."""

    door: Door
    wrong: bool = False
    wait: int = 0


class Disk(StrEnum):
    """Whether answers can be kept, and for how long."""

    FINE = "fine"
    NEARLY_FULL = "nearly_full"
    SHUT = "shut"


class Checked(NamedTuple):
    """What was looked at in the morning. `troubles` are told as they are; no word of any answer is in them.

    `exported` is the last period of the last export, "" where there was none; `fresh`: a later one is over.
    """

    disk: Disk
    now: Now
    clock_right: bool
    stick: bool
    exported: str
    fresh: bool
    unsaved: bool
    troubles: tuple[str, ...]


class CountedStep(NamedTuple):
    """How many people were on a step, as it may be shown; None for a small number, which is hidden."""

    rung: int
    people: int | None


class CountedPeriod(NamedTuple):
    """What may be shown of a period: its steps, or only its visits where these were too few for that."""

    period: str
    visits: int | None
    steps: tuple[CountedStep, ...]


class Counted(NamedTuple):
    """Every period of which something is kept, the newest first; `small` is the largest hidden number."""

    periods: tuple[CountedPeriod, ...]
    small: int


class Targets(NamedTuple):
    """Where an export can be written to just now."""

    stick: bool
    folder: bool


class Writing(NamedTuple):
    """An export is being written; so many of its steps are done."""

    done: int = 0
    of: int = 0


class Written(NamedTuple):
    """An export lies in a folder with this name; `stick_out`: it is on a stick that has everything."""

    folder: str
    stick_out: bool


class Hitch(StrEnum):
    """Why nothing could be written."""

    NOT_OVER = "not_over"
    EMPTY = "empty"
    NO_ROOM = "no_room"
    LOCKED = "locked"
    GONE = "gone"
    DAMAGED = "damaged"
    OTHER = "other"


class NotWritten(NamedTuple):
    """No export was written, or none as a whole."""

    hitch: Hitch


class Failed(NamedTuple):
    """An errand could not be done; why is for a log, and not for a page."""


Report = AtDoor | Failed | Checked | Counted | Targets | Writing | Written | NotWritten


class Staff(Value):
    """Somebody at the door, or behind it. `pin` is what they have typed; `knocked`: it is being looked at."""

    door: Door = Door.SHUT
    pin: str = ""
    knocked: bool = False
    failed: bool = False  # what was asked for last could not be done
    checked: Checked | None = None
    counted: Counted | None = None
    targets: Targets | None = None
    export: Writing | Written | NotWritten | None = None
