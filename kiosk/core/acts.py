"""What a press can mean. A page offers acts; only what it offers can be done."""

from dataclasses import dataclass
from enum import Enum

from kiosk.core.state import Place


class Do(Enum):
    """Acts that need no more saying."""

    BEGIN = "start the visit"
    STOP_WRITING = "end writing; what was written stays"
    DELETE = "take the last letter away"
    CAPITAL = "make the next letter a capital, or small again"
    BACK = "go back one page of the visit"
    CLOSE = "close what lies on top"
    AGAIN = "give the page once more"
    USUAL_SETTINGS = "put all settings back"
    SEND = "send what was answered so far"
    SEND_NOTHING = "end the visit and keep nothing of it"
    FINISH = "make way for the next visitor"


@dataclass(frozen=True, slots=True, repr=False)
class Choose:
    """Give this as the answer to a question."""

    question: str
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Tick:
    """Tick or untick one of many."""

    question: str
    choice: str


@dataclass(frozen=True, slots=True, repr=False)
class StartWriting:
    """Begin to write words; `on_screen`: with letters on the screen, for people who have no keyboard."""

    question: str
    on_screen: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Letter:
    """Write one more letter, sign or space."""

    text: str


@dataclass(frozen=True, slots=True, repr=False)
class RubOut:
    """Throw away what was written."""

    question: str


@dataclass(frozen=True, slots=True, repr=False)
class Open:
    """Open a place over the visit; `instead` takes away what lies on top first."""

    place: Place
    instead: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Colours:
    """Take these colours."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class Resize:
    """Take the next size of text: 1 for a larger one, -1 for a smaller one."""

    by: int


@dataclass(frozen=True, slots=True, repr=False)
class Pace:
    """Scan at this pace, or not at all."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class Language:
    """Speak this language."""

    code: str


@dataclass(frozen=True, slots=True, repr=False)
class Tell:
    """Do nothing, and say why."""

    notice: str


Act = Do | Choose | Tick | StartWriting | Letter | RubOut | Open | Colours | Resize | Pace | Language | Tell
