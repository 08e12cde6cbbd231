"""Kiosks in processes of their own, which keep visits and tell of each that was kept."""

import os
from collections import Counter
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kiosk.core.record import KeptWords
from kiosk.feedback.store import Store
from tests.feedback.made_up import LINE, VISIT, ids, store

PATIENCE = 60.0  # seconds, for a computer with much else to do
PART_SIZE = 20_000  # bytes; small, so that many cuts fall on the beginning of a new part

needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="only some systems can split a process in two"
)


class Keeper:
    """A process that keeps visits, named first, first + 1 …, until it is killed or all are kept."""

    def __init__(self, folder: Path, first: int, number: int) -> None:
        self.told: list[int] = []
        forks = get_context("fork")  # a new interpreter would take longer than what is tried
        self._ear, mouth = forks.Pipe(duplex=False)
        self._process = forks.Process(target=_keep, args=(folder, first, number, mouth), daemon=True)
        self._process.start()
        mouth.close()

    def listen(self, number: int) -> None:
        """Waits until so many more visits are kept."""
        for _ in range(number):
            assert self._ear.poll(PATIENCE)
            self.told.append(self._ear.recv())

    def work_on(self, seconds: float) -> None:
        """Lets it come so far in its work on the next visit."""
        self._ear.poll(seconds)

    def kill(self) -> list[int]:
        """Ends it at once, and gives all that it told."""
        self._process.kill()
        return self.ended()

    def ended(self) -> list[int]:
        """Waits for its end, and gives all that it told."""
        try:
            while True:
                self.told.append(self._ear.recv())
        except EOFError:
            self._process.join(PATIENCE)
        return self.told


def kept_once(kept: Store) -> set[int]:
    """The visits that can be read; fails if one is there twice, or without its words."""
    visits: Counter[int] = Counter()
    words: Counter[int] = Counter()
    counted = 0
    for period in kept.periods():
        holding = kept.records(period)
        visits.update(int(visit.record.service) for visit in holding.visits)
        words.update(int(each.text) for each in holding.words)
        counted += sum(mode.count for mode in holding.modes)
    assert max(visits.values(), default=1) == 1
    assert visits == words
    assert counted == visits.total()
    return set(visits)


def _keep(folder: Path, first: int, number: int, mouth: Connection) -> None:
    kept, new_key = store(folder, seed=first, part_size=PART_SIZE), ids(first + 1)
    for name in range(first, first + number):
        visit, words = replace(VISIT, service=str(name)), KeptWords(str(name), share=False)
        try:
            kept.keep(visit, words, LINE, new_key())
        except OSError:  # the disk was taken from under it, and it was not told that this one is kept
            return
        mouth.send(name)
