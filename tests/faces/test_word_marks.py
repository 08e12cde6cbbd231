"""Words are marked on the full screen as they are heard, for people who follow with their eyes."""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS, SIZES
from kiosk.faces.screen import app as app_module
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.painted import Painted
from tests.faces.walkers import ScreenWalker
from tests.fakes import Ear, Notebook
from tests.walking import WatchedSession

if TYPE_CHECKING:
    from rich.console import RenderableType

CODES = re.compile(r"\x1b\[[^a-zA-Z]*[a-zA-Z]")
WORD = re.compile(r"\S+")
SCREENS = ((118, 33), (80, 24), (40, 12))


class Watched(KioskApp):
    """Keeps what would go to the terminal when a part of the screen is painted anew."""

    CSS_PATH = str(Path(app_module.__file__).with_name("kiosk.tcss"))

    def __init__(self, session: WatchedSession) -> None:
        super().__init__(session)
        self.written: list[str] = []
        self._seen = Painted()

    def _display(self, screen: Screen[object], renderable: "RenderableType | None") -> None:
        if isinstance(renderable, CompositorUpdate):
            new = self._seen.new_cells(renderable)
            self.written += [CODES.sub("|", new.render_segments(self.console))] * bool(new.pieces)
        super()._display(screen, renderable)


class Follower:
    """Somebody who listens and looks."""

    def __init__(self, app: Watched, walker: ScreenWalker, ear: Ear) -> None:
        self.app = app
        self.walker = walker
        self.ear = ear

    def words(self) -> list[re.Match[str]]:
        """The words of what is being said."""
        return list(WORD.finditer(self.ear.says.text)) if self.ear.says else []

    async def hear(self, word: re.Match[str]) -> None:
        """Hears a word, and waits until all is painted."""
        self.ear.word(word.start())
        await self._awake()

    async def hear_to_the_end(self) -> None:
        """Hears the rest of what is being said."""
        self.ear.end()
        await self._awake()

    def marked(self) -> list[str]:
        """The marked cells, row by row."""
        rows = ("".join(each.text for each in row) for row in self._marked_cells())
        return [row for row in rows if row]

    def has_marked(self, word: str) -> bool:
        """Whether this word is marked, and nothing else is; commands, being reworded, are so as a whole."""
        spot, marked = self.walker.session.spot, "".join(self.marked())
        assert spot is not None
        if spot.part.startswith("command"):
            return bool(marked)
        assert marked.strip("(),.") in ("", word.strip("(),."))
        return bool(marked)

    async def _awake(self) -> None:
        assert self.ear.wake is not None
        self.ear.wake()
        await self.walker.pilot.pause()

    def _marked_cells(self) -> Iterator[list[Segment]]:
        for strip in self.app.screen._compositor.render_strips():
            yield [each for each in strip if each.style is not None and each.style.reverse]


@asynccontextmanager
async def follower(pack: Pack, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Follower]:
    """Somebody for whom the start page is read."""
    ear = Ear()
    offered = {"colours": COLOURS, "sizes": SIZES, "voiced": tuple(pack.words), "focuses": True}
    app = Watched(WatchedSession(pack, Notebook(), "screen", ear, **offered))
    async with app.run_test(size=size) as pilot:
        walker = ScreenWalker(app._session, pilot)  # type: ignore[arg-type] # it is a watched one
        await walker.until(lambda: ear.wake is not None)
        await walker.press("s")
        await pilot.pause()
        yield Follower(app, walker, ear)


@pytest.mark.parametrize("size", SCREENS, ids=str)
async def test_each_word_is_marked_when_it_is_heard(pack: Pack, size: tuple[int, int]) -> None:
    """Whole words, one at a time, on the start page and on a question; nothing else is marked."""
    async with follower(pack, size) as somebody:
        marks = 0
        for key in ("", "1"):
            if key:
                await somebody.walker.press(key)
            while somebody.ear.says:
                for word in somebody.words():
                    await somebody.hear(word)
                    marks += somebody.has_marked(word[0])
                await somebody.hear_to_the_end()
                assert somebody.marked() == []
        assert marks > 60


async def test_every_word_above_the_commands_is_marked_once(pack: Pack) -> None:
    async with follower(pack) as somebody:
        marked = []
        while words := somebody.words():
            for word in words:
                await somebody.hear(word)
                marked += somebody.marked()
            await somebody.hear_to_the_end()
        page = somebody.app.shown
        assert page is not None
        shown = [page.notice, page.where, page.title, *page.body, page.count]
        shown += [choice.shown for choice in page.choices]
        assert " ".join(marked)[: len(" ".join(shown))] == " ".join(shown)


async def test_nothing_but_the_two_words_is_painted_anew(pack: Pack) -> None:
    """No redraw beyond the word that was marked and the one that is."""
    async with follower(pack) as somebody:
        await somebody.hear_to_the_end()
        last = ""
        for word in somebody.words():
            somebody.app.written.clear()
            await somebody.hear(word)
            painted = sorted(each for each in "".join(somebody.app.written).split("|") if each)
            assert painted == sorted(filter(None, (last, word[0])))
            last = word[0]


async def test_large_letters_are_marked_in_their_full_height(pack: Pack) -> None:
    """ACCESSIBILITY 7: whoever needs large text sees the mark as large."""
    async with follower(pack, (118, 33)) as somebody:
        await somebody.walker.press("+")
        await somebody.walker.press("+")
        found = []
        while words := somebody.words():
            await somebody.hear(words[0])
            rows = somebody.marked()
            assert len({len(row) for row in rows}) <= 1
            found.append(len(rows))
            await somebody.hear_to_the_end()
        assert max(found) >= 4
