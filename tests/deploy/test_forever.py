"""A kiosk that is kept open on a real terminal: what is done to it, and what visitors and staff find then."""

import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import kiosk
from kiosk.deploy.sane import WIPE
from kiosk.desk.pin import keep_pin, new_pin
from kiosk.places import PRACTICE_MARK
from tests.deploy.kept_open import KeptOpen, Watched
from tests.faces.test_real_terminal import VISIT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc, on Linux only")

SORRY = "If not, we cannot be sure. Please tell staff."
SECRET = "Ann Smith told me"
PIN, STAFF_KEY = "909099", "\x11"  # Ctrl+Q
MAY_BE_SILENT = 7.0  # seconds; the kiosk gives a sign of life each five
IMPATIENT = (
    sys.executable,
    "-c",
    "import sys, kiosk.deploy.supervisor as s; sys.argv = sys.argv[3:];"
    f"s.SILENT, s.LOOK, s.TO_END = {MAY_BE_SILENT}, 1.0, 1.0; from kiosk.__main__ import main; main()",
)
TYPED_ON = "zqjzqjzq"  # keys that do nothing, pressed by somebody who has not seen yet that it broke


def write_secret(terminal: KeptOpen) -> None:
    """Walks to where words are written, and writes some."""
    terminal.until("1. Start")
    for key, text in (("1", "What would you like to talk about?"), *VISIT):
        terminal.press(key)
        terminal.until(text)
    terminal.press(SECRET)
    terminal.until(SECRET)


def test_a_killed_kiosk_starts_again_and_nothing_of_the_visit_is_left(tmp_path: Path) -> None:
    """ACCESSIBILITY 32, 43, 53: told what happened; no word in any byte since, nor in the log, nor kept."""
    with KeptOpen(tmp_path / "data") as terminal:
        write_secret(terminal)
        Watched(terminal.kiosk).send(signal.SIGKILL)
        terminal.press(TYPED_ON)
        terminal.until(SORRY, "1. Start")
        since = terminal.raw[terminal.raw.rindex(WIPE.encode()) :]
        for words in (SECRET, "Ann", TYPED_ON, "You chose", "Consultation"):
            assert words.encode() not in since
        assert "Sorry. Something broke here." not in terminal.text
        assert terminal.log.endswith(" signal 9 (SIGKILL)\n") and len(terminal.log.splitlines()) == 1
        terminal.press("1")
        terminal.until("What would you like to talk about?")
    assert [path.name for path in terminal.data.iterdir()] == ["faults"]


@pytest.mark.slow
def test_a_kiosk_that_hangs_is_found_out_and_one_that_lives_is_left_alone(tmp_path: Path) -> None:
    """It is stopped in the middle of a visit; with less patience than usual, it takes no minutes."""
    with KeptOpen(tmp_path / "data", shell=IMPATIENT) as terminal:
        write_secret(terminal)
        hung = Watched(terminal.supervisor)  # it stands where a shell would
        hung.send(signal.SIGSTOP)
        terminal.until(SORRY, "1. Start")
        since = terminal.raw[terminal.raw.rindex(WIPE.encode()) :]
        assert SECRET.encode() not in since
        assert terminal.log.endswith(" Hung; signal 9 (SIGKILL)\n")
        fresh, end = terminal.supervisor, time.monotonic() + 1.2 * MAY_BE_SILENT
        while time.monotonic() < end:
            terminal.press("m")
            terminal.until("What would you like to change?")
            terminal.press("m")
            terminal.until("1. Start")
        assert terminal.supervisor == fresh


def test_the_next_visitor_is_not_told_that_a_visit_broke(tmp_path: Path) -> None:
    """Once somebody has come and gone, the start page is as ever."""
    with KeptOpen(tmp_path / "data") as terminal:
        terminal.until("1. Start")
        Watched(terminal.kiosk).send(signal.SIGTERM)  # an end with exit code 0, that staff did not ask for
        terminal.until(SORRY, "1. Start")
        terminal.press("l")
        terminal.until("2. I am a new person.")
        terminal.press("2")
        terminal.until("1. Start")
        assert SORRY not in terminal.text


def test_staff_close_it_and_find_the_terminal_as_it_was(tmp_path: Path) -> None:
    """Behind the door, with their PIN."""
    data = tmp_path / "data"
    keep_pin(data, new_pin(PIN))
    with KeptOpen(data) as terminal:
        before = terminal.settings
        terminal.until("1. Start")
        assert terminal.settings != before
        terminal.press(STAFF_KEY)
        terminal.until("0 typed.")
        terminal.press(f"{PIN}\r")
        terminal.until("5. Close the kiosk")
        terminal.press("5")
        terminal.until("Close the kiosk now?", "2. Close the kiosk")
        terminal.press("2")
        assert terminal.ended() == 0
        assert terminal.settings == before
        assert not terminal.log


