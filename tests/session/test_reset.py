"""Reset is a new object: the next visitor finds what the first one found."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from types import FunctionType, MethodType
from typing import Any

import pytest

from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS, SIZES
from kiosk.core.presses import Key, Typed
from tests.clock import Clock
from tests.fakes import Ear, Notebook, Porter
from tests.walking import WatchedSession

SECRET = "My neighbour Zebedee"
PIN = "9090"
# What a kiosk may know of visitors who are gone: how many, so that no two utterances have the same number.
COUNTERS = {"visitors_done", "_ids", "_caller"}
# Its clock, its hands, and what a test remembers of it.
TOOLS = {
    "_clock",
    "_since",
    "_ledger",
    "_new_key",
    "_voice",
    "_desk",
    "_calendar",
    "notebook",
    "pages",
    "presses",
}

Leave = Callable[["Visitor"], None]


class Visitor:
    """Somebody at a kiosk who changes all that can be changed."""

    def __init__(self, pack: Pack) -> None:
        self.clock, self.ear, self.notebook, self.porter = Clock(), Ear(), Notebook(), Porter(PIN)
        offered: dict[str, Any] = {"voiced": ("en",), "focuses": True, "colours": COLOURS, "sizes": SIZES}
        self.session = WatchedSession(
            pack, self.notebook, "screen", self.ear, self.clock, desk=self.porter, **offered
        )

    def press(self, *keys: str) -> "Visitor":
        """Presses keys, and looks what has happened."""
        for key in keys:
            self.session.press(Key(key))
            self.session.tick()
        return self

    def settle_in(self) -> "Visitor":
        """Other colours, sizes, speed, volume, sound; a menu open and left."""
        self.press("S", "C", "+", ".", "]", "M", "2", "B")
        self.session.move(self.session.page().choices[:1])
        return self

    def answer(self) -> "Visitor":
        """Gives answers, and writes words."""
        self.press("1")
        while self.session.page().name != "words":
            self.press("N" if self.session.page().name == "needs" else "1")
        self.press("1")
        self.session.press(Typed(SECRET))
        return self.press("ENTER", "1", "2")


def sent(visitor: Visitor) -> None:
    """Sends the answers."""
    visitor.settle_in().answer()
    while visitor.session.page().name != "check":
        visitor.press("2")
    visitor.press("2", "1")


def left(visitor: Visitor) -> None:
    """Leaves without sending."""
    visitor.settle_in().answer().press("L", "3", "1")


def made_way(visitor: Visitor) -> None:
    """Is followed by a new person, in the middle."""
    visitor.settle_in().answer().press("L", "4")


def timed_out(visitor: Visitor) -> None:
    """Goes away, while something is read aloud that never ends being read."""
    visitor.settle_in().answer()
    visitor.ear.lose()
    for seconds in (0, 180, 45):
        visitor.clock.pass_by(seconds)
        visitor.session.tick()
    visitor.ear.find("en")
    visitor.session.tick()


def was_staff(visitor: Visitor) -> None:
    """Ends somebody's visit, goes behind the staff door, and out again."""
    visitor.settle_in().answer()
    while visitor.session.page().name != "start":
        visitor.press("B")
    visitor.press("4", "7", "2", *PIN, "ENTER", "1", "B", "6")


def typed_a_pin(visitor: Visitor) -> None:
    """Leaves the staff door in the middle of a PIN."""
    visitor.settle_in().press("4", "7", *"90", "L", "2")


@pytest.mark.parametrize("leave", [sent, left, made_way, timed_out, was_staff, typed_a_pin])
def test_the_next_visitors_session_equals_a_fresh_one(pack: Pack, leave: Leave) -> None:
    """ACCESSIBILITY 32: state, place in pages, focus, what was said, idle clock, what the computer offers."""
    visitor, fresh = Visitor(pack), Visitor(pack)
    fresh.session.tick()
    leave(visitor)
    assert visitor.session.page().name == "start"
    assert dict(whole(visitor.session)) == dict(whole(fresh.session))


@pytest.mark.parametrize("leave", [sent, left, made_way, timed_out, was_staff, typed_a_pin])
def test_nothing_that_was_written_or_typed_is_held_anywhere(pack: Pack, leave: Leave) -> None:
    """ACCESSIBILITY 53: in no corner of the session."""
    visitor = Visitor(pack)
    leave(visitor)
    held = " ".join(str(value) for _, value in whole(visitor.session))
    assert SECRET not in held and PIN not in held


def test_a_fresh_session_is_told_from_a_used_one(pack: Pack) -> None:
    """The comparison would see each of these."""
    fresh = dict(whole(Visitor(pack).session))
    for key in ("C", "+", "S", "M", "1"):
        assert dict(whole(Visitor(pack).press(key).session)) != fresh, key


def whole(value: object, at: str = "session") -> Iterator[tuple[str, object]]:
    """Everything that a value holds, by the way to it; but for the pack, its tools and its counters."""
    if isinstance(value, Pack | FunctionType | MethodType):
        return
    if isinstance(value, tuple | list | deque):
        for number, each in enumerate(value):
            yield from whole(each, f"{at}[{number}]")
        yield f"{at}.length", len(value)
    elif is_dataclass(value):
        for each in fields(value):
            yield from whole(getattr(value, each.name), f"{at}.{each.name}")
    elif hasattr(value, "__dict__") and type(value).__module__.startswith(("kiosk", "tests")):
        for name, each in vars(value).items():
            if name not in COUNTERS | TOOLS:
                yield from whole(each, f"{at}.{name}")
    else:
        yield at, value
