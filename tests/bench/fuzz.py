"""Sends the kiosk bytes and keys by chance: python -m tests.bench.fuzz [SEQUENCES]"""

import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.attacks.fuzz import BATCH, byte_sequences, guarded_kiosk_at, key_sequences, outlives
from tests.attacks.victim import Victim

SEED = 6


def try_all(name: str, sequences: Iterator[bytes]) -> None:
    """Prints what came of it; a kiosk that ended or was deaf is an error with the bytes that did it."""
    begin, opened = time.perf_counter(), 0
    with tempfile.TemporaryDirectory() as folder:

        def opens() -> Victim:
            nonlocal opened
            opened += 1
            return guarded_kiosk_at(Path(folder))

        memory = list(outlives(opens, sequences))
    took = time.perf_counter() - begin
    print(  # noqa: T201
        f"{name}: {len(memory) * BATCH} sequences outlived in {took:.0f} s by {opened} kiosks; "
        f"at most {max(memory):.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    count = int(sys.argv[1]) if sys.argv[1:] else 20_000
    with ThreadPoolExecutor() as both:
        made = byte_sequences(SEED, count // 2), key_sequences(SEED, count // 2)
        list(both.map(try_all, ("bytes", "keys"), made))
