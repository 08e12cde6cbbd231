"""Walking a pack without keeping anything, for those who change its words."""

from collections import deque
from dataclasses import replace
from itertools import count

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.record import KeptWords, Modes, Record
from kiosk.core.state import Station
from kiosk.core.tour import Stop, named, tour
from kiosk.session import Session
from kiosk.session.sending import Outcome
from kiosk.session.voicing import Voice


class UnknownPlace(Exception):
    """No page is called so; all names of pages are in `known`."""

    def __init__(self, place: str, known: tuple[str, ...]) -> None:
        super().__init__(f"No page is called {place}.")
        self.known = known


class WasteBasket:
    """A ledger that keeps nothing, and goes on as if it had."""

    def __init__(self) -> None:
        self._news: deque[Outcome] = deque()

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> None:
        """Throws it away."""
        self._news.append(Outcome(key, kept=True))

    def news(self) -> tuple[Outcome, ...]:
        """That all was taken."""
        told = tuple(self._news)
        self._news.clear()
        return told


class Preview(Session):
    """A session of which every page says that it is a preview, and nothing is kept."""

    def page(self) -> Page:
        """The page that a visitor would meet, and what it is."""
        page = super().page()
        return replace(page, where=f"{self._told} {page.where}")

    @property
    def greeting(self) -> tuple[str, str]:
        """What stands before the first page in plain lines."""
        welcome, prompt = super().greeting
        return f"{self._told} {welcome}", prompt

    @property
    def _told(self) -> str:
        return self.pack.words[self.state.preferences.language].start.preview


def find(place: str, pack: Pack, station: Station) -> Stop:
    """The page with this name; raises UnknownPlace."""
    stops = tour(pack, station)
    stop = named(stops, place)
    if stop is None:
        raise UnknownPlace(place, tuple(stops))
    return stop


def open_at(stop: Stop, pack: Pack, voice: Voice | None = None) -> Preview:
    """A preview that begins on a page."""
    session = Preview(pack, stop.station, WasteBasket(), count(1).__next__, voice)
    session.state = stop.state
    return session
