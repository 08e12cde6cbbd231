"""Stand-ins with names."""

from collections import deque

from kiosk.core.record import KeptWords, Modes, Record
from kiosk.session import Outcome


class Notebook:
    """A ledger that writes into memory, at once, unless it is told to lose its pencil."""

    def __init__(self, has_pencil: bool = True) -> None:
        self.has_pencil = has_pencil
        self.records: dict[int, Record] = {}
        self.words: list[KeptWords] = []
        self.modes: list[Modes] = []
        self._waiting: dict[int, tuple[Record, KeptWords | None, Modes]] = {}
        self._news: deque[Outcome] = deque()

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> None:
        """Writes it down, or remembers that it is still to be written down."""
        self._waiting[key] = record, words, modes
        self._write()

    def find_pencil(self) -> None:
        """From now on it can write, and writes down what waits."""
        self.has_pencil = True
        self._write()

    def news(self) -> tuple[Outcome, ...]:
        """What has happened since it was last asked."""
        told = tuple(self._news)
        self._news.clear()
        return told

    def _write(self) -> None:
        for key in list(self._waiting):
            self._news.append(Outcome(key, self.has_pencil))
            if self.has_pencil:
                record, words, modes = self._waiting.pop(key)
                self.records[key] = record
                self.words += [words] if words else []
                self.modes.append(modes)
