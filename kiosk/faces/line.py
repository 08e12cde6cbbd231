"""The plain face: lines that are only ever added to, for screen readers, braille displays and pipes."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from kiosk.core.page import Page
from kiosk.core.presses import Key, Press, Typed
from kiosk.faces.line_room import LineRoom
from kiosk.faces.wrap import wrapped
from kiosk.session import Session

WIDEST = 80  # ACCESSIBILITY row 11: longer lines are hard to follow
SOON = 0.1  # seconds between two looks at what happens outside
MOMENT = 5  # such looks


class Console(Protocol):
    """Where lines go, and where they come from."""

    @property
    def columns(self) -> int:
        """How many letters fit in a line."""

    @property
    def rows(self) -> int | None:
        """How many lines a page may have, so that all of it can be read back; None for any number."""

    def write(self, text: str) -> None:
        """Puts text out at once."""

    def read(self, seconds: float) -> str | None:
        """One line that was entered; None when none came in time. EOFError at the end of input."""

    def rest(self, seconds: float) -> None:
        """Lets a moment pass; what is entered meanwhile waits."""

    def wipe(self) -> None:
        """Takes away all that the last visitor could have left on the screen."""

    def hide(self, typed: bool) -> None:
        """Whether what is typed is a secret from now on, and shows nowhere."""


class LineFace:
    """Draws each page once, ends it with one short prompt, and passes on what is entered."""

    def __init__(self, session: Session, console: Console, once: bool = False) -> None:
        self._session = session
        self._console = console
        self._once = once
        self._shown: Page | None = None
        self._done = 0  # visitors

    def run(self) -> None:
        """Serves visitors until the end of input (or, with `once`, one visitor)."""
        try:
            while not self._session.closed:
                self._serve_one()
                if self._once:
                    return
                self._console.wipe()
        except (EOFError, KeyboardInterrupt):
            self._say_goodbye()
        finally:
            self._console.hide(False)

    def _say_goodbye(self) -> None:
        """A visit left: nothing of it is kept, and that is said."""
        self._console.wipe()
        if self._session.abandon():
            self._print(told(self._session.page()))

    def _serve_one(self) -> None:
        self._done, self._shown = self._session.visitors_done, None
        self._console.hide(False)
        if not self._session.state.met:  # staff who have ended a visit go on at once
            welcome, prompt = self._session.greeting
            self._print([welcome], prompt)
            self._entered()
        while not self._is_over:
            self._wait_a_moment()
            self._show(self._page)
            for press in presses(self._entered(), self._page):
                self._session.press(press)

    @property
    def _is_over(self) -> bool:
        return self._session.closed or self._session.visitors_done != self._done

    def _wait_a_moment(self) -> None:
        """Most answers are kept at once: then nobody has to hear first that they are being saved."""
        for _ in range(MOMENT):
            if not self._session.is_waited_for:
                return
            self._console.rest(SOON)
            self._session.tick()

    def _entered(self) -> str | None:
        """Waits for a line, and meanwhile tells what happens outside; None: the visitor has gone away."""
        while not self._is_over:
            if self._session.is_keeping:  # nobody goes before they have heard what became of their answers
                self._console.rest(SOON)
            elif (line := self._console.read(SOON)) is not None:
                return line
            if self._session.tick() and self._page != self._shown and not self._is_over:
                self._show(self._page)
        return None

    @property
    def _page(self) -> Page:
        """The page, or where it may not be longer than the window, the part of it that is met now."""
        if self._console.rows is None:
            return self._session.page()
        return self._session.part(lambda _: LineRoom(self._width, self._console.rows or 0))

    @property
    def _width(self) -> int:
        return min(self._console.columns, WIDEST)

    def _show(self, page: Page) -> None:
        before, self._shown = self._shown, page
        self._console.hide(page.secret)
        known = before is not None and (before.name, before.turn) == (page.name, page.turn)
        if before is not None and page.more and (before.name, before.notice) == (page.name, page.notice):
            page = page.without_notice()  # it was told on another part of the page
        if self._session.is_keeping:
            self._print(told(page))
        else:
            self._print(news(page) if known else whole(page), page.prompt)

    def _print(self, texts: Iterable[str], prompt: str = "") -> None:
        lines = "".join(f"{line}\n" for text in texts for line in wrapped(text, self._width))
        self._console.write(f"{lines}{prompt} " if prompt else lines)


def whole(page: Page) -> Iterator[str]:
    """All lines of a page but its prompt, after a blank one."""
    yield from told(page)
    if page.typing:
        yield from filter(None, (page.typing.text, page.typing.left))
    if page.count:
        yield page.count
    yield from (choice.shown for choice in page.choices)
    if page.more:
        yield page.more


def told(page: Page) -> Iterator[str]:
    """What a page tells, without what it offers, after a blank line."""
    yield ""
    yield from filter(None, (page.notice, page.where, page.title, *page.text))


def news(page: Page) -> Iterator[str]:
    """What is new on a page that is on the screen already."""
    if page.notice:
        yield page.notice


def presses(line: str | None, page: Page) -> Iterator[Press]:
    """What a line that was entered asks for on this page."""
    if line is None:
        return
    if page.secret and line.strip().isdigit():
        yield from map(Key, line.strip())
        yield Key("ENTER")
    elif page.typing:
        if line.strip():
            yield Typed(line)
        yield Key("ENTER")
    else:
        entered = line.strip()
        yield Key(entered.rstrip(".)") or entered or "ENTER")
