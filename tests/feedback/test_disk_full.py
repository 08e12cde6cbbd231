"""A disk that is full, or takes nothing more, costs no answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.record import KeptWords
from kiosk.feedback.ledger import KeepingLedger
from kiosk.session.sending import Outcome
from tests.feedback.drawers import PATIENCE, Hurry, heard
from tests.feedback.keeper import kept_once
from tests.feedback.made_up import LINE, VISIT, names, store
from tests.feedback.mounts import needs_mounts, set_read_only, small_disk

SIZE = 1_000_000


def send(ledger: KeepingLedger, number: int) -> bool:
    """Sends a visit, and tells whether it was kept at once."""
    ledger.keep(replace(VISIT, service=str(number)), KeptWords(str(number), share=False), LINE, number)
    (outcome,) = heard(ledger, 1)
    assert outcome.key == number
    return outcome.kept


@pytest.mark.slow
@needs_mounts
def test_what_does_not_fit_waits_in_memory_until_there_is_room(tmp_path: Path) -> None:
    """And staff were told before it came so far."""
    with small_disk(tmp_path / "disk", SIZE) as place:
        kept, ballast = store(place / "data"), place / "ballast"
        ballast.write_bytes(bytes(SIZE // 2))
        ledger = KeepingLedger(lambda: kept, Hurry())
        number = 1
        while send(ledger, number):
            assert "nearly full" in ledger.troubles[0]
            number += 1
        assert number > 100
        assert kept_once(kept) == set(range(1, number))
        assert any("No space left on device" in trouble for trouble in ledger.troubles)
        ballast.unlink()
        assert heard(ledger, 1) == [Outcome(number, kept=True)]
        ledger.close(PATIENCE)  # only now does nobody try again, so that no draft may lie there
        assert kept_once(kept) == set(range(1, number + 1))
        assert not [name for name in names(kept.folder) if name.endswith(".tmp")]


@pytest.mark.slow
@needs_mounts
def test_what_a_read_only_disk_refuses_waits_in_memory(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", SIZE) as place:
        kept = store(place / "data")
        ledger = KeepingLedger(lambda: kept, Hurry())
        assert send(ledger, 1)
        set_read_only(place, True)
        assert not send(ledger, 2)
        assert kept_once(kept) == {1}
        assert any("Read-only" in trouble for trouble in ledger.troubles)
        set_read_only(place, False)
        assert heard(ledger, 1) == [Outcome(2, kept=True)]
        ledger.close(PATIENCE)
        assert kept_once(kept) == {1, 2}
