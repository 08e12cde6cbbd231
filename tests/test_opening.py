"""The kiosk opens and closes, and tells staff the truth."""

import os
import subprocess
from pathlib import Path

from kiosk.core.pack import Pack
from kiosk.opening import Manner, Where, station_of
from kiosk.settings.config import Config
from tests.terminal import kiosk_command

VISIT = "\n1\n1\n1\n3\n1\n4\n9\n2\n2\n\n"  # not taken part, straight to the end, sent, finished


def visit(data: Path) -> subprocess.CompletedProcess[str]:
    """One visit through a pipe, with answers kept in this folder."""
    command = kiosk_command(data, "--once")
    return subprocess.run(
        command,
        input=VISIT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "LANG": "C"},
    )


def test_a_visit_that_was_saved_closes_without_a_word(tmp_path: Path) -> None:
    """ACCESSIBILITY 53: no answer in any talk of the kiosk."""
    done = visit(tmp_path / "data")
    assert done.returncode == 0
    assert "Your answers are saved." in done.stdout
    assert done.stderr == ""


def test_what_could_not_be_saved_is_told_to_the_visitor_and_to_staff(tmp_path: Path) -> None:
    """Never a false "saved"; staff hear how many visits and why, and no answer."""
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    done = visit(tmp_path / "data")
    assert done.returncode == 4
    assert "Your answers are not saved yet." in done.stdout
    assert "Your answers are saved." not in done.stdout
    assert "For staff: Answers could not be saved at once" in done.stderr
    assert "1 sent visits could not be saved" in done.stderr
    assert "onsultation" not in done.stderr


def test_a_kiosk_is_mute_only_where_nobody_wants_a_voice(pack: Pack) -> None:
    """A voice that is wanted and gone is something to look at."""
    for voice, mute in (("off", True), ("auto", False)):
        station = station_of(Where(None, None, None), pack, Config(), Manner(line=True, voice=voice))
        assert station.mute is mute
