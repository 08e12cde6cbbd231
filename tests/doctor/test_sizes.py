"""What `kiosk doctor` says of the size of letters."""

from pathlib import Path

import pytest

from kiosk.doctor.terminal import at_letters, at_window
from kiosk.faces.screen.zoom import CAPITALS


def path_with(folder: Path, *programs: str) -> str:
    """A search path that holds these programs and no other."""
    for program in programs:
        (folder / program).touch(mode=0o755)
    return str(folder)


def test_staff_read_how_high_letters_are_where_the_screen_was_measured() -> None:
    """ACCESSIBILITY 7: for a terminal that fills the screen."""
    assert str(at_letters(300, 40, 12)) == (
        "Fine: Text can have 2 sizes in this terminal."
        " Where it fills the screen, capital letters are about 15.7, 15.7 mm high."
    )
    assert str(at_letters(0, 80, 24)) == "Fine: Text can have 4 sizes in this terminal."


def test_staff_read_what_kiosk_open_would_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The heights of the sizes; how to get them; and what to install where there is no terminal to zoom."""
    monkeypatch.setenv("PATH", path_with(tmp_path))
    assert "sudo apt install xterm" in str(next(at_window(299, {"DISPLAY": ":0"})))
    monkeypatch.setenv("PATH", path_with(tmp_path, "xterm"))
    (told,) = at_window(299, {"DISPLAY": ":0"})
    assert all(f"{height:.1f}" in str(told) for height in CAPITALS.values())
    unmeasured = list(at_window(0, {"DISPLAY": ":0"}))
    assert "mm" not in str(unmeasured[0]) and "screen_height_mm" in str(unmeasured[1])
