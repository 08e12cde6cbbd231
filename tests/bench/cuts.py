"""Cuts the power of a real ext4 while visits are kept; needs root: python -m tests.bench.cuts 200"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.feedback.cuts import cut_power

SEED = 3

if __name__ == "__main__":
    cuts = int(sys.argv[1])
    with TemporaryDirectory() as base:
        toll = cut_power(Path(base), cuts, SEED)
    print(f"{cuts} cuts, {toll.told} visits acknowledged, {toll.lost} of them lost, damage: {toll.notices}")  # noqa: T201
