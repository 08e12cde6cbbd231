"""The plain face: lines that are only ever added to, for screen readers, braille displays and pipes."""

from collections.abc import Iterator
from typing import Protocol

from kiosk.core.page import Page
from kiosk.core.presses import Key, Press, Typed
from kiosk.faces.wrap import wrapped
from kiosk.session import Session

WIDEST = 80  # ACCESSIBILITY row 11: longer lines are hard to follow
SOON = 0.1  # seconds between two looks at what happens outside


class Console(Protocol):
    """Where lines go, and where they come from."""

    @property
    def columns(self) -> int:
        """How many letters fit in a line."""

    def write(self, text: str) -> None:
        """Puts text out at once."""

    def read(self, seconds: float) -> str | None:
        """One line that was entered; None when none came in time. EOFError at the end of input."""

    def rest(self, seconds: float) -> None:
        """Lets a moment pass; what is entered meanwhile waits."""

    def wipe(self) -> None:
        """Takes away all that the last visitor could have left on the screen."""


class LineFace:
    """Draws each page once, ends it with one short prompt, and passes on what is entered."""

    def __init__(self, session: Session, console: Console, once: bool = False) -> None:
        self._session = session
        self._console = console
        self._once = once
        self._shown: Page | None = None

    def run(self) -> None:
        """Serves visitors until the end of input (or, with `once`, one visitor)."""
        try:
            while True:
                self._serve_one()
                if self._once:
                    return
                self._console.wipe()
        except (EOFError, KeyboardInterrupt):
            self._say_goodbye()

    def _say_goodbye(self) -> None:
        """A visit left: nothing of it is kept, and that is said."""
        if self._session.abandon():
            for text in whole(self._session.page()):
                self._console.write(f"{text}\n")

    def _serve_one(self) -> None:
        done = self._session.visitors_done
        self._shown = None
        self._console.write(f"{self._session.greeting} ")
        self._entered()
        while self._session.visitors_done == done:
            self._show(self._session.page())
            line = self._entered()
            for press in presses(line, self._session.page()):
                self._session.press(press)

    def _entered(self) -> str:
        """Waits for a line, and meanwhile tells what happens outside."""
        while True:
            if self._session.is_keeping:  # nobody goes before they have heard what became of their answers
                self._console.rest(SOON)
            elif (line := self._console.read(SOON)) is not None:
                return line
            if self._session.tick():
                self._show(self._session.page())

    def _show(self, page: Page) -> None:
        before, self._shown = self._shown, page
        width = min(self._console.columns, WIDEST)
        known = before is not None and (before.name, before.turn) == (page.name, page.turn)
        for text in news(page) if known else whole(page):
            self._console.write("".join(f"{line}\n" for line in wrapped(text, width)))
        if not self._session.is_keeping:
            self._console.write(f"{page.prompt} ")


def whole(page: Page) -> Iterator[str]:
    """All lines of a page but its prompt, after a blank one."""
    yield ""
    yield from filter(None, (page.notice, page.where, page.title, *page.text))
    if page.typing:
        yield from filter(None, (page.typing.text, page.typing.left))
    if page.count:
        yield page.count
    yield from (choice.shown for choice in page.choices)


def news(page: Page) -> Iterator[str]:
    """What is new on a page that is on the screen already."""
    if page.notice:
        yield page.notice


def presses(line: str, page: Page) -> Iterator[Press]:
    """What a line that was entered asks for on this page."""
    if page.typing:
        if line.strip():
            yield Typed(line)
        yield Key("ENTER")
    else:
        entered = line.strip()
        yield Key(entered.rstrip(".)") or entered or "ENTER")
