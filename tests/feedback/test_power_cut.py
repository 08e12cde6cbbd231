"""When the power goes, what a visitor was thanked for is on the disk."""

import os
from pathlib import Path

import pytest

from tests.feedback.cuts import cut_power
from tests.feedback.mounts import needs_mounts

CUTS = 40  # python -m tests.bench.cuts 200 makes more


@pytest.mark.slow
@needs_mounts
def test_after_each_of_40_power_cuts_all_that_was_told_is_there_once(tmp_path: Path) -> None:
    """And no cut leaves anything that would have to be called damage."""
    toll = cut_power(tmp_path, CUTS, seed=1)
    assert toll.told > CUTS
    assert (toll.lost, toll.notices) == (0, ())


@pytest.mark.slow
@needs_mounts
def test_such_cuts_do_lose_answers_of_a_store_that_does_not_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the law above would hold for any store at all."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    assert cut_power(tmp_path, 5, seed=2).lost > 0
