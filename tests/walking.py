"""Walking whole visits on any face, and what came of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kiosk.core.deeds import Deed
from kiosk.core.flow import WRITTEN, Kind, Venue
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.presses import Press, Typed
from kiosk.core.record import KeptWords, Record
from kiosk.core.state import Station
from kiosk.core.visit import Answer, Visit
from kiosk.qr_codes import code_for
from kiosk.session import Session
from kiosk.session.voicing import Voice
from tests.fakes import Notebook

VENUE = Venue(("Day centre", "Home care"), roles=True)
DEEDS = (
    Deed(2026, 10, "Letters are too long.", "They have one page now.", "engagement"),
    Deed(2026, 7, "The commissioner never comes.", "She comes each month.", ""),
)


@dataclass(frozen=True, slots=True)
class Writing:
    """Words to be typed, unlike keys to be pressed."""

    text: str


@dataclass(frozen=True, slots=True)
class Walked:
    """What one visit met, and what was kept of it."""

    pages: tuple[Page, ...]
    records: tuple[Record, ...]
    words: tuple[KeptWords, ...]


class WatchedSession(Session):
    """A session that remembers every page it gave after a press, without what only counts turns."""

    def __init__(
        self,
        pack: Pack,
        notebook: Notebook,
        face: str = "screen",
        voice: Voice | None = None,
        clock: Any = lambda: 0.0,  # else mypy takes fields of a station for one of these
        desk: Any = None,
        calendar: Any = lambda: None,
        **station: object,
    ) -> None:
        offered = {"name": "Elm House", "venue": VENUE, "deeds": DEEDS, "encode": code_for} | station
        self.notebook = notebook
        self.pages: list[Page] = []
        self.presses = 0
        where = Station(face=face, **offered)  # type: ignore[arg-type] # the fields of a station
        super().__init__(pack, where, notebook, iter(range(1, 10**9)).__next__, voice, clock, desk, calendar)
        self._remember()

    def press(self, press: Press) -> None:
        """Presses, and remembers the page that comes; while words are typed, only the end counts."""
        super().press(press)
        if not isinstance(press, Typed):
            self.presses += 1
            self._remember()

    def tick(self) -> bool:
        """Looks outside, and remembers the page if it changed."""
        changed = super().tick()
        if changed:
            self._remember()
        return changed

    def walked(self) -> Walked:
        """What was met and kept since the last time."""
        notebook, pages = self.notebook, tuple(self.pages)
        told = Walked(pages, tuple(notebook.records.values()), tuple(notebook.words))
        notebook.records.clear()
        notebook.words.clear()
        self.pages = []
        self._remember()
        return told

    def _remember(self) -> None:
        self.pages.append(replace(self.page(), turn=0))


def keys_of_visit(pack: Pack, visit: Visit, venue: Venue = VENUE) -> Iterator[str | Writing]:
    """The keys that walk a visit from the start page to the thanks, and make way for the next visitor."""
    yield "1"
    for answer in visit.answers:
        yield from _keys_of_answer(pack, answer, venue)
    yield from "21"  # send, finish


def _keys_of_answer(pack: Pack, answer: Answer, venue: Venue) -> Iterator[str | Writing]:
    question = pack.flow.question(answer.question)
    keys = pack.flow.choices(question, venue)
    numbers = [str(keys.index(choice) + 1) for choice in answer.chosen]
    if question.kind is Kind.MANY:
        yield from (*numbers, str(len(keys) + 1))  # the last number goes on
    elif answer.chosen == (WRITTEN,):
        yield from ("1", Writing(answer.text), "1")
    else:
        yield from numbers


def keys_to_learn(pack: Pack) -> Iterator[str]:
    """The keys that lead through all that can be read from the start page, and to the next visitor."""
    count, about = len(pack.flow.ladder.rungs), pack.words[pack.usual_language].about.pages
    yield from ("3", *"w2w")  # a hard word
    yield from ("1", *"1" * (count - 1), *"1" * 2, "b")  # the steps, up and down again
    yield from (str(count + 1), "b", "b")  # what the bands mean
    yield "4"
    for number in range(1, len(about) + 1):
        yield from (str(number), "b")
    yield from ("b", "5", "1", "b")  # what was done
    yield from "l2"
