"""Sends visitors to one kiosk and prints what it takes by then: python -m tests.bench.soak [VISITS] [FACE]"""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.book.book import read_pack
from tests.conftest import SHIPPED
from tests.faces.soak import FACES, Block, Soak

BLOCK = 200  # visits
COMPARED = range(40)  # visits that are to a new kiosk too


def say(number: int, block: Block) -> None:
    """Prints a line of figures."""
    vitals = block.vitals
    print(  # noqa: T201
        f"to visit {(number + 1) * BLOCK}: {vitals.memory:.1f} MB ({vitals.own_memory:.1f} its own), "
        f"{1000 * block.work:.2f} ms of work and {1000 * block.took / block.presses:.1f} ms by the clock "
        f"for each of {block.presses} keys; {vitals.files} files, {vitals.threads} threads, "
        f"{vitals.children} children",
        flush=True,
    )


def slower(old: Soak, new: Soak, seeds: Iterable[int]) -> float:
    """How many times the work of a new kiosk an old one has with the same keys.

    Each visit is to both in turns, so that whatever else the computer does slows down both alike.
    """
    pairs = [(old.block([seed]).work, new.block([seed]).work) for seed in seeds]
    return sum(ours for ours, _ in pairs) / sum(theirs for _, theirs in pairs)


def main() -> None:
    """At the end visits to it and to a new kiosk, in turns, tell whether it has become slower."""
    count = max(2, (int(sys.argv[1]) if sys.argv[1:] else 2000) // BLOCK)
    opened = FACES[sys.argv[2] if sys.argv[2:] else "screen"]
    pack = read_pack(SHIPPED)
    with (
        TemporaryDirectory() as folder,
        TemporaryDirectory() as other,
        opened(Path(folder), pack) as old,
        opened(Path(other), pack) as new,
    ):
        blocks = []
        for number in range(count):
            blocks.append(old.block(range(BLOCK * number, BLOCK * (number + 1))))
            say(number, blocks[-1])
        new.block(COMPARED)  # what is made at the first visits is made
        ratio = slower(old, new, COMPARED)
    grown = blocks[-1].vitals.memory - blocks[0].vitals.memory
    print(  # noqa: T201
        f"after the first {BLOCK} it grew by {grown:.1f} MB (under 5); "
        f"the same keys are {ratio:.2f} times the work that they are for a new kiosk (at most 1.1)"
    )


if __name__ == "__main__":
    main()
