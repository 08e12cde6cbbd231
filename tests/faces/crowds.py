"""Visitors of one kiosk, one after another, on either face; each finds it as the first one did."""

import random
import time

import pyte
from pyte.screens import Char

from kiosk.faces.wipe import FORGET
from tests.attacks.victim import Victim
from tests.faces.by_ear import Listener
from tests.faces.regulars import Regular
from tests.readers.in_pipe import Pipe
from tests.readers.page_heard import PageHeard
from tests.readers.visitor import Ending, Visitor
from tests.terminal import PATIENCE

NEW_VISITOR = FORGET.encode()
LINE_ENDINGS = (*[Ending.SENT] * 5, Ending.SENT_SO_FAR, Ending.LEFT)
Cell = tuple[str, str, str]
Picture = list[list[Cell]]


class Covered(Victim):
    """A terminal at which nobody looks during a visit; it holds only what was painted since the last one.

    `wiped` counts how often what was scrolled away was taken off it.
    """

    wiped = 0

    def picture(self) -> Picture:
        """All cells with the colours that can be seen, drawn from nothing: old paint is not there."""
        screen = pyte.Screen(self.screen.columns, self.screen.lines)
        pyte.ByteStream(screen).feed(self.raw)
        cells = ([screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines))
        return [[seen(cell) for cell in line] for line in cells]

    def comes_to(self, picture: Picture, wiped: int) -> bool:
        """Whether the screen is wiped once more than so often, and then takes on this picture, in time."""
        end = time.monotonic() + PATIENCE
        while self.wiped <= wiped or self.picture() != picture:
            if not self._take_in(end - time.monotonic()):
                return False
        return True

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join("".join(sign or " " for sign, *_ in line).rstrip() for line in self.picture())

    def _draw(self, data: bytes) -> None:
        drawn = self.raw + data
        self.wiped += drawn.count(NEW_VISITOR)
        self.raw = drawn.rpartition(NEW_VISITOR)[2]


def seen(cell: Char) -> Cell:
    """What can be seen of a cell: its sign in its colour, if there is any, and what is behind it."""
    sign = cell.data.strip()
    return sign, cell.fg if sign else "", cell.bg


class ScreenCrowd:
    """They hear the full screen, and press keys as soon as they have heard."""

    def __init__(self, terminal: Covered, ear: int) -> None:
        self.process = terminal.process.pid
        self._terminal = terminal
        self._listener = Listener(terminal, ear)
        self._first = terminal.picture()
        self._visits = 0

    @property
    def presses(self) -> int:
        """How many keys they have pressed."""
        return self._listener.presses

    def visit(self, seed: int) -> dict[str, str] | None:
        """What the next one believes to be kept; None where they have sent nothing."""
        self._visits, wiped = self._visits + 1, self._terminal.wiped
        visitor = Regular(self._listener, random.Random(seed), f"No. {self._visits:04} was here.")
        visitor.visit()
        assert self._terminal.comes_to(self._first, wiped), self._terminal.text
        return visitor.believed if visitor.has_sent else None


class LineCrowd:
    """They read plain lines, and enter some."""

    def __init__(self, pipe: Pipe) -> None:
        self.process = pipe.process
        self.presses = 0
        self._pipe = pipe
        self._first: list[PageHeard] = []

    def visit(self, seed: int) -> dict[str, str] | None:
        """What the next one believes to be kept; None where they have sent nothing."""
        chance = random.Random(seed)
        ending = chance.choice(LINE_ENDINGS)
        visitor = Newcomer(self._pipe, chance, ending)
        visitor.visit()
        self._first = self._first or visitor.first
        assert visitor.first == self._first
        self.presses += sum(line.startswith("> ") for line in self._pipe.told)
        self._pipe.told.clear()
        return None if ending is Ending.LEFT else visitor.believed


class Newcomer(Visitor):
    """Remembers the first pages."""

    @property
    def first(self) -> list[PageHeard]:
        """The greeting and the first page."""
        return self._met[:2]

    def __init__(self, pipe: Pipe, chance: random.Random, ending: Ending) -> None:
        super().__init__(pipe, chance, ending)
        self._met: list[PageHeard] = []

    def _take_in(self, wanted: tuple[str, ...]) -> None:
        super()._take_in(wanted)
        self._met.append(self._page)
