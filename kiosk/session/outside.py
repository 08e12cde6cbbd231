"""What happens outside a visit: the voice, the ledger, the desk of the staff, and the clock at the wall."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.acts import Run
from kiosk.core.at_desk import arrived
from kiosk.core.effects import Effect, Keep, Knock
from kiosk.core.hours import Now, next_opening
from kiosk.core.pack import Pack
from kiosk.core.pages.scene import Scene
from kiosk.core.state import Keeping, Stage, State, Station
from kiosk.session.aloud import ReadAloud
from kiosk.session.errands import Errands
from kiosk.session.sending import Sending

Calendar = Callable[[], Now | None]
"""What the clock at the wall says; None where it cannot be right."""


class Outside:
    """Does there what a press wants done, and takes in what comes of it."""

    def __init__(
        self, pack: Pack, aloud: ReadAloud, sending: Sending, errands: Errands, calendar: Calendar
    ) -> None:
        self._pack = pack
        self._aloud = aloud
        self._sending = sending
        self._errands = errands
        self._calendar = calendar

    def do(self, effect: Effect, station: Station) -> Station:
        """Starts what an effect wants; it waits for nothing."""
        match effect:
            case Keep():
                self._sending.keep(effect)
                return replace(station, keeping=Keeping.UNDER_WAY)
            case Knock(pin):
                self._errands.knock(pin)
            case Run(errand):
                self._errands.run(errand)
        return station

    def forget(self, station: Station) -> Station:
        """A visitor is gone: what was begun for them goes on, and is told to nobody."""
        self._aloud.forget()
        self._sending.forget()
        self._errands.forget()
        return replace(station, keeping=Keeping.NOTHING, after_fault=False, speaking=False)

    def take_in(self, state: State, station: Station) -> tuple[State, Station]:
        """What has happened; a page that is to be met anew because of it has another turn."""
        state, station = self._aloud.heard_of_voice(state, station)
        state, station = self._heard_of_ledger(state, station)
        for report in self._errands.news():
            state = arrived(Scene(state, self._pack, station), report)
        return self._looked_at_clock(state, station)

    def _heard_of_ledger(self, state: State, station: Station) -> tuple[State, Station]:
        keeping = self._sending.news()
        if keeping is None or keeping is station.keeping:
            return state, station
        return state.anew(), replace(station, keeping=keeping)

    def _looked_at_clock(self, state: State, station: Station) -> tuple[State, Station]:
        """Opening and closing time: who is in the middle of a visit goes on to its end."""
        opens = next_opening(station.hours, self._calendar()) if station.hours else None
        if opens == station.opens:
            return state, station
        on_first_page = state.met and state.stage is Stage.START and state.top is None
        return state.anew() if on_first_page else state, replace(station, opens=opens)
