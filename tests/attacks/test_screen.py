"""Nothing that is sent to the full screen ends it, or makes it deaf: a key still brings its page."""

import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.running.stopping import BROKEN, TERMINAL_GONE
from tests.attacks.harm import DEADLY, HARMLESS, Harm
from tests.attacks.victim import MENU, MOST_MEMORY, START, Victim, answers
from tests.terminal import PATIENCE, kiosk_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

FEW = 8  # presses, half a second apart
PAUSE = 0.01  # seconds between two pieces: all at once would be dropped
TEXTUAL = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_PRESS": "ctrl+q",
    "TEXTUAL_DRIVER": "no:driver",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "COLUMNS": "7",
    "LINES": "3",
}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Victim]:
    """One kiosk that has to bear it all."""
    with kiosk_at(tmp_path_factory.mktemp("kiosk")) as victim:
        yield victim


def kiosk_at(folder: Path, *options: str, **environ: str) -> Victim:
    """A kiosk that shows its start page."""
    victim = Victim(kiosk_command(folder / "data", "--voice", "off", *options), 80, 24, **environ)
    victim.until(START)
    return victim


@pytest.mark.parametrize("harm", (DEADLY | HARMLESS).values(), ids=(DEADLY | HARMLESS).keys())
def test_it_still_answers(shared: Victim, harm: Harm) -> None:
    """After each of these the start page stands there, and a key brings its page."""
    harm(shared)
    assert answers(shared), shared.text


@pytest.mark.parametrize("key", ["\x03", "\x10", "\x1a", "\x1c"])
def test_keys_that_programs_have_in_common_do_nothing(shared: Victim, key: str) -> None:
    """No palette, no hint how to leave, no sleep: they are keys like others."""
    shared.send(key.encode())
    assert answers(shared)
    assert not {"palette", "quit", "Theme"} & set(shared.text.lower().split())


def test_escape_is_a_key_of_its_own(shared: Victim) -> None:
    """Also where codes begin with it: after a moment without more bytes it goes back."""
    assert shared.brings("m", MENU, START)
    assert shared.brings("\x1b", START, MENU)


@pytest.mark.parametrize(
    "flood",
    [
        b"x" * 2_000_000,
        pytest.param(b"1\r" * 100_000, marks=pytest.mark.slow),
        pytest.param(b"\x1b[200~" + b"y" * 5_000_000, marks=pytest.mark.slow),
    ],
    ids=["letters", "answers", "a paste"],
)
def test_a_flood_is_nobody(shared: Victim, flood: bytes) -> None:
    """What no hand can send is dropped: the memory stays small, and the next key is answered."""
    shared.send(flood)
    assert answers(shared)
    assert shared.memory < MOST_MEMORY


@pytest.mark.slow
def test_many_keys_at_once_are_taken_as_far_as_they_can_be(tmp_path: Path) -> None:
    """In pieces that a hand could send; memory stays small, and the kiosk answers soon."""
    with kiosk_at(tmp_path) as victim:
        for _ in range(200):
            victim.send(b"\x1b[B" * 300)
        assert answers(victim)
        assert victim.memory < MOST_MEMORY


@pytest.mark.slow
@pytest.mark.parametrize("before", [b"", b"++"], ids=["usual letters", "largest letters"])
def test_whoever_comes_after_a_flood_is_answered_soon(tmp_path: Path, before: bytes) -> None:
    """What waited too long is dropped: a person who presses again each half second is soon heard."""
    with kiosk_at(tmp_path) as victim:
        victim.send(before)
        victim.settle()
        for _ in range(20):
            victim.send(b"1zb\x1b[Bn2cr" * 30)
            victim.draw_waiting(PAUSE)
        assert any(victim.brings("m", MENU, within=0.5) for _ in range(FEW))


def test_the_environment_opens_no_door(tmp_path: Path) -> None:
    """Textual's own settings neither press keys, nor write files, nor choose another driver."""
    with kiosk_at(tmp_path, **TEXTUAL) as victim:
        assert answers(victim)


def test_it_works_without_a_locale(tmp_path: Path) -> None:
    """The picture is UTF-8, whatever the computer's language is."""
    with kiosk_at(tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0") as victim:
        assert answers(victim)
        assert "▶ 1. Start" in victim.text
        assert "\\u" not in victim.text


def test_the_terminal_is_asked_for_keys_and_taps_only(tmp_path: Path) -> None:
    """No paste, no reports of movement, no keys in kitty's manner, no sizes in the bytes; one title."""
    with kiosk_at(tmp_path) as victim:
        assert answers(victim)
        for unwanted in (b"\x1b[?2004h", b"\x1b[?1003h", b"\x1b[?2048", b"\x1b[>25u", b"\x1b]52"):
            assert unwanted not in victim.raw
        titles = re.findall(rb"\x1b\][012];([^\x07\x1b]*)", victim.raw)
        assert titles == [b"kiosk"]


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 0), (signal.SIGQUIT, 0), (signal.SIGHUP, TERMINAL_GONE)]
)
def test_it_ends_cleanly_when_it_is_asked_to(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """The terminal is as it was, and empty."""
    with Victim(kiosk_command(tmp_path / "data", "--voice", "off")) as victim:
        before = victim.modes
        victim.until(START)
        assert victim.modes != before
        victim.signal(number)
        assert victim.ended() == code
        assert victim.modes == before
        assert victim.raw.rindex(b"\x1b[3J") < victim.raw.rindex(b"\x1b[?1049l")
        assert victim.raw.rindex(b"\x1b[?1000h") < victim.raw.rindex(b"\x1b[?1000l")


def test_it_ends_when_the_terminal_goes_away(tmp_path: Path) -> None:
    """At once, and with a code of its own."""
    with kiosk_at(tmp_path) as victim:
        victim.hang_up()
        assert victim.process.wait(PATIENCE) == TERMINAL_GONE


def test_what_breaks_it_is_told_without_a_word_of_the_visitor(tmp_path: Path) -> None:
    """ACCESSIBILITY 53: the kind and the line of an error, on a terminal that is as it was."""
    command = [sys.executable, "-m", "tests.attacks.stumbling", str(tmp_path)]
    with Victim(command) as victim:
        victim.until(START)
        victim.send(b"z")
        assert victim.ended() == BROKEN
        assert "ValueError in stumbling.py, line" in victim.text
        assert b"what the visitor answered" not in victim.raw
        assert b"Traceback" not in victim.raw


def test_nothing_of_a_visitor_stays_in_the_terminal(tmp_path: Path) -> None:
    """ACCESSIBILITY 53: for the next one, all that was scrolled away goes."""
    with kiosk_at(tmp_path) as victim:
        assert victim.brings("1", "1. My own care")
        assert victim.brings("1", "You chose: My own care")
        assert victim.brings("l", "4. I am a new person")
        seen = len(victim.raw)
        assert victim.brings("4", START)
        victim.draw_waiting()
        assert b"\x1b[3J" in victim.raw[seen:]
        assert b"You chose" not in victim.raw[seen:]
