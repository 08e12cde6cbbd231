"""What a press can mean. A page offers acts; only what it offers can be done."""

from enum import Enum

from kiosk.core.staff import Errand
from kiosk.core.state import Place
from kiosk.core.value import Value


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


class Choose(Value):
    """Give this as the answer to a question."""

    question: str
    chosen: tuple[str, ...]


class Tick(Value):
    """Tick or untick one of many."""

    question: str
    choice: str


class StartWriting(Value):
    """Begin to write words; `on_screen`: with letters on the screen, for people who have no keyboard."""

    question: str
    on_screen: bool = False


class Letter(Value):
    """Write one more letter, sign or space."""

    text: str


class RubOut(Value):
    """Throw away what was written."""

    question: str


class Open(Value):
    """Open a place over the visit; `instead` takes away what lies on top first, and the menu as a whole."""

    place: Place
    instead: bool = False


class Colours(Value):
    """Take these colours."""

    name: str


class Resize(Value):
    """Take the next size of text: 1 for a larger one, -1 for a smaller one."""

    by: int


class Speed(Value):
    """Read faster by so many steps, or slower by as many below 0."""

    by: int


class Volume(Value):
    """Read louder by so many steps, or more quietly by as many below 0."""

    by: int


class Pace(Value):
    """Scan at this pace, or not at all."""

    name: str


class Language(Value):
    """Speak this language."""

    code: str


class TypeDigit(Value):
    """One more digit of the PIN."""

    digit: str


class Run(Value):
    """Have an errand done."""

    errand: Errand


class Tell(Value):
    """Do nothing, and say why."""

    notice: str


Setting = Colours | Resize | Speed | Volume | Pace | Language
Act = Do | Choose | Tick | StartWriting | Letter | RubOut | Open | Setting | TypeDigit | Run | Tell
