"""`kiosk staff pin` sets the PIN of the staff door."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import kiosk
from kiosk.desk.pin import read_pin
from tests.terminal import Terminal

PIN, OTHER = "808642", "902175"


def piped(data: Path, line: str) -> Result:
    """What comes of the command when a line is piped into it."""
    return CliRunner().invoke(kiosk, ["staff", "pin", "--data", str(data)], input=line)


def is_kept(data: Path, pin: str) -> bool:
    """Whether this is the PIN now."""
    kept = read_pin(data)
    return kept is not None and kept.fits(pin)


def test_a_pin_can_be_set_from_a_pipe_and_set_anew(tmp_path: Path) -> None:
    for pin in (PIN, OTHER):
        done = piped(tmp_path / "data", f"{pin}\n")
        assert done.exit_code == 0 and is_kept(tmp_path / "data", pin)
        assert "The PIN is set." in done.stderr and pin not in done.output


@pytest.mark.parametrize("pin", ["1234", "0000", "12", "abcd", ""])
def test_a_pin_that_is_easy_to_guess_is_refused(tmp_path: Path, pin: str) -> None:
    done = piped(tmp_path / "data", f"{pin}\n")
    assert done.exit_code == 2 and "Nothing was changed." in done.stderr
    assert read_pin(tmp_path / "data") is None


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
@pytest.mark.parametrize(("again", "code"), [(PIN, 0), (OTHER, 2)])
def test_on_a_terminal_it_is_asked_for_twice_and_never_shown(tmp_path: Path, again: str, code: int) -> None:
    """ACCESSIBILITY 52."""
    command = [sys.executable, "-m", "kiosk", "staff", "pin", "--data", str(tmp_path / "data")]
    with Terminal(command) as terminal:
        terminal.until("New PIN (nothing is shown):")
        terminal.press(f"{PIN}\n")
        terminal.until("The same again:")
        terminal.press(f"{again}\n")
        assert terminal.ended() == code
        assert PIN.encode() not in terminal.raw and OTHER.encode() not in terminal.raw
    assert is_kept(tmp_path / "data", PIN) is (code == 0)


def test_where_it_cannot_be_kept_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    done = piped(tmp_path / "data", f"{PIN}\n")
    assert done.exit_code == 4 and "cannot be kept" in done.stderr


def test_setting_one_loads_no_database() -> None:
    """It is quick on any board."""
    code = "import sys, kiosk.desk.pin; sys.exit('tinydb' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
