"""Hundreds of visits to one kiosk: the last visitor finds it as the first did, and as quick."""

import sys
from pathlib import Path

import pytest

from kiosk.core.pack import Pack
from tests.faces.soak import FACES, slower

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="it is Linux that tells what a program takes"),
]

BLOCKS = range(50), range(50, 180)  # visits
COMPARED = range(20)  # visits that are to a new kiosk too
MOST_GROWTH = 5  # MB
MOST_WORK = 1.3  # times the work of a new kiosk for the same keys; the bench measures it more closely


@pytest.mark.parametrize("face", FACES)
def test_two_hundred_visits_leave_nothing_behind(tmp_path: Path, pack: Pack, face: str) -> None:
    """ACCESSIBILITY 32: after each visit the first page is as at first, and all that was sent is kept.

    The last visitors do what the first did, in turns with others who do it at a new kiosk;
    python -m tests.bench.soak sends thousands.
    """
    folders = tmp_path / "old", tmp_path / "new"
    for folder in folders:
        folder.mkdir()
    with FACES[face](folders[0], pack) as old, FACES[face](folders[1], pack) as new:
        first, last = [old.block(seeds) for seeds in BLOCKS]
        new.block(COMPARED)  # what is made at the first visits is made
        assert slower(old, new, COMPARED) < MOST_WORK
    assert last.vitals.memory - first.vitals.memory < MOST_GROWTH
    assert last.vitals.open == first.vitals.open
