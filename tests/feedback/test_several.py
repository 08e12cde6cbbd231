"""Several kiosks and exports may use one folder at once."""

from pathlib import Path

import pytest

from tests.feedback.files import exported
from tests.feedback.keeper import Keeper, kept_once, needs_fork
from tests.feedback.made_up import store

EACH = 150


@pytest.mark.slow
@needs_fork
def test_three_kiosks_and_exports_at_once_lose_nothing_and_keep_nothing_twice(tmp_path: Path) -> None:
    """And an export never misses what was kept before it began, nor sees a half of anything."""
    folder, kept = tmp_path / "data", store(tmp_path / "data")
    kiosks = [Keeper(folder, first, EACH) for first in (1_000, 2_000, 3_000)]
    for number in range(EACH):
        for kiosk in kiosks:
            kiosk.listen(1)
        told = {name for kiosk in kiosks for name in kiosk.told}
        assert told <= kept_once(kept)
        if number % 10 == 0:
            assert exported(kept, tmp_path / "out").visits >= len(told)
    assert len(kept_once(kept)) == 3 * EACH
    assert [kiosk.ended() for kiosk in kiosks] == [
        [*range(first, first + EACH)] for first in (1_000, 2_000, 3_000)
    ]
