"""What a press can mean. A page offers acts; only what it offers can be done."""

from dataclasses import dataclass

from kiosk.core.state import Place


@dataclass(frozen=True, slots=True)
class Begin:
    """Start the visit."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Give this as the answer to a question."""

    question: str
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """Tick or untick one of many."""

    question: str
    choice: str


@dataclass(frozen=True, slots=True)
class StartWriting:
    """Begin to write words."""

    question: str


@dataclass(frozen=True, slots=True)
class StopWriting:
    """End writing; what was written stays."""


@dataclass(frozen=True, slots=True)
class RubOut:
    """Throw away what was written."""

    question: str


@dataclass(frozen=True, slots=True)
class Back:
    """Go back one page of the visit."""


@dataclass(frozen=True, slots=True)
class Open:
    """Open a place over the visit; `instead` takes away what lies on top first."""

    place: Place
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    """Close what lies on top."""


@dataclass(frozen=True, slots=True)
class Again:
    """Give the page once more."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Take these colours."""

    name: str


@dataclass(frozen=True, slots=True)
class Language:
    """Speak this language."""

    code: str


@dataclass(frozen=True, slots=True)
class UsualSettings:
    """Put all settings back."""


@dataclass(frozen=True, slots=True)
class Send:
    """Send what was answered so far."""


@dataclass(frozen=True, slots=True)
class SendNothing:
    """End the visit and keep nothing of it."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Make way for the next visitor."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Do nothing, and say why."""

    notice: str


Act = (
    Begin | Choose | Tick | StartWriting | StopWriting | RubOut | Back | Open | Close | Again
    | Colours | Language | UsualSettings | Send | SendNothing | Finish | Tell
)  # fmt: skip
