"""One visitor after another: takes presses and news, gives pages, and does what has effects."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.page import Choice, Command, Page
from kiosk.core.pages import page as page_of
from kiosk.core.presses import Key, Press, Take
from kiosk.core.record import KeptWords, Modes, Record
from kiosk.core.split import Room, split, to_come
from kiosk.core.state import Keeping, Stage, State, Station
from kiosk.core.update import Effect, Keep, NextVisitor, abandoned, fresh, update
from kiosk.core.words import Words


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """News from a ledger: the record with this key is on disk, or could not be put there yet."""

    key: int
    kept: bool


class Ledger(Protocol):
    """Keeps records; never waits and never raises. The same key given again is kept once."""

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> None:
        """Starts keeping; goes on trying until it is done."""

    def news(self) -> tuple[Outcome, ...]:
        """What has happened since it was last asked."""


Fit = Callable[[Page], Room]
"""How much room a face has for a page."""


class Session:
    """What one kiosk does all day. `new_key` gives a fresh random key for each visit that is sent."""

    def __init__(self, pack: Pack, station: Station, ledger: Ledger, new_key: Callable[[], int]) -> None:
        self.pack = pack
        self.station = station
        self.state: State = fresh(pack, station)
        self.visitors_done = 0
        self._ledger = ledger
        self._new_key = new_key
        self._sent: int | None = None
        self._to_come: int | None = None  # what is left of the page from the part on that is shown; None: all
        self._fit: Fit | None = None

    def page(self) -> Page:
        """The whole page that the visitor meets now."""
        return page_of(self.state, self.pack, self.station)

    @property
    def greeting(self) -> str:
        """What stands before the first page where a page is only read after a key press."""
        words, name = self._words, self.station.name
        welcome = words.start.where_named.format(venue=name) if name else words.start.where
        return f"{welcome} {words.prompt.gate}"

    def part(self, fit: Fit) -> Page:
        """The part of the page that is shown now, in a face with this room for it."""
        self._fit = fit
        parts = self._parts()
        return parts[self._at(parts)]

    def keep_in_sight(self, choice: Choice) -> None:
        """The part with this choice is the one that is shown, however the page will be split."""
        self._to_come = len(self.page().choices) - choice.number + 1

    def equip(self, sizes: tuple[str, ...], capitals: tuple[float, ...]) -> None:
        """Takes in which sizes of text the face can show just now, and how high their capitals are in mm."""
        self.station = replace(self.station, sizes=sizes, capitals=capitals)

    def meet_pointer(self) -> None:
        """Somebody taps: from now on everything to be tapped is large."""
        self.station = replace(self.station, pointer=True)

    def press(self, press: Press) -> None:
        """Takes one press, whatever it is."""
        if self._turned_part(press):
            return
        before = self.state.turn, self.state.top
        self.state, effects = update(self.state, press, self.pack, self.station)
        for effect in effects:
            self._do(effect)
        if effects or (self.state.turn, self.state.top) != before:
            self._to_come = None

    def tick(self) -> bool:
        """Takes in what has happened outside; True if the page may have changed."""
        changed = False
        for outcome in self._ledger.news():
            if outcome.key == self._sent:
                keeping = Keeping.KEPT if outcome.kept else Keeping.NOT_YET
                changed = changed or keeping is not self.station.keeping
                self.station = replace(self.station, keeping=keeping)
        if changed:
            self.state = self.state.anew()
        return changed

    def abandon(self) -> bool:
        """Ends a visit whose visitor is gone without sending; False if no visit was under way."""
        under_way = self.state.stage is Stage.UNDER_WAY
        if under_way:
            self.state = abandoned(self.state)
        return under_way

    @property
    def is_keeping(self) -> bool:
        """Whether a visitor who sent their answers is still waiting to hear what became of them."""
        return self.station.keeping is Keeping.UNDER_WAY

    def _do(self, effect: Effect) -> None:
        match effect:
            case Keep(record, words, modes):
                self._sent = self._new_key()
                self.station = replace(self.station, keeping=Keeping.UNDER_WAY)
                self._ledger.keep(record, words, modes, self._sent)
            case NextVisitor():
                self._sent = None
                self.station = replace(self.station, keeping=Keeping.NOTHING)
                self.visitors_done += 1

    def _parts(self) -> tuple[Page, ...]:
        page = self.page()
        return (page,) if self._fit is None else split(page, self._fit(page), self._words, self.station.keys)

    @property
    def _words(self) -> Words:
        return self.pack.words[self.state.preferences.language]

    def _at(self, parts: tuple[Page, ...]) -> int:
        """Which part is shown: the last one that begins where the visitor is, or before."""
        if self._to_come is None:
            return 0
        return max(0, sum(left >= self._to_come for left in to_come(parts)) - 1)

    def _turned_part(self, press: Press) -> bool:
        """Whether the press only turned to another part of a long page."""
        verb = self._verb(press)
        step = 0 if self._fit is None else (verb is Verb.ONWARD) - (verb is Verb.BACK)
        parts = self._parts() if step else ()
        target = self._at(parts) + step
        if not step or not 0 <= target < len(parts):
            return False
        self._to_come = to_come(parts)[target]
        self.state = self.state.anew(self.state.notice)  # a part more or less would be cut otherwise
        return True

    def _verb(self, press: Press) -> Verb | None:
        match press:
            case Key(name):
                return self.station.keys.verb_of(name)
            case Take(Command(verb=verb)):
                return verb
            case _:
                return None
