"""A kiosk as people stand before it, with a voice, a desk and clocks that tests hold in their hands."""

from datetime import datetime

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.presses import Key
from kiosk.core.staff import Targets
from kiosk.core.update import fresh
from kiosk.desk.wall_clock import told
from tests.clock import Clock
from tests.fakes import Ear, Notebook, Porter
from tests.walking import WatchedSession

PIN = "9090"


class Venue:
    """Somebody may be at this kiosk or not; `wall` is what the clock at the wall shows."""

    def __init__(self, pack: Pack, **station: object) -> None:
        self.clock, self.ear, self.notebook = Clock(), Ear(), Notebook()
        self.porter, self.wall = (
            Porter(PIN, targets=Targets(stick=True, folder=False)),
            datetime(2026, 11, 23, 12),
        )
        offered = {"voiced": ("en",), "focuses": True} | station
        self.session = WatchedSession(
            pack,
            self.notebook,
            "screen",
            self.ear,
            self.clock,
            desk=self.porter,
            calendar=lambda: told(self.wall),
            **offered,
        )

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.session.page()

    @property
    def is_asked(self) -> bool:
        """Whether it is asked if anybody is there."""
        return self.page.title == "Are you still there?"

    @property
    def is_as_new(self) -> bool:
        """Whether the next visitor would find what the first one found."""
        return self.session.state == fresh(self.session.pack, self.session.station)

    def press(self, *keys: str) -> "Venue":
        """Somebody presses keys, one after the other; after each the kiosk looks what has happened."""
        for key in keys:
            self.session.press(Key(key))
            self.session.tick()
        return self

    def listen(self) -> "Venue":
        """Somebody hears all to the end."""
        while self.ear.says:
            self.ear.end()
            self.session.tick()
        return self

    def rest(self, seconds: float) -> "Venue":
        """Nobody presses anything for so long."""
        self.clock.pass_by(seconds)
        self.session.tick()
        return self
