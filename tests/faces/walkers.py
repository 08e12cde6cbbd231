"""Walks visits on each face as a person would: by entering lines, by pressing keys."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS
from kiosk.faces.line import LineFace
from kiosk.faces.screen.app import KioskApp
from tests.fakes import Notebook
from tests.walking import Walked, WatchedSession, Writing

SIZE = 80, 24
PATIENCE = 100_000  # turns of the loop before a walk is given up


class Walker(Protocol):
    """Somebody who walks visits on one face."""

    async def walk(self, keys: Iterable[str | Writing]) -> Walked:
        """One visit, from the start page to the next visitor's start page."""


class Script:
    """A console that enters lines from a list, and keeps what is printed."""

    columns = 80

    def __init__(self) -> None:
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
                for letter in key.text:
                    await self.press(letter)
                await self.press("enter")
            else:
                await self.until(lambda: not self.session.is_keeping)
                await self.press(key)
        return self.session.walked()

    async def press(self, key: str) -> None:
        """Presses a key and waits until it is taken; the pilot's own press waits 50 ms more for each."""
        driver, taken = self.pilot.app._driver, self.session.presses
        assert driver is not None
        driver.send_message(
            events.Key(_character_to_key(key) if len(key) == 1 else key, key if len(key) == 1 else None)
        )
        await self.until(lambda: self.session.presses > taken)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for something, by letting the app go on."""
        for _ in range(PATIENCE):
            if condition():
                return
            await asyncio.sleep(0)
        raise AssertionError("it never came")


@asynccontextmanager
async def on_lines(pack: Pack) -> AsyncIterator[Walker]:
    """A walker on the line face."""
    yield LineWalker(pack)


@asynccontextmanager
async def on_screen(pack: Pack) -> AsyncIterator[Walker]:
    """A walker on the full-screen face."""
    session = WatchedSession(pack, Notebook(), "screen", colours=COLOURS)
    async with KioskApp(session).run_test(size=SIZE) as pilot:
        yield ScreenWalker(session, pilot)


WALKERS: dict[str, Callable[[Pack], AbstractAsyncContextManager[Walker]]] = {
    "line": on_lines,
    "screen": on_screen,
}
