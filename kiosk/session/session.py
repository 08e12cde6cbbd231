"""One visitor after another: takes presses and news, gives pages, and does what has effects."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.at_desk import is_expecting
from kiosk.core.effects import CloseKiosk, Effect, NextVisitor
from kiosk.core.idle import IDLE, asked, is_asked
from kiosk.core.meaning import parts_on
from kiosk.core.pack import Pack
from kiosk.core.page import Choice, Page
from kiosk.core.pages import page as page_of
from kiosk.core.pages.start import welcome
from kiosk.core.presses import Key, Press
from kiosk.core.scan import Group
from kiosk.core.state import Keeping, Place, Stage, State, Station
from kiosk.core.update import abandoned, fresh, stirred, update
from kiosk.core.words import Words
from kiosk.session.aloud import Moment, ReadAloud
from kiosk.session.errands import Desk, Errands, NoDesk
from kiosk.session.idling import Idling
from kiosk.session.narrator import Spot
from kiosk.session.outside import Calendar, Outside
from kiosk.session.parting import Fit, Parting
from kiosk.session.sending import Ledger, Sending
from kiosk.session.voicing import Silence, Voice


class Session:
    """What one kiosk does all day. `new_key` gives a fresh key for a sent visit, `lives` hears each tick."""

    def __init__(
        self,
        pack: Pack,
        station: Station,
        ledger: Ledger,
        new_key: Callable[[], int],
        voice: Voice | None = None,
        clock: Callable[[], float] = lambda: 0.0,
        desk: Desk | None = None,
        calendar: Calendar = lambda: None,
        lives: Callable[[], None] = lambda: None,
    ) -> None:
        self.pack = pack
        self.station = station
        self.state: State = fresh(pack, station)
        self.visitors_done, self.closed = 0, False  # it is staff who close the kiosk
        self._parting = Parting(station.keys)
        self._aloud = ReadAloud(voice or Silence(), pack)
        sending, errands = Sending(ledger, new_key), Errands(desk or NoDesk())
        self._outside = Outside(pack, self._aloud, sending, errands, calendar)
        self._idling = Idling(clock)
        self._lives = lives

    def page(self) -> Page:
        """The whole page that the visitor meets now."""
        return self._parting.on(page_of(self.state, self.pack, self.station))

    @property
    def greeting(self) -> tuple[str, str]:
        """A welcome and a prompt before the first page, where a page is only read after a key press."""
        return welcome(self._words, self.station), self._words.prompt.gate

    def part(self, fit: Fit) -> Page:
        """The part of the page that is shown now, in a face with this room for it."""
        self._parting.fit(fit)
        return self._moment.page

    def keep_in_sight(self, choice: Choice) -> None:
        """The part with this choice is the one that is shown, however the page will be split."""
        self._parting.keep_in_sight(self.page(), choice)

    def equip(self, sizes: tuple[str, ...], capitals: tuple[float, ...]) -> None:
        """Takes in which sizes of text the face can show just now, and how high their capitals are in mm."""
        self.station = replace(self.station, sizes=sizes, capitals=capitals)

    def meet_pointer(self) -> None:
        """Somebody taps: from now on everything to be tapped is large."""
        self.station = replace(self.station, pointer=True)

    def attend(self, wake: Callable[[], None]) -> None:
        """Gets the voice ready; `wake` is called, from any thread, when it has news."""
        self._aloud.start(wake)

    def press(self, press: Press) -> None:
        """Takes one press, whatever it is."""
        self._idling.stirred()
        self.station = replace(self.station, speaking=self._aloud.speaking)
        before = self._moment
        effects = () if self._turned_part(press) else self._updated(press)
        if self.state.met:
            self._aloud.pressed(before, self._moment, effects)
        else:  # the next visitor's first page stands there, for nobody yet
            self._aloud.part_with(before)

    def move(self, focused: Group, letter: int | None = None) -> None:
        """Takes in that a visitor moved the focus to this; to nothing: to the field, or a letter in it."""
        if is_asked(self.state):  # any key gives more time, and does no more
            self.press(Key("ENTER"))
            return
        self._idling.stirred()
        before = self._moment
        self._parting.moved(focused)
        self.state, effects = stirred(self.state, self.pack, self.station)
        if effects:
            self._aloud.pressed(before, self._moment, effects)
        else:
            self._aloud.moved(self._moment, focused, letter)

    def mark(self, focused: Group) -> None:
        """Takes in that scanning has come to this by itself."""
        self._aloud.moved(self._moment, focused)

    @property
    def spot(self) -> Spot | None:
        """The shown word that is heard just now."""
        return self._aloud.spot

    @property
    def speaking(self) -> bool:
        """Whether something is being read aloud."""
        return self._aloud.speaking

    def tick(self) -> bool:
        """Takes in what has happened outside; True if the page may have changed."""
        self._lives()
        before = self.state, self.station
        self.state, self.station = self._outside.take_in(*before)
        if self.state.turn != before[0].turn:
            if not is_asked(self.state):
                self._idling.stirred()
            self._aloud.changed(self._moment)
        return self._asked_of_idle() or before != (self.state, self.station)

    def abandon(self) -> bool:
        """Ends a visit whose visitor is gone without sending; False if no visit was under way."""
        under_way = self.state.stage is Stage.UNDER_WAY
        if under_way:
            self.state = abandoned(self.state)
        return under_way

    @property
    def is_waited_for(self) -> bool:
        """Whether a page will change in a moment: most answers are kept at once, and PINs looked at."""
        return self.is_keeping or is_expecting(self.state)

    @property
    def is_keeping(self) -> bool:
        """Whether a visitor who sent their answers is still waiting to hear what became of them."""
        return self.station.keeping is Keeping.UNDER_WAY

    def _updated(self, press: Press) -> tuple[Effect, ...]:
        before, left = (self.state.turn, self.state.top), self.page()
        self.state, effects = update(self.state, press, self.pack, self.station)
        for effect in effects:
            self._do(effect)
        if NextVisitor() in effects or (self.state.turn, self.state.top) != before:
            self._parting.meet(left, press, self.page(), len(self.state.over))
        return effects

    def _do(self, effect: Effect) -> None:
        self.station = self._outside.do(effect, self.station)
        self.closed = self.closed or isinstance(effect, CloseKiosk)
        if isinstance(effect, NextVisitor):
            self.station = self._outside.forget(self.station)
            self._parting.forget()
            self.visitors_done += 1

    def _turned_part(self, press: Press) -> bool:
        """Whether the press only turned to another part of a long page."""
        page = self.page()
        turned = self._parting.turn(page, self._words, parts_on(page, press, self.station.keys))
        if turned:  # a notice stays: a part more or less would be cut otherwise
            self.state = self.state.anew(self.state.notice)
        return turned

    def _asked_of_idle(self) -> bool:
        """Asks whether anybody is there; after that in vain, makes way for the next visitor."""
        left = self._idling.left(self.state, self.station, self._aloud.speaking)
        if left is None or self.state.top == Place(IDLE, str(left)):
            return False
        before = self._moment
        if left:
            self.state = asked(self.state, left)
            self._aloud.asked(self._moment, left)
        else:
            self.state = fresh(self.pack, self.station)
            self._do(NextVisitor())
            self._aloud.part_with(before)
        return True

    @property
    def _moment(self) -> Moment:
        settings = self.state.preferences
        aloud = settings.aloud and settings.language in self.station.voiced
        return Moment(self._parting.shown(self.page(), self._words), settings, aloud)

    @property
    def _words(self) -> Words:
        return self.pack.words[self.state.preferences.language]
