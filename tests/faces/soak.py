"""One kiosk, and hundreds of visitors: whether all they sent is kept, and what the kiosk takes by then."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.core.pack import Pack
from tests.faces.by_ear import ear_for
from tests.faces.crowds import Covered, LineCrowd, ScreenCrowd
from tests.readers.in_pipe import Pipe
from tests.readers.kept import SETTINGS, all_kept, told
from tests.readers.visitor import NO_ANSWER
from tests.terminal import kiosk_command
from tests.vitals import Vitals, vitals_of

WHOLE = 0.3  # seconds after which the first picture is whole


class Crowd(Protocol):
    """Visitors of one kiosk."""

    @property
    def process(self) -> int:
        """The kiosk's."""

    @property
    def presses(self) -> int:
        """How many keys or lines were entered."""

    def visit(self, seed: int) -> dict[str, str] | None:
        """What the next one believes to be kept; None where they have sent nothing."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some visits, one after the other: keys that were pressed, seconds that passed, how it was at the end.

    `worked` is for how many seconds the processor worked for the kiosk.
    """

    visits: int
    presses: int
    took: float
    worked: float
    vitals: Vitals

    @property
    def work(self) -> float:
        """Seconds of the processor for a key."""
        return self.worked / self.presses


class Soak:
    """Sends visitors to a kiosk, and remembers what they believe is kept."""

    def __init__(self, crowd: Crowd, data: Path, pack: Pack) -> None:
        self._crowd = crowd
        self._data = data
        self._pack = pack
        self._believed: Counter[frozenset[str]] = Counter()
        self._written: Counter[tuple[str, bool]] = Counter()

    def block(self, seeds: Iterable[int]) -> Block:
        """One visit for each seed; then nothing that was sent is lost."""
        seeds, presses, begin = list(seeds), self._crowd.presses, time.perf_counter()
        before = vitals_of(self._crowd.process)
        for seed in seeds:
            if (believed := self._crowd.visit(seed)) is not None:
                self._remember(dict(believed))
        took, after = time.perf_counter() - begin, vitals_of(self._crowd.process)
        self._compare()
        return Block(len(seeds), self._crowd.presses - presses, took, after.worked - before.worked, after)

    def _remember(self, believed: dict[str, str]) -> None:
        asked = self._pack.words[self._pack.usual_language].question
        words, share = (believed.pop(asked[key].title, NO_ANSWER) for key in ("words", "share"))
        if words != NO_ANSWER:
            self._written[words, share == "Yes"] += 1
        self._believed[answered(f"{title} {answer}" for title, answer in believed.items())] += 1

    def _compare(self) -> None:
        """Nothing is lost, nothing is there twice, and nobody's answers are mixed with those of others."""
        records, words = all_kept(self._data)
        assert Counter((text.text, text.share) for text in words) == self._written
        assert Counter(answered(told(record, (), self._pack)) for record in records) == self._believed


def answered(lines: Iterable[str]) -> frozenset[str]:
    """Those questions that have an answer."""
    return frozenset(line for line in lines if not line.endswith(NO_ANSWER))


@contextmanager
def on_screen(folder: Path, pack: Pack) -> Iterator[Soak]:
    """A kiosk that has just been opened on the full screen, and is heard."""
    data, pipe = folder / "data", folder / "said"
    command = kiosk_command(data, "--voice", f"log:{pipe}")
    data.with_name("quick.toml").write_text(SETTINGS)
    with ear_for(pipe) as ear, Covered(command) as terminal:
        terminal.until("1. Start", "M Menu")
        terminal.draw_waiting(WHOLE)
        yield Soak(ScreenCrowd(terminal, ear), data, pack)


@contextmanager
def on_lines(folder: Path, pack: Pack) -> Iterator[Soak]:
    """A kiosk that has just been opened in plain lines."""
    data = folder / "data"
    command = kiosk_command(data, "--line")
    data.with_name("quick.toml").write_text(SETTINGS)
    with closing(Pipe(command, folder)) as pipe:
        yield Soak(LineCrowd(pipe), data, pack)


FACES = {"screen": on_screen, "line": on_lines}
