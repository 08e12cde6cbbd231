"""Walks visits on each face as a person would: by entering lines, by pressing keys."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS, SIZES
from kiosk.core.state import Draft
from kiosk.faces.line import LineFace
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.page_view import PageView
from tests.faces.painted import painted_lines, painted_words
from tests.fakes import Notebook
from tests.walking import Walked, WatchedSession, Writing

SIZE = 80, 24
MOVES = "up", "down", "tab", "shift+tab"
PATIENCE = 10.0  # seconds before a walk is given up


class Walker(Protocol):
    """Somebody who walks visits on one face."""

    session: WatchedSession

    async def walk(self, keys: Iterable[str | Writing]) -> Walked:
        """One visit, from the start page to the next visitor's start page."""


class Script:
    """A console that enters lines from a list, and keeps what is printed."""

    def __init__(self, columns: int = 80, rows: int | None = None) -> None:
        self.columns, self.rows = columns, rows
        self.printed: list[str] = []
        self.wiped = 0
        self._lines: list[str | None] = []

    def enter(self, lines: Iterable[str]) -> None:
        """Lines to be entered; before each one nobody is there for a moment, so that news can come."""
        self._lines = [step for line in lines for step in (None, line)]

    def write(self, text: str) -> None:
        """Keeps what is printed."""
        self.printed.append(text)

    def read(self, seconds: float) -> str | None:
        """The next line, or the end of input."""
        if not self._lines:
            raise EOFError
        return self._lines.pop(0)

    def rest(self, seconds: float) -> None:
        """Nobody waits in a test."""

    def wipe(self) -> None:
        """Counts how often the screen was cleared."""
        self.wiped += 1

    def hide(self, typed: bool) -> None:
        """Nothing that is entered is shown here anyway."""


class LineWalker:
    """Enters one line for each key; the face waits for Enter before the first page."""

    def __init__(self, pack: Pack) -> None:
        self.session = WatchedSession(pack, Notebook(), "line", reprints=True)
        self.script = Script()

    async def walk(self, keys: Iterable[str | Writing]) -> Walked:
        """One visit."""
        self.script.enter(["", *(key.text if isinstance(key, Writing) else key for key in keys)])
        LineFace(self.session, self.script).run()
        return self.session.walked()


class ScreenWalker:
    """Presses keys on a full screen without a terminal."""

    def __init__(self, session: WatchedSession, pilot: Pilot[Any]) -> None:
        self.session = session
        self.pilot = pilot

    async def walk(self, keys: Iterable[str | Writing]) -> Walked:
        """One visit; waits for the thanks before the last key."""
        for key in keys:
            if isinstance(key, Writing):
                await self.type(key.text)
                await self.press("enter")
            else:
                await self.until(lambda: not self.session.is_keeping)
                await self.press(key)
        return self.session.walked()

    async def type(self, text: str) -> None:
        """Types words, and waits until they stand on the page."""
        for letter in text:
            self._strike(letter)
        await self.until(lambda: (self.session.state.draft or Draft("")).text == text)

    async def send(self, *keys: str) -> None:
        """Presses keys, one after the other, and waits until each has moved the focus or is taken."""
        for key in keys:
            if key in MOVES and not self.session.page().typing:
                await self.move(key)
            else:
                await self.press(key)

    async def move(self, key: str) -> None:
        """Presses a key that moves the focus."""
        view = self.pilot.app.query_one(PageView)
        before = view.focused
        self._strike(key)
        await self.until(lambda: view.focused is not before)

    async def press(self, key: str) -> None:
        """Presses a key and waits until the session has it; the pilot's own press waits 50 ms more."""
        taken = self.session.presses
        self._strike(key)
        await self.until(lambda: self.session.presses > taken)

    async def sees(self, *texts: str) -> None:
        """Waits until all texts are painted."""
        wanted = [" ".join(text.split()) for text in texts]
        try:
            await self.until(lambda: all(text in self.painted() for text in wanted))
        except AssertionError as error:
            missing = [text for text in wanted if text not in self.painted()]
            raise AssertionError(f"{missing}: {error}") from None

    def painted(self) -> str:
        """All words on the screen; none while the writing field is only half made."""
        try:
            return painted_words(self.pilot.app)
        except KeyError:
            return ""

    def marked(self) -> str:
        """What the mark stands before."""
        lines = "\n".join(painted_lines(self.pilot.app))
        found = re.search(r"▶ (.+?)(?:  |┃|$)", lines, re.MULTILINE)
        return found[1] if found else ""

    def _strike(self, key: str) -> None:
        driver, single = self.pilot.app._driver, len(key) == 1
        assert driver is not None
        name = _character_to_key(key) if single else key
        driver.send_message(events.Key(name, " " if key == "space" else key if single else None))

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for something, by letting the app go on."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return
            await asyncio.sleep(0)
        raise AssertionError(f"it never came; there is: {self.painted()}")


@asynccontextmanager
async def on_lines(pack: Pack) -> AsyncIterator[Walker]:
    """A walker on the line face."""
    yield LineWalker(pack)


@asynccontextmanager
async def on_screen(pack: Pack) -> AsyncIterator[Walker]:
    """A walker on the full-screen face."""
    session = WatchedSession(pack, Notebook(), "screen", colours=COLOURS, sizes=SIZES)
    async with KioskApp(session).run_test(size=SIZE) as pilot:
        yield ScreenWalker(session, pilot)


WALKERS: dict[str, Callable[[Pack], AbstractAsyncContextManager[Walker]]] = {
    "line": on_lines,
    "screen": on_screen,
}
