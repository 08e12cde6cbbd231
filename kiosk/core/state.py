"""Where a visitor stands: their visit, their settings, what lies open over it; and what the venue offers."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.core.flow import Venue
from kiosk.core.keys import KeyMap
from kiosk.core.preferences import NO_SCANNING, Preferences
from kiosk.core.visit import Visit


class Stage(StrEnum):
    """How far a visitor has come."""

    START = "start"
    UNDER_WAY = "under_way"
    SENT = "sent"
    LEFT = "left"


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """Something open over the visit: the menu, help, a page about the ladder, one answer to change."""

    name: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.name}.{self.key}" if self.key else self.name


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """What is being ticked or written for one question and is no answer yet."""

    question: str
    ticked: tuple[str, ...] = ()
    text: str = ""
    typing: bool = False
    cut: bool = False  # more was written than fits
    on_screen: bool = False  # with letters on the screen
    capital: bool = False  # the next of them is a capital


class Keeping(StrEnum):
    """What became of the record of the visit that was sent."""

    NOTHING = "nothing"
    UNDER_WAY = "under_way"
    KEPT = "kept"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, repr=False)
class Station:
    """What this venue and this computer offer, just now."""

    face: str  # "screen" or "line"; kept only in counts
    reprints: bool = False  # the face can give a page once more
    name: str = ""
    venue: Venue = field(default_factory=Venue)
    readers: str = ""
    when: str = ""
    take_part: str = ""
    colours: tuple[str, ...] = ()  # names of those that the face can paint
    sizes: tuple[str, ...] = ()  # names of those in which the face can show text just now, smallest first
    capitals: tuple[float, ...] = ()  # height of a capital letter in mm at each of the sizes, if measured
    keys: KeyMap = field(default_factory=KeyMap)
    focuses: bool = False  # the face has a focus: it can scan, and be written on with letters on the screen
    pointer: bool = False  # visitors can tap
    pace: str = NO_SCANNING  # at which every visitor begins
    keeping: Keeping = Keeping.NOTHING


@dataclass(frozen=True, slots=True, repr=False)
class State:
    """All that one visitor changes. `turn` grows when a page is to be met anew, not just altered."""

    preferences: Preferences
    stage: Stage = Stage.START
    visit: Visit = field(default_factory=Visit)
    over: tuple[Place, ...] = ()
    draft: Draft | None = None
    notice: str = ""
    turn: int = 0

    @property
    def top(self) -> Place | None:
        """The place that is open on top, if any."""
        return self.over[-1] if self.over else None

    def anew(self, notice: str = "") -> "State":
        """The same, to be met as a new page."""
        return replace(self, turn=self.turn + 1, notice=notice)

    def open(self, place: Place) -> "State":
        """Puts a place on top."""
        return replace(self, over=(*self.over, place)).anew()

    def close(self) -> "State":
        """Takes the top place away."""
        return replace(self, over=self.over[:-1]).anew()
