"""A kiosk that is killed has kept what it said was kept."""

from pathlib import Path
from random import Random

import pytest

from tests.feedback.keeper import Keeper, kept_once, needs_fork
from tests.feedback.made_up import names, store

KILLS = 200
LONGEST = 0.006  # seconds; about as long as keeping one visit takes


@pytest.mark.slow
@needs_fork
def test_after_each_of_200_kills_all_that_was_told_is_there_once(tmp_path: Path) -> None:
    """And the next kiosk on the folder goes on without a word of damage."""
    chance, told = Random(5), set[int]()
    for kill in range(KILLS):
        keeper = Keeper(tmp_path, 1_000 * kill, 100)
        keeper.listen(chance.randint(1, 4))
        keeper.work_on(chance.random() * LONGEST)
        told |= set(keeper.kill())
    kept = store(tmp_path)
    kept.look_over()
    assert told <= kept_once(kept)
    assert kept.notices == ()
    assert not [name for name in names(tmp_path) if name.endswith(".tmp")]
