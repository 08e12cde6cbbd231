"""A venue with a desk: answers in a folder, a stick that may be plugged in, clocks."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Event

from kiosk.core.pack import Pack
from kiosk.core.record import KeptWords
from kiosk.core.staff import Errand, Report, Writing
from kiosk.desk.working_desk import Room, WorkingDesk
from kiosk.feedback.store import Store
from kiosk.settings.config import Config
from tests.clock import Clock
from tests.feedback.made_up import LINE, VISIT, ids, store

NOW = datetime(2027, 1, 11, 9, 5)  # a Monday
SECRET = "More benches, please."
PATIENCE = 20.0  # seconds
SOON = 0.005


class Venue:
    """A kiosk whose desk works; `stick` is where one is plugged in."""

    def __init__(self, place: Path, pack: Pack, **config: object) -> None:
        self.folder, self.pack = place / "data", pack
        self.clock, self.stick = Clock(), None if config.pop("no_stick", False) else place / "stick"
        self._keys = ids(1)
        self.unkept, self.troubles = 0, tuple[str, ...]()
        room = Room(
            self.folder,
            pack,
            replace(Config(name="Elm House"), **config),  # type: ignore[arg-type] # settings by their names
            self.store,
            lambda: self.unkept,
            lambda: self.troubles,
        )
        self.desk = WorkingDesk(room, self.clock, lambda: NOW, lambda _: self.stick)

    def store(self) -> Store:
        """The store in its folder."""
        return store(self.folder, NOW.date())

    def keep(self, day: date, number: int, step: str = "informing") -> None:
        """Keeps visits of a day, each with words."""
        kept = store(self.folder, day, seed=self._keys())
        visit = replace(VISIT, pack=self.pack.key, worked_out=step, wanted="co-design")
        for _ in range(number):
            kept.keep(visit, KeptWords(SECRET, share=False), LINE, self._keys())

    def ask(self, errand: Errand) -> Report:
        """Has an errand done, and waits for what comes of it."""
        self.desk.run(errand, 1)
        return self.hear()

    def hear(self) -> Report:
        """Waits for news that end something."""
        heard = Event()
        for _ in range(int(PATIENCE / SOON)):
            for told in self.desk.news():
                if not isinstance(told.report, Writing):
                    return told.report
            heard.wait(SOON)
        raise AssertionError("the desk never told anything")
