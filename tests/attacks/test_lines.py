"""Nothing that is entered in plain lines ends the kiosk, and nothing of a visitor stays after its end."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from io import RawIOBase, StringIO
from pathlib import Path

import pytest

from kiosk.faces.console import StandardConsole
from kiosk.running.stopping import BROKEN, TERMINAL_GONE
from tests.attacks.victim import MOST_MEMORY, START, Victim
from tests.terminal import PATIENCE, kiosk_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

ANSWERED = "You chose: My own care"
TOLD = ("", START), ("1", "1. My own care"), ("1", ANSWERED)
STILL = 0.15  # seconds
ECHOED = "\x9b2J\u202e".encode()  # by the terminal itself, when it is entered
NASTY: dict[str, bytes | signal.Signals] = {
    "bytes that are not UTF-8": b"\xff\xfe\xf0\x9f\n",
    "NUL": b"\x00" * 100 + b"\n",
    "escape codes": b"\x1b[2J\x1b]2;title\x07\x1b[?1049h\x1b[97:65;2u\n",
    "C1 codes and turned words": "\x9b2J\u202etxet\u2066\n".encode(),
    "a line without an end": b"x" * 100_000 + b"\n",
    "ten thousand lines": b"7\n" * 10_000,
    "the signal that stops": signal.SIGTSTP,
    "Ctrl+Z": b"\x1a\n",
    "the alarm": signal.SIGALRM,
}


def lines_at(folder: Path, *options: str) -> Victim:
    """A kiosk in plain lines, with its start page."""
    victim = Victim(kiosk_command(folder / "data", "--voice", "off", "--line", *options))
    victim.until("Press Enter to start:")
    return victim


def enter(victim: Victim, *steps: tuple[str, str]) -> None:
    """Enters lines, each of which brings a text."""
    for line, text in steps:
        victim.press(f"{line}\n")
        victim.until(text)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Victim]:
    """One kiosk that has to bear it all."""
    with lines_at(tmp_path_factory.mktemp("kiosk")) as victim:
        enter(victim, ("", START))
        yield victim


def test_it_still_answers_after_all_that(shared: Victim) -> None:
    """The menu still comes; no code that was entered comes back to the terminal."""
    for nasty in NASTY.values():
        do(shared, nasty)
    check(shared)


@pytest.mark.slow
@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY.keys())
def test_it_still_answers(shared: Victim, nasty: bytes | signal.Signals) -> None:
    """After each of them."""
    do(shared, nasty)
    check(shared)


def do(victim: Victim, nasty: bytes | signal.Signals) -> None:
    """Sends bytes, or a signal."""
    if isinstance(nasty, bytes):
        victim.send(nasty)
    else:
        victim.signal(nasty)


def check(shared: Victim) -> None:
    """It answers, holds little, and wrote no codes."""
    shared.draw_waiting(STILL)  # nobody enters more before what they see stands still
    for line, text in (("0", "choice"), ("m", "Leave or start again"), ("b", "choices.")):
        shared.screen.reset()
        enter(shared, (line, text))
    assert shared.memory < MOST_MEMORY
    assert b"\x1b" not in shared.raw
    assert b"\xc2\x9b" not in shared.raw.replace(ECHOED, b"")


@pytest.mark.parametrize(
    ("how", "code"),
    [
        (b"\x04", 0),
        (signal.SIGTERM, 0),
        pytest.param(signal.SIGINT, 0, marks=pytest.mark.slow),
        pytest.param(signal.SIGQUIT, 0, marks=pytest.mark.slow),
        (signal.SIGHUP, TERMINAL_GONE),
    ],
)
def test_it_ends_with_an_empty_screen(tmp_path: Path, how: bytes | signal.Signals, code: int) -> None:
    """ACCESSIBILITY 53: at the end of input, or asked by a signal: what was answered is wiped."""
    with lines_at(tmp_path) as victim:
        enter(victim, *TOLD)
        do(victim, how)
        assert victim.ended() == code
        assert ANSWERED not in victim.text
        assert victim.raw.rindex(b"\x1b[3J") > victim.raw.rindex(ANSWERED.encode())
        assert b"Traceback" not in victim.raw


def test_it_ends_when_the_terminal_goes_away(tmp_path: Path) -> None:
    """With a code of its own."""
    with lines_at(tmp_path) as victim:
        enter(victim, *TOLD)
        victim.hang_up()
        assert victim.process.wait(PATIENCE) == TERMINAL_GONE


class HungUp(RawIOBase):
    """A terminal that has gone by the time it is read."""

    there = True

    def isatty(self) -> bool:
        """Not any more."""
        return self.there

    def readline(self, size: int | None = -1) -> bytes:
        """The end, as of a file."""
        self.there = False
        return b""


def test_a_terminal_that_went_away_is_not_the_end_of_a_file() -> None:
    """Both read as nothing; only one of them was asked for."""
    console = StandardConsole(HungUp(), StringIO())
    with pytest.raises(EOFError):
        console.read(PATIENCE)
    assert console.gone


def test_it_ends_when_nobody_reads_its_lines(tmp_path: Path) -> None:
    """A pipe that was closed is a terminal that went away."""
    command = kiosk_command(tmp_path / "data", "--voice", "off", "--line")
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        process.stdin.write(b"\n1\n")
        process.stdin.flush()
        assert process.wait(PATIENCE) == TERMINAL_GONE
        assert process.stderr.read() == b""


def test_it_does_not_open_without_a_terminal_or_a_pipe(tmp_path: Path) -> None:
    """Standard input can be closed altogether."""
    command = " ".join(kiosk_command(tmp_path / "data", "--voice", "off"))
    done = subprocess.run(["sh", "-c", f"{command} <&-"], capture_output=True, timeout=PATIENCE)
    assert done.returncode == TERMINAL_GONE
    assert done.stderr == b""


def test_what_breaks_it_is_told_without_a_word_of_the_visitor(tmp_path: Path) -> None:
    """ACCESSIBILITY 53: the kind and the line of an error, on a screen that was wiped."""
    with Victim([sys.executable, "-m", "tests.attacks.stumbling", str(tmp_path), "--line"]) as victim:
        victim.until("Press Enter to start:")
        enter(victim, *TOLD)
        victim.press("z\n")
        assert victim.ended() == BROKEN
        assert "ValueError in stumbling.py, line" in victim.text
        assert ANSWERED not in victim.text
        assert b"what the visitor answered" not in victim.raw
        assert b"Traceback" not in victim.raw
