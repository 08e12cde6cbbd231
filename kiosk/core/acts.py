"""What a press can mean. A page offers acts; only what it offers can be done."""

from dataclasses import dataclass
from enum import Enum

from kiosk.core.staff import Errand
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
    READ_ALOUD = "read pages aloud, or stop doing so"
    LAST = "say the last sentence again"
    PAUSE = "be silent for a while, or go on"
    SCREEN_OFF = "show nothing, for those who only listen, or show all again"
    TRY_VOICE = "look once more for a voice"
    USUAL_SETTINGS = "put all settings back"
    SEND = "send what was answered so far"
    SEND_NOTHING = "end the visit and keep nothing of it"
    STAY = "go on after it was asked whether anybody is there"
    FINISH = "make way for the next visitor"
    TO_STAFF = "go to the staff door"
    END_FOR_STAFF = "end somebody's visit, and go to the staff door"
    DELETE_DIGIT = "take the last digit of the PIN away"
    KNOCK = "have the PIN looked at"
    CLOSE_KIOSK = "end the kiosk"


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
    """Open a place over the visit; `instead` takes away what lies on top first, and the menu as a whole."""

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
class Speed:
    """Read faster by so many steps, or slower by as many below 0."""

    by: int


@dataclass(frozen=True, slots=True, repr=False)
class Volume:
    """Read louder by so many steps, or more quietly by as many below 0."""

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
class TypeDigit:
    """One more digit of the PIN."""

    digit: str


@dataclass(frozen=True, slots=True, repr=False)
class Run:
    """Have an errand done."""

    errand: Errand


@dataclass(frozen=True, slots=True, repr=False)
class Tell:
    """Do nothing, and say why."""

    notice: str


Setting = Colours | Resize | Speed | Volume | Pace | Language
Act = Do | Choose | Tick | StartWriting | Letter | RubOut | Open | Setting | TypeDigit | Run | Tell
