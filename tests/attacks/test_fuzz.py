"""Whatever is sent by chance, the kiosk neither ends nor is deaf, and its memory stays small."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.attacks.fuzz import byte_sequences, guarded_kiosk_at, key_sequences, outlives
from tests.attacks.victim import MOST_MEMORY

SEQUENCES = 1000  # of each kind

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="it is Linux that tells what a program takes"),
]


@pytest.mark.parametrize("made", [byte_sequences, key_sequences])
def test_it_outlives_them_all(tmp_path: Path, made: Callable[[int, int], Iterator[bytes]]) -> None:
    """Always the same ones; python -m tests.bench.fuzz tries ten times as many, and other ones."""
    assert max(outlives(lambda: guarded_kiosk_at(tmp_path), made(1, SEQUENCES))) < MOST_MEMORY
