"""Where a visitor stands: their visit, their settings, what lies open over it; and what the venue offers."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from kiosk.core.deeds import Deed
from kiosk.core.flow import Venue
from kiosk.core.hours import Hours, Opening
from kiosk.core.keys import USUAL_KEY_MAP, KeyMap
from kiosk.core.preferences import NO_SCANNING, Preferences
from kiosk.core.staff import Staff
from kiosk.core.value import Value
from kiosk.core.visit import Visit

Code = tuple[tuple[bool, ...], ...]
"""The squares of a QR code without its margin, row by row: True is a dark one."""


class Stage(StrEnum):
    """How far a visitor has come."""

    START = "start"
    UNDER_WAY = "under_way"
    SENT = "sent"
    LEFT = "left"


class Place(Value):
    """Something open over the visit: the menu, help, a page about the ladder, one answer to change."""

    name: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.name}.{self.key}" if self.key else self.name


class Draft(Value):
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


class Sound(StrEnum):
    """By what visitors listen; what a loudspeaker says, people near may hear too."""

    HEADPHONES = "headphones"
    LOUDSPEAKER = "loudspeaker"


class Station(Value):
    """What this venue and this computer offer, just now."""

    face: str  # "screen" or "line"; kept only in counts
    reprints: bool = False  # the face can give a page once more
    brief: bool = False  # visitors know the way: what helps, but is not needed to answer, is left out
    name: str = ""
    venue: Venue = Venue()
    readers: str = ""
    when: str = ""
    take_part: str = ""
    colours: tuple[str, ...] = ()  # names of those that the face can paint
    sizes: tuple[str, ...] = ()  # names of those in which the face can show text just now, smallest first
    capitals: tuple[float, ...] = ()  # height of a capital letter in mm at each of the sizes, if measured
    keys: KeyMap = USUAL_KEY_MAP
    focuses: bool = False  # the face has a focus: it can scan, and be written on with letters on the screen
    pointer: bool = False  # visitors can tap
    pace: str = NO_SCANNING  # at which every visitor begins
    keeping: Keeping = Keeping.NOTHING
    idle_minutes: int = 3  # after which it is asked whether anybody is there
    hours: tuple[Hours, ...] = ()
    opens: Opening | None = None  # when visitors are served next; None: now
    deeds: tuple[Deed, ...] = ()  # what came of what people said, newest first
    encode: Callable[[str], Code] | None = None  # makes a code that phones can read from a web address
    voiced: tuple[str, ...] = ()  # languages that can be read aloud just now
    why_silent: str = ""  # for staff: why the voice is gone
    mute: bool = False  # nobody wants a voice here
    sound: Sound = Sound.HEADPHONES
    speaking: bool = False  # something is being read aloud at this moment
    closes: bool = False  # while there is no PIN, whoever stands here can close the kiosk
    after_fault: bool = False  # the kiosk broke, perhaps under the visitor who stands here


class State(Value):
    """All that one visitor changes. `turn` grows when a page is to be met anew, not just altered."""

    preferences: Preferences
    stage: Stage = Stage.START
    visit: Visit = Visit()
    over: tuple[Place, ...] = ()
    draft: Draft | None = None
    notice: str = ""
    turn: int = 0
    met: bool = False  # somebody is there: a key was pressed
    staff: Staff | None = None  # at the staff door, or behind it
    paused: bool = False  # reading aloud waits until the visitor wants it to go on

    @property
    def below_menu(self) -> tuple[Place, ...]:
        """What is open below the menu and its pages, if these are on top."""
        over = self.over
        while over and over[-1].name == "menu":
            over = over[:-1]
        return over

    @property
    def top(self) -> Place | None:
        """The place that is open on top, if any."""
        return self.over[-1] if self.over else None

    def anew(self, notice: str = "") -> "State":
        """The same, to be met as a new page."""
        return replace(self, turn=self.turn + 1, notice=notice, paused=False)

    def open(self, place: Place) -> "State":
        """Puts a place on top."""
        return replace(self, over=(*self.over, place)).anew()

    def close(self) -> "State":
        """Takes the top place away."""
        return replace(self, over=self.over[:-1]).anew()
