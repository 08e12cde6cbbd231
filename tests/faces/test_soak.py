"""Hundreds of visits to one kiosk: the last visitor finds it as the first did."""

import sys
from pathlib import Path

import pytest

from kiosk.core.pack import Pack
from tests.faces.soak import FACES

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="it is Linux that tells what a program takes"),
]

BLOCKS = range(50), range(50, 200)  # visits
MOST_GROWTH = 5  # MB


@pytest.mark.parametrize("face", FACES)
def test_two_hundred_visits_leave_nothing_behind(tmp_path: Path, pack: Pack, face: str) -> None:
    """ACCESSIBILITY 32: after each visit the first page is as at first, and all that was sent is kept.

    python -m tests.bench.soak sends thousands, and measures whether the kiosk becomes slower.
    """
    with FACES[face](tmp_path, pack) as kiosk:
        first, last = [kiosk.block(seeds) for seeds in BLOCKS]
    assert last.vitals.memory - first.vitals.memory < MOST_GROWTH
    assert last.vitals.open == first.vitals.open
