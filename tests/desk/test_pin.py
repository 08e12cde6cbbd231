"""The PIN as it is kept."""

import os
import stat
from pathlib import Path

import pytest

from kiosk.desk.pin import COST, FILE, KeptPin, keep_pin, new_pin, read_pin, why_not

PIN = "808642"


def test_a_pin_is_kept_for_its_owner_alone_and_not_as_it_is(tmp_path: Path) -> None:
    """ACCESSIBILITY 53: neither the digits nor a plain hash of them stand in the file."""
    keep_pin(tmp_path / "data", new_pin(PIN))
    file = tmp_path / "data" / FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 or os.name == "nt"
    assert PIN.encode() not in file.read_bytes()
    assert COST >= 2**14
    kept = read_pin(tmp_path / "data")
    assert kept and kept.fits(PIN) and not kept.fits("808643") and not kept.fits("")


def test_two_kiosks_with_one_pin_keep_two_different_things() -> None:
    assert new_pin(PIN).hash != new_pin(PIN).hash


def test_a_pin_cannot_be_printed() -> None:
    pin = new_pin(PIN)
    assert pin.hash.hex() not in repr(pin) and pin.salt.hex() not in repr(pin)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"salt": 1}', b'{"salt": "x", "hash": "", "wrong": 0}']
)
def test_a_file_that_cannot_be_read_opens_to_nobody(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_pin(tmp_path) is None


def test_where_nobody_set_one_there_is_none(tmp_path: Path) -> None:
    assert read_pin(tmp_path / "nowhere") is None


@pytest.mark.parametrize("pin", ["8086", "902175", "123456789102", "1235", "100000"])
def test_a_good_pin_has_four_to_twelve_digits_without_a_pattern(pin: str) -> None:
    assert not why_not(pin)


@pytest.mark.parametrize(
    ("pin", "told"),
    [
        *((pin, "easy") for pin in ("0000", "1234", "4321", "7890", "1212", "123123", "99999999")),
        *((pin, "digits only") for pin in ("", "12a4", "8 86", "٤٧٣٩")),
        *((pin, "4 to 12") for pin in ("808", "8086420975310")),
    ],
)
def test_what_is_no_good_pin_is_told_without_it(pin: str, told: str) -> None:
    assert told in why_not(pin)
    assert not pin or pin not in why_not(pin)


def test_wrong_ones_are_counted_beside_it(tmp_path: Path) -> None:
    keep_pin(tmp_path, KeptPin(b"salt", b"hash", wrong=7))
    assert read_pin(tmp_path) == KeptPin(b"salt", b"hash", wrong=7)
