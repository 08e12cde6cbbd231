"""Whatever happens in whatever order: never stuck, never two visits mixed, nothing unsent kept."""

from collections.abc import Callable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from textual.geometry import Size

from kiosk.book.book import read_pack
from kiosk.core.acts import Do
from kiosk.core.answering import with_draft
from kiosk.core.page import Choice
from kiosk.core.pages.scene import Scene
from kiosk.core.presses import Key, Press, Take, Typed
from kiosk.core.record import KeptWords, Record, kept_words, record
from kiosk.core.staff import (
    Counted,
    CountedPeriod,
    Door,
    Errand,
    Failed,
    Hitch,
    NotWritten,
    Report,
    Targets,
    Written,
)
from kiosk.core.state import Stage
from kiosk.core.update import fresh
from kiosk.faces.screen.canvas import Canvas
from kiosk.faces.screen.sizing import DrawnSizes
from tests.clock import Clock
from tests.conftest import SHIPPED
from tests.fakes import Ear, Notebook, Porter
from tests.walking import WatchedSession

PIN = "9090"
STAFF_KEY = "CTRL+Q"
KEYS = [STAFF_KEY, *"1234567890", *"nbmhlwsrtpx,.[]+-cq", "ENTER", "TAB", "ESCAPE", "BACKSPACE", "F13", ""]
SCREENS = [(118, 33), (80, 24), (40, 12), (30, 9), (12, 4)]
REPORTS: dict[str, Report] = {
    Errand.COUNTS: Counted((CountedPeriod("2026-10", 12, ()), CountedPeriod("2026-09", None, ())), 7),
    Errand.TARGETS: Targets(stick=True, folder=True),
    Errand.TO_STICK: Written("export", stick_out=True),
    Errand.TO_FOLDER: NotWritten(Hitch.NO_ROOM),
    Errand.CHECK: Failed(),
}
MOST_PRESSES = 8  # from anywhere to the next visitor


