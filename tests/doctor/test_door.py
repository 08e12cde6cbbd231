"""What `kiosk doctor` says of the staff door."""

from pathlib import Path

from kiosk.desk.pin import keep_pin, new_pin
from kiosk.doctor.finding import BETTER
from kiosk.doctor.look import at_door


def test_staff_are_told_what_a_kiosk_without_a_pin_lets_people_do(tmp_path: Path) -> None:
    """It works like this, so it is no fault."""
    finding = at_door(tmp_path)
    assert finding.fine and finding.kind == BETTER
    assert "anyone can close the kiosk" in finding.told and "kiosk staff pin" in finding.told


def test_with_a_pin_nothing_is_left_to_do(tmp_path: Path) -> None:
    """And nothing of it is told."""
    keep_pin(tmp_path, new_pin("808642"))
    finding = at_door(tmp_path)
    assert (finding.fine, finding.kind) == (True, "") and "808642" not in str(finding)
