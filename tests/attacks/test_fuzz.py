"""Whatever is sent by chance, the kiosk neither ends nor is deaf, and its memory stays small."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.attacks.fuzz import byte_sequences, key_sequences, outlives
from tests.attacks.test_screen import kiosk_at
from tests.attacks.victim import MOST_MEMORY

SEQUENCES = 250  # a minute's worth: each is followed by a key whose answer is waited for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows"),
]


@pytest.mark.parametrize("made", [byte_sequences, key_sequences])
def test_it_outlives_them_all(tmp_path: Path, made: Callable[[int, int], Iterator[bytes]]) -> None:
    """Some hundreds of each, always the same; python -m tests.bench.fuzz tries thousands."""
    assert max(outlives(lambda: kiosk_at(tmp_path), made(1, SEQUENCES))) < MOST_MEMORY