class AnyOrder(RuleBasedStateMachine):
    """One kiosk, and everybody and everything that can do something to it."""

    @initialize()
    def open(self) -> None:
        """In the morning."""
        pack = read_pack(SHIPPED)
        self.clock, self.ear, self.notebook = Clock(), Ear(), Notebook()
        self.porter = Porter(PIN, **REPORTS)
        offered = {"voiced": ("en",), "focuses": True, "reprints": False}
        self.session = WatchedSession(
            pack, self.notebook, "screen", self.ear, self.clock, desk=self.porter, **offered
        )
        self.session.attend(lambda: None)
        self.canvas = Canvas(DrawnSizes())
        self._resize((80, 24))
        self.sent: list[tuple[Record, KeptWords | None]] = []

    @rule(key=st.sampled_from(KEYS))
    def press_a_key(self, key: str) -> None:
        """Any key."""
        self._press(Key(key))

    @rule(at=st.integers(0, 30))
    def take_an_offer(self, at: int) -> None:
        """Anything that is offered."""
        offers = self.session.part(self.canvas.fit).offers
        if offers:
            self._press(Take(offers[at % len(offers)]))

    @rule(text=st.text(max_size=20))
    def write(self, text: str) -> None:
        """Anything that can be typed, whether anybody writes or not."""
        self._press(Typed(text))

    @rule(at=st.integers(0, 30))
    def move_the_focus(self, at: int) -> None:
        """To anything, or to the writing field."""
        offers = self.session.page().offers
        self.session.move((offers[at % len(offers)],) if offers and at else ())

    @rule(seconds=st.sampled_from([0.0, 1.0, 10.0, 40.0, 181.0]))
    def let_time_pass(self, seconds: float) -> None:
        """A moment, or long enough to be asked whether anybody is there."""
        self.clock.pass_by(seconds)
        self.session.tick()

    @rule(screen=st.sampled_from(SCREENS))
    def resize(self, screen: tuple[int, int]) -> None:
        """Another window."""
        self._resize(screen)

    @rule(what=st.sampled_from(["word", "end", "lose", "find"]))
    def hear_of_the_voice(self, what: str) -> None:
        """A word, an end, no voice, a voice."""
        happens: dict[str, Callable[[], None]] = {
            "word": lambda: self.ear.word(0) if self.ear.says else None,
            "end": lambda: self.ear.end() if self.ear.says else None,
            "lose": self.ear.lose,
            "find": lambda: self.ear.find("en"),
        }
        happens[what]()
        self.session.tick()

    @rule(pin=st.sampled_from([PIN, "1111"]), ends=st.booleans(), then=st.integers(1, 6))
    def staff_come(self, pin: str, ends: bool, then: int) -> None:
        """With their PIN or a wrong one, in the middle of a visit too; behind it they choose."""
        self._press(Key(STAFF_KEY))
        if ends and self.session.page().name == "staff.end":
            self._press(Key("2"))
        for key in (*pin, "ENTER", str(then)):
            self._press(Key(key))

    @rule(there=st.booleans())
    def lose_or_find_the_disk(self, there: bool) -> None:
        """What is sent can be kept, or not just now."""
        self.notebook.has_pencil = there
        if there:
            self.notebook.find_pencil()
        self.session.tick()

    @invariant()
    def only_what_was_sent_is_kept_each_visit_by_itself(self) -> None:
        """Records and words are those that stood on the page when somebody sent them, in that order."""
        if hasattr(self, "sent"):
            kept = list(self.notebook.records.values())
            assert kept == [each for each, _ in self.sent][: len(kept)]
            words = [text for _, text in self.sent if text is not None]
            assert self.notebook.words == words[: len(self.notebook.words)]

    @invariant()
    def only_who_has_the_pin_is_behind_the_door(self) -> None:
        """Only the right PIN opens it, nobody else sees what is there, and only from there is it closed."""
        if hasattr(self, "session"):
            staff = self.session.state.staff
            opened = staff is not None and staff.door is Door.OPEN
            assert not opened or PIN in self.porter.knocked
            assert opened or not self.session.page().name.startswith(("staff.desk", "staff.c", "staff.ex"))

    @invariant()
    def every_page_can_be_read_and_answered(self) -> None:
        """It has a title or a part of one, a way to answer, and something to press; its parts too."""
        if hasattr(self, "session"):
            part = self.session.part(self.canvas.fit)
            assert part.how and (part.offers or part.typing or part.name.startswith("sent"))
            assert part.speech()

    def teardown(self) -> None:
        """From anywhere the next visitor's page is a few presses away, and then all is as at the start."""
        if not hasattr(self, "session"):
            return
        for _ in range(MOST_PRESSES):
            if self.session.state == fresh(self.session.pack, self.session.station):
                break
            self._towards_the_next_visitor()
        assert self.session.state == fresh(self.session.pack, self.session.station)
        self.notebook.find_pencil()
        assert list(self.notebook.records.values()) == [each for each, _ in self.sent]

    def _towards_the_next_visitor(self) -> None:
        page = self.session.page()
        finish = [each for each in page.choices if isinstance(each, Choice) and each.act is Do.FINISH]
        if finish:
            self._press(Take(finish[0]))
        elif page.typing:
            self._press(Key("ESCAPE"))
        elif page.name == "help":
            self._press(Key("h"))
        else:
            self._press(Key("l"))

    def _press(self, press: Press) -> None:
        before = self.session.state
        scene = Scene(before, self.session.pack, self.session.station)
        visit = with_draft(scene)
        was_closed = self.session.closed
        self.session.press(press)
        self.session.tick()
        if self.session.closed and not was_closed:
            assert before.staff is not None and before.staff.door is Door.OPEN
        if before.stage is Stage.UNDER_WAY and self.session.state.stage is Stage.SENT:
            told = record(visit, scene.pack, scene.station, before.preferences.language)
            self.sent.append((told, kept_words(visit, scene.pack)))

    def _resize(self, screen: tuple[int, int]) -> None:
        self.canvas.resize(Size(*screen))
        self.session.equip(self.canvas.sizes, self.canvas.capitals)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=60,
    stateful_step_count=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
