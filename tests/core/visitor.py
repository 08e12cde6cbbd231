"""Somebody at a kiosk, without any face: looks at the page, presses, and remembers what came of it."""

from collections.abc import Iterable
from random import Random

from kiosk.core.acts import Act, Choose, StartWriting, Tick
from kiosk.core.deeds import Deed
from kiosk.core.effects import Effect
from kiosk.core.flow import WRITTEN, Kind, Venue
from kiosk.core.pack import Pack
from kiosk.core.page import Choice, Page
from kiosk.core.pages import page
from kiosk.core.preferences import COLOURS
from kiosk.core.presses import Key, Press, Take, Typed
from kiosk.core.roads import Pick, edges, finished
from kiosk.core.state import Place, State, Station
from kiosk.core.update import fresh, update
from kiosk.core.visit import Answer, Visit

VENUE = Venue(("North", "South"), roles=True)
STATION = Station(
    face="screen",
    reprints=True,
    name="The Hub",
    venue=VENUE,
    readers="the hub's team",
    when="each Monday",
    take_part="ask at the desk",
    colours=COLOURS,
    focuses=True,
    deeds=(
        Deed(2026, 10, "Letters are too long.", "They have one page now.", "engagement"),
        Deed(2026, 7, "The commissioner never comes.", "She comes each month.", "voice"),
        Deed(2025, 12, "It is cold.", "There are new windows.", ""),
    ),
    encode=lambda address: ((True, False), (False, True)),
)
BARE = Station(face="line")  # a venue that filled in nothing, on a computer that can do nothing


class Visitor:
    """One after the other may stand here; `effects` holds all that the kiosk was to do outside."""

    def __init__(self, pack: Pack, station: Station = STATION) -> None:
        self.pack = pack
        self.station = station
        self.state: State = fresh(pack, station)
        self.effects: list[Effect] = []

    @property
    def page(self) -> Page:
        """The page that is met now."""
        return page(self.state, self.pack, self.station)

    def press(self, *presses: Press | str) -> "Visitor":
        """Presses one thing after the other; a string is a key."""
        for each in presses:
            press = Key(each) if isinstance(each, str) else each
            self.state, effects = update(self.state, press, self.pack, self.station)
            self.effects += effects
        return self

    def take(self, act: Act) -> "Visitor":
        """Takes the choice that does this."""
        return self.press(Take(self.offer(act)))

    def offer(self, act: Act) -> Choice:
        """The choice on the page that does this."""
        found = [choice for choice in self.page.choices if choice.act == act]
        assert found, f"{self.page.name} does not offer {act}"
        return found[0]

    def give(self, answer: Answer) -> "Visitor":
        """Answers the question that is open, the way a person does."""
        question = self.pack.flow.question(answer.question)
        if question.kind is Kind.MANY:
            for choice in question.choices:
                if (choice in answer.chosen) != (choice in self._ticked()):
                    self.take(Tick(question.key, choice))
        if answer.chosen == (WRITTEN,):
            self.take(StartWriting(question.key)).press(Typed(answer.text), "ENTER")
        return self.take(Choose(question.key, answer.chosen))

    def walk(self, visit: Visit) -> "Visitor":
        """Begins, and gives all these answers."""
        self.press("1")
        for answer in visit.answers:
            self.give(answer)
        return self

    def back_to(self, name: str) -> "Visitor":
        """Goes back until this page is met."""
        for _ in self.pack.flow.questions * 2:
            if self.page.name == name:
                return self
            self.press("B")
        raise AssertionError(f"no way back from {self.page.name} to {name}")

    def change(self, answer: Answer) -> "Visitor":
        """From the check page: picks an answer and gives another."""
        asked = [q.key for q in self.pack.flow if q.counts and q.key in self.state.visit.chosen]
        self.press("1", *("9",) * (asked.index(answer.question) // 8))
        return self.press(str(asked.index(answer.question) % 8 + 1)).give(answer)

    def _ticked(self) -> tuple[str, ...]:
        told = self.pack.words[self.page.language].asking
        return tuple(
            choice.act.choice
            for choice in self.page.choices
            if isinstance(choice.act, Tick) and choice.state == told.chosen
        )


def by_chance(seed: int) -> Pick:
    """Picks answers by chance, the same ones for the same seed."""
    return Random(seed).choice


_WALKED: dict[tuple[str, Venue], list[Visit]] = {}  # roads take a while, and many laws look at them


def roads(pack: Pack, venue: Venue = VENUE, chances: int = 200) -> list[Visit]:
    """A road over each edge of the flow, and at most 200 by chance."""
    if (pack.key, venue) not in _WALKED:
        by_edge = [edge.road for edge in edges(pack.flow, venue)]
        others = [finished(pack.flow, venue, Visit(), by_chance(seed)) for seed in range(200)]
        _WALKED[pack.key, venue] = others + by_edge
    return _WALKED[pack.key, venue][200 - chances :]


def road(pack: Pack, venue: Venue = VENUE, **answers: str) -> Visit:
    """A whole visit with these answers; every other question gets its first one."""
    visit = Visit()
    while (question := visit.next(pack.flow, venue)) is not None:
        first = pack.flow.choices(question, venue)[0]
        chosen = answers.get(question.key, first)
        picked = tuple(chosen.split()) if question.kind is Kind.MANY else (chosen,)
        text = "We were asked once." if picked == (WRITTEN,) else ""
        visit = visit.answer(pack.flow, venue, Answer(question.key, picked, text))
    return visit


def places(pack: Pack, station: Station = STATION) -> list[Place]:
    """Everything that can lie over a visit, apart from the list of answers."""
    words = pack.words[pack.usual_language]
    keys: dict[str, Iterable[str]] = {
        "about": ["", *words.about.pages],
        "steps": ["", *(rung.key for rung in pack.flow.ladder.rungs), "bands"],
        "deeds": [str(number + 1) for number in range(len(station.deeds))],
        "words": [""],
        "word": words.glossary,
    }
    read = [Place(name, key) for name in keys for key in keys[name]]
    menus = [Place("menu", key) for key in ("", "text", "sound", "colours", "language", "keys", "pace")]
    return [*menus, Place("help"), Place("leave"), Place("privacy"), *read]