def test_without_a_pin_nobody_closes_it(tmp_path: Path) -> None:
    """The door stays shut, and nothing there ends the kiosk."""
    with KeptOpen(tmp_path / "data") as terminal:
        terminal.until("1. Start")
        terminal.press(STAFF_KEY)
        terminal.until("This door has no PIN yet.", "1. Done")
        assert "Close the kiosk" not in terminal.text
        terminal.press("2")
        terminal.until("2 is not")
        terminal.press("1")
        terminal.until("1. Start")


def test_a_request_to_end_ends_both_and_leaves_nothing_on_the_screen(tmp_path: Path) -> None:
    """As when the computer shuts down."""
    with KeptOpen(tmp_path / "data") as terminal:
        before = terminal.settings
        terminal.until("1. Start")
        app = Watched(terminal.kiosk)
        terminal.process.send_signal(signal.SIGTERM)
        assert app.ends(terminal) and terminal.ended() == 0
        assert terminal.settings == before
        assert not terminal.text.strip()


def test_the_kiosk_does_not_outlive_its_supervisor(tmp_path: Path) -> None:
    """Two kiosks on one terminal would each take half of the keys. It leaves the terminal usable."""
    with KeptOpen(tmp_path / "data", shell=["sh", "-c", '"$@"; exec cat', "sh"]) as terminal:
        terminal.until("1. Start")
        app = Watched(terminal.kiosk)
        Watched(terminal.supervisor).send(signal.SIGKILL)
        assert app.ends(terminal)
        terminal.press("typed by staff\n")
        terminal.until("typed by staff\ntyped by staff")  # shown by the terminal, and heard by what is there
        assert "1. Start" not in terminal.text


def test_a_terminal_that_goes_away_ends_both(tmp_path: Path) -> None:
    """Exit code 75, and no line in the log: nothing broke."""
    with KeptOpen(tmp_path / "data") as terminal:
        terminal.until("1. Start")
        app, supervisor = Watched(terminal.kiosk), Watched(terminal.supervisor)
        terminal.hang_up()
        assert app.ends(terminal) and supervisor.ends(terminal)
        assert terminal.process.wait() == 75
        assert not terminal.log


def test_no_key_of_the_terminal_ends_plain_lines(tmp_path: Path) -> None:
    """Ctrl with C, D, Z, S and a backslash: the next line is heard as ever."""
    with KeptOpen(tmp_path / "data", "--line") as terminal:
        terminal.until("Press Enter to start:")
        terminal.press("\x03\x04\x1a\x1c\x13")
        terminal.press("\n")
        terminal.until("1. Start")
        assert terminal.process.poll() is None


@pytest.mark.slow
def test_a_kiosk_that_cannot_open_is_out_of_order_in_the_words_of_the_pack(tmp_path: Path) -> None:
    """ACCESSIBILITY 43: what happened, whose fault it is, what to do; and a hint for staff."""
    data = tmp_path / "data"
    data.mkdir()
    (data / PRACTICE_MARK).touch()
    with KeptOpen(data) as terminal:
        terminal.until("This kiosk does not work just now.", "It was not your fault.", SORRY)
        terminal.until("It tries again each minute.", "the folder of answers is at fault.")


@pytest.mark.slow
def test_a_pack_that_cannot_be_read_has_words_of_last_resort(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(Path(__file__).parents[1] / "packs" / "eight", content)
    (content / "words" / "en.toml").write_text("[", "utf-8")
    with KeptOpen(tmp_path / "data", "--content", str(content)) as terminal:
        terminal.until(
            "This kiosk does not work just now. It is not your fault.", "the settings are at fault."
        )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--voice", "log:heard.txt"], "log: and wav:"),
        (["--voice", "wav:heard"], "log: and wav:"),
        (["--once"], "not both"),
        ([], "needs a terminal"),
    ],
)
def test_what_does_not_fit_is_refused(options: list[str], told: str) -> None:
    """ACCESSIBILITY 53: a voice that writes down what visitors hear is for tests."""
    for command in ([], ["run"]):
        done = CliRunner().invoke(kiosk, [*command, "--forever", *options])
        assert done.exit_code == 2 and told in done.output
