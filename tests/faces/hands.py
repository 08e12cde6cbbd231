"""People who work the full screen in six different ways; each takes an offer in the way they can."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, ClassVar

from textual import events
from textual.pilot import Pilot

from kiosk.core.acts import Act, Choose, Letter, StartWriting, Tick
from kiosk.core.flow import WRITTEN, Kind
from kiosk.core.keys import Verb, key_map
from kiosk.core.pack import Pack
from kiosk.core.page import Command, Offer, Page
from kiosk.core.preferences import COLOURS, USUAL_PACE
from kiosk.core.visit import Visit
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.words_field import WordsField
from tests.clock import Clock
from tests.faces.walkers import ScreenWalker
from tests.fakes import Notebook
from tests.walking import WatchedSession

BOUNCE = 0.7  # seconds, as usual
MOST_MOVES = 60  # of a focus to any offer of a page; more would be a trap


class Hand:
    """Somebody at a full screen; presses one thing a second."""

    station: ClassVar[dict[str, object]] = {}
    writes = True

    def __init__(self, walker: ScreenWalker, clock: Clock) -> None:
        self.walker = walker
        self.session = walker.session
        self.clock = clock

    @property
    def app(self) -> KioskApp:
        """The kiosk before this person."""
        app = self.walker.pilot.app
        assert isinstance(app, KioskApp)
        return app

    @property
    def page(self) -> Page:
        """The part of a page that is in sight."""
        assert self.app.shown is not None
        return self.app.shown

    async def walk(self, pack: Pack, visit: Visit, *ends: Act) -> None:
        """A whole visit."""
        for answer in visit.answers:
            if answer.chosen == (WRITTEN,):
                await self.write(answer.text)
            if pack.flow.question(answer.question).kind is Kind.MANY:
                for choice in answer.chosen:
                    await self.do(Tick(answer.question, choice))
            await self.do(Choose(answer.question, answer.chosen))
        for end in ends:
            await self.do(end)
            self.look()

    async def do(self, act: Act) -> None:
        """Takes the choice that does this, in whatever part of the page it is."""
        wanted = next((choice for choice in self.session.page().choices if choice.act == act), None)
        assert wanted is not None, f"{self.session.page().name} does not offer {act}"
        for _ in range(MOST_MOVES):
            if wanted in self.page.offers:
                break
            await self.take(self._command(Verb.ONWARD))
        await self.take(wanted)
        if isinstance(act, StartWriting):  # the field and its letters are made only now
            await self.walker.until(self._can_write)

    def _can_write(self) -> bool:
        ready = self.page.pace > 0 or isinstance(self.app.focused, WordsField)
        return ready and set(self.page.keyboard.keys) <= {box.offer for box in self._boxes()}

    async def write(self, text: str) -> None:
        """Writes words with letters on the screen."""
        starts = [each.act for each in self.session.page().choices if isinstance(each.act, StartWriting)]
        await self.do(starts[-1])
        for letter in text:
            await self.take(next(key for key in self.page.keyboard.keys if key.act == Letter(letter)))
        await self.take(self.page.commands[0])

    async def take(self, offer: Offer) -> None:
        """Takes one thing that is in sight."""
        raise NotImplementedError

    async def press(self, key: str) -> None:
        """Presses a key that acts, a moment after the one before."""
        self.clock.now += 1
        await self.walker.press(key)

    def look(self) -> None:
        """Lets the kiosk look at its clock, and at what happens outside."""
        self.app._look()

    def focused(self) -> tuple[Offer, ...]:
        """What is marked."""
        return tuple(box.offer for box in self._boxes() if box.marked and box.offer is not None)

    def _boxes(self) -> list[OfferBox]:
        return [box for box in self.app.query(OfferBox) if box.offer is not None]

    def _command(self, verb: Verb) -> Command:
        return next(command for command in self.page.commands if command.verb is verb)


class Digits(Hand):
    """Presses digits alone: the number of a choice, from whatever part of the page; 0 goes on."""

    writes = False

    async def take(self, offer: Offer) -> None:
        """By its number."""
        await self.press("0" if isinstance(offer, Command) else str(getattr(offer, "number", "")))


class Stepping(Hand):
    """Moves the focus with one key, and chooses with another."""

    moves, chooses = "tab", "enter"

    async def take(self, offer: Offer) -> None:
        """Steps to it, then chooses."""
        for _ in range(MOST_MOVES):
            if self.focused() == (offer,):
                return await self.press(self.chooses)
            await self.walker.move(self.key_towards(offer))
        raise AssertionError(f"no way to {offer.shown}")

    def key_towards(self, offer: Offer) -> str:
        """The key of the next step."""
        return self.moves


class TabAndEnter(Stepping):
    """Has Tab and Enter alone."""


class Arrows(Stepping):
    """Has arrows and Enter alone: down to the row, then along it."""

    def key_towards(self, offer: Offer) -> str:
        """Down, or to the right where the letter is in this row."""
        row = next((row for row in self.page.keyboard.rows if offer in row), ())
        return "right" if any(letter in row for letter in self.focused()) else "down"


class TwoSwitches(Stepping):
    """Has two switches, which send F13 and F14; the venue has given them their verbs."""

    moves, chooses = "f13", "f14"
    station: ClassVar[dict[str, object]] = {
        "keys": key_map({Verb.NEXT: ("F13", "TAB"), Verb.CHOOSE: ("F14", "ENTER")}, {})
    }


class OneSwitch(Hand):
    """Waits until the mark comes by, then presses."""

    station: ClassVar[dict[str, object]] = {"pace": USUAL_PACE}

    async def take(self, offer: Offer) -> None:
        """At its row, then at itself."""
        for _ in range(MOST_MOVES):
            marked = self.focused()
            if marked == (offer,):
                return await self.press("space")
            if offer in marked:
                self.clock.now += 1
                self.walker._strike("space")
                await self.walker.until(lambda: len(self.focused()) == 1)
            else:
                self.clock.now += self.page.pace
                self.look()
        raise AssertionError(f"the mark never came to {offer.shown}")


class Taps(Hand):
    """Taps, and has no keys at all."""

    station: ClassVar[dict[str, object]] = {"pointer": True}

    async def take(self, offer: Offer) -> None:
        """With a finger on it."""
        self.clock.now += 1
        await self.walker.pilot.pause()  # a tap needs everything in its place
        presses = self.session.presses
        area = next(box for box in self._boxes() if box.offer == offer).region
        self.tap(area.x + area.width // 2, area.y + area.height // 2)
        await self.walker.until(lambda: self.session.presses > presses)

    def tap(self, x: int, y: int) -> None:
        """Touches a cell of the screen, and lets it go."""
        driver = self.app._driver
        assert driver is not None
        for kind in (events.MouseDown, events.MouseUp):
            driver.send_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))


HANDS = Digits, TabAndEnter, Arrows, TwoSwitches, OneSwitch, Taps


@asynccontextmanager
async def at_work(
    pack: Pack, hand: type[Hand], size: tuple[int, int] = (80, 24), **station: Any
) -> AsyncIterator[Hand]:
    """Somebody at a full screen, on the start page."""
    offered = {"colours": COLOURS, "focuses": True, **hand.station, **station}
    session, clock = WatchedSession(pack, Notebook(), "screen", **offered), Clock()
    async with KioskApp(session, bounce=BOUNCE, clock=clock).run_test(size=size) as pilot:
        yield hand(await _walker(session, pilot), clock)


async def _walker(session: WatchedSession, pilot: Pilot[Any]) -> ScreenWalker:
    walker = ScreenWalker(session, pilot)
    await walker.sees("Menu")
    return walker
