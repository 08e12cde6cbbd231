"""The staff door: wrong PINs, and the waits after them."""

from pathlib import Path

import pytest

from kiosk.core.staff import AtDoor, Door
from kiosk.desk import pin
from kiosk.desk.door import WAITS, StaffDoor
from kiosk.desk.pin import keep_pin, new_pin
from tests.clock import Clock

PIN, OTHER = "808642", "902175"
OPEN = AtDoor(Door.OPEN)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes guessing slow would make these tests slow too."""
    monkeypatch.setattr(pin, "COST", 2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of answers whose staff have a PIN."""
    keep_pin(tmp_path, new_pin(PIN))
    return tmp_path


def door(folder: Path, clock: Clock) -> StaffDoor:
    """The door of a kiosk that opens now."""
    return StaffDoor(folder, clock, clock())


def miss(door: StaffDoor, clock: Clock, times: int) -> AtDoor:
    """Tries wrong PINs, and waits each time as long as is wanted."""
    told = AtDoor(Door.SHUT)
    for _ in range(times):
        clock.pass_by(told.wait)
        told = door.knock(OTHER)
        assert told.wrong
    return told


def test_the_right_pin_opens_and_a_wrong_one_does_not(folder: Path) -> None:
    clock = Clock()
    assert door(folder, clock).look() == AtDoor(Door.SHUT)
    assert door(folder, clock).knock(OTHER) == AtDoor(Door.SHUT, wrong=True)
    assert door(folder, clock).knock(PIN) == OPEN


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    shut = door(tmp_path, Clock())
    assert shut.look() == shut.knock("") == shut.knock(PIN) == AtDoor(Door.NO_PIN)


def test_the_waits_grow_to_a_quarter_of_an_hour(folder: Path) -> None:
    """Slips cost nothing; a guesser of 10,000 PINs needs about fifty days."""
    clock = Clock()
    shut = door(folder, clock)
    told = [miss(shut, clock, 1).wait]
    for _ in range(12):
        clock.pass_by(told[-1])
        told.append(shut.knock(OTHER).wait)
    assert told == [*WAITS[1:], 900, 900, 900]
    assert tuple(sorted(WAITS)) == WAITS


def test_during_a_wait_not_even_the_right_pin_is_looked_at(folder: Path) -> None:
    clock = Clock()
    shut = door(folder, clock)
    assert miss(shut, clock, 3).wait == 5
    clock.pass_by(4.5)
    assert shut.knock(PIN) == shut.look() == AtDoor(Door.SHUT, wait=1)
    clock.pass_by(0.5)
    assert shut.knock(PIN) == OPEN


def test_the_right_pin_forgets_the_wrong_ones(folder: Path) -> None:
    clock = Clock()
    shut = door(folder, clock)
    clock.pass_by(miss(shut, clock, 5).wait)
    assert shut.knock(PIN) == OPEN
    assert miss(shut, clock, 2).wait == 0
    assert door(folder, clock).look() == AtDoor(Door.SHUT)


def test_a_restart_begins_the_whole_wait_anew(folder: Path) -> None:
    """Pulling the plug helps nobody; and no clock that is set back can, for no time of day is kept."""
    clock = Clock()
    clock.pass_by(miss(door(folder, clock), clock, 6).wait)
    again = door(folder, clock)
    assert again.knock(PIN) == AtDoor(Door.SHUT, wait=60)
    clock.pass_by(60)
    assert again.knock(PIN) == OPEN


def test_a_pin_is_counted_as_wrong_before_it_is_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So nobody can try one and pull the plug."""
    monkeypatch.setattr(pin.KeptPin, "fits", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        door(folder, Clock()).knock(OTHER)
    kept = pin.read_pin(folder)
    assert kept and kept.wrong == 1


def test_on_a_disk_that_takes_nothing_staff_get_in_and_guessers_wait(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.desk.door.keep_pin", full)
    clock = Clock()
    shut = door(folder, clock)
    clock.pass_by(miss(shut, clock, 3).wait)
    assert miss(shut, clock, 1).wait == 15
    clock.pass_by(15)
    assert shut.knock(PIN) == OPEN


def test_a_new_pin_needs_no_wait(folder: Path) -> None:
    """Whoever sets one on the computer is no guesser."""
    clock = Clock()
    shut = door(folder, clock)
    miss(shut, clock, 8)
    keep_pin(folder, new_pin(OTHER))
    assert shut.knock(OTHER) == OPEN
