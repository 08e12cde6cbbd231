"""The staff door and the reset between visitors, through a pseudo-terminal, byte by byte."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import pytest

from kiosk.desk.pin import keep_pin, new_pin, read_pin
from kiosk.running.supervised import LINE
from tests.terminal import Terminal, kiosk_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

PIN, WRONG = "909099", "696966"
WORDS = "Zebedee said so"
FACES = ("screen", "line")
FACES_IN_TURN = ("screen", pytest.param("line", marks=pytest.mark.slow))  # the second one takes long
COMMANDS = re.compile(rb"\x1b\]([^\x07\x1b]*)")  # to the terminal: titles of its window, its clipboard


class Person:
    """Somebody at a kiosk on one of the faces."""

    def __init__(self, terminal: Terminal, face: str, log: Path) -> None:
        self.terminal = terminal
        self.enter = "\n" if face == "line" else ""
        self.face = face
        self._log = log

    def press(self, *steps: tuple[str, str]) -> None:
        """Presses each key, and waits for the text that it brings."""
        for key, text in steps:
            self.terminal.press(key + self.enter)
            self.terminal.until(text)

    def begin(self) -> None:
        """Comes to the first page; in plain lines that wants Enter."""
        if self.face == "line":
            self.terminal.until("Press Enter to start:")
            self.terminal.press("\n")
        self.terminal.until("1. Start", "Who made the ladder")

    def to_door(self) -> None:
        """Goes to the staff door."""
        self.press(("4", "For staff"), ("7", "Type your PIN."))

    def enter_pin(self, pin: str, text: str) -> None:
        """Types a PIN, as quickly as a person can, and waits for what comes of it."""
        if self.face == "screen":
            for number, digit in enumerate(pin, 1):
                self.terminal.press(digit)
                self.terminal.until(f"{number} typed.")
            self.terminal.press("\r")
        else:
            self.terminal.press(f"{pin}\n")
        self.terminal.until(text)

    @property
    def said(self) -> list[str]:
        """All that was read aloud."""
        lines = map(json.loads, self._log.read_text("utf-8").splitlines())
        return [line["say"] for line in lines if "say" in line]


@contextmanager
def at_kiosk(tmp_path: Path, face: str, wrong: int = 0) -> Iterator[Person]:
    """A kiosk whose staff have a PIN, opened after so many wrong ones."""
    data, log = tmp_path / "data", tmp_path / "voice.log"
    keep_pin(data, replace(new_pin(PIN), wrong=wrong))
    options = ["--voice", f"log:{log}", *(["--line"] if face == "line" else [])]
    with Terminal(kiosk_command(data, *options)) as terminal:
        person = Person(terminal, face, log)
        person.begin()
        yield person


@pytest.mark.parametrize("face", FACES)
def test_no_digit_of_a_pin_is_ever_written_or_said(tmp_path: Path, face: str) -> None:
    """ACCESSIBILITY 52, 53: a wrong one and the right one, with reading aloud on, until staff close it."""
    with at_kiosk(tmp_path, face) as person:
        person.press(("s", "Reading aloud is on."))
        person.to_door()
        before, spoken = len(person.terminal.raw), len(person.said)
        person.enter_pin(WRONG, "That is not the PIN.")
        if face == "line":
            assert not any(digit in person.terminal.raw[before:] for digit in (b"6", b"9"))
        person.enter_pin(PIN, "1. Morning check")
        at_door = list(takewhile(lambda said: said != "What would you like to do?", person.said[spoken:]))
        person.press(("5", "Close the kiosk now?"), ("2", ""))
        assert person.terminal.ended() == 0
        for pin in (PIN, WRONG):
            assert pin.encode() not in person.terminal.raw
            assert not any(pin in said for said in person.said)
    assert at_door and {text for text in at_door if "6" in text or "9" in text} <= {"6 typed."}
    assert read_pin(tmp_path / "data") is not None
    left = b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir())
    assert PIN.encode() not in left and WRONG.encode() not in left


@pytest.mark.parametrize("face", FACES_IN_TURN)
def test_waits_after_wrong_pins_are_told_and_outlive_a_restart(tmp_path: Path, face: str) -> None:
    with at_kiosk(tmp_path, face, wrong=2) as person:
        person.to_door()
        person.enter_pin(WRONG, "That is not the PIN. Please wait 5 seconds.")
    with at_kiosk(tmp_path, face, wrong=8) as person:
        person.to_door()
        person.enter_pin(PIN, "Please wait")
        assert "That is not" not in person.terminal.text


@pytest.mark.parametrize("face", FACES_IN_TURN)
def test_after_a_visitor_no_byte_tells_of_them(tmp_path: Path, face: str) -> None:
    """ACCESSIBILITY 32, 53: their words, their choices, their settings; nor did any stand in a title."""
    with at_kiosk(tmp_path, face) as person:
        person.press(("c", "Black on white") if face == "screen" else ("s", "Reading aloud is on."))
        write_words(person)
        person.press(("l", "4. I am a new person"), ("4", ""))
        person.begin()
        begun = len(person.terminal.raw)
        assert WORDS not in person.terminal.text
        look_round(person)
        written = person.terminal.raw[begun:]
        for told in (WORDS, "Zebedee", "You chose", "Somewhere else", "Black on white", "We have your words"):
            assert told.encode() not in written, told
        assert set(COMMANDS.findall(person.terminal.raw)) <= {b"2;kiosk", b"22;default"}
        if face == "line":
            assert b"\x1b[3J" in person.terminal.raw


def write_words(person: Person) -> None:
    """Answers all questions, writes words, and comes to look them over."""
    keys = (("1", "What would you like to talk"), ("1", "Think of one time"), ("1", "Did you choose"))
    person.press(*keys, ("3", "You are not on the ladder"), ("1", "Which step would you like"))
    person.press(("4", "What would help"), ("9", "Do you want to tell"), ("1", "What would you like to tell"))
    person.press(("1", "Letters left: 280"))
    person.terminal.press(WORDS)
    person.terminal.until(WORDS)
    person.terminal.press("\n" if person.face == "line" else "\r")
    person.terminal.until("We have your words.")
    person.press(("1", "May other people"), ("1", "Check your answers"))


def look_round(person: Person) -> None:
    """The next visitor looks at all that could still hold something."""
    person.press(
        ("1", "What would you like to talk"), ("m", "What would you like to change"), ("b", "My own")
    )
    person.press(("b", "1. Start"), ("h", "What each key does"), ("1", "1. Start"))


@pytest.mark.slow
@pytest.mark.parametrize("face", FACES)
def test_after_staff_left_the_door_is_shut_and_nothing_of_theirs_is_there(tmp_path: Path, face: str) -> None:
    with at_kiosk(tmp_path, face) as person:
        person.to_door()
        person.enter_pin(PIN, "1. Morning check")
        person.press(("1", "Clock: it says"), ("1", "6. Leave the staff pages"), ("6", ""))
        person.begin()
        begun = len(person.terminal.raw)
        person.to_door()
        assert b"Clock" not in person.terminal.raw[begun:] and "Clock" not in person.terminal.text
        assert b"Morning check" not in person.terminal.raw[begun:]


def test_a_supervisor_is_told_that_staff_closed_the_kiosk(tmp_path: Path) -> None:
    """An exit code alone would not tell it from a crash that left the same one."""
    data = tmp_path / "data"
    keep_pin(data, new_pin(PIN))
    ours, theirs = socket.socketpair()
    with ours, theirs:
        done = subprocess.run(
            kiosk_command(data, "--line", "--voice", "off"),
            input=f"\n4\n7\n{PIN}\n5\n2\n",
            env={**os.environ, LINE: str(theirs.fileno())},
            pass_fds=[theirs.fileno()],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0 and ours.recv(100).endswith(b"\nclosed\n")
    assert PIN not in done.stdout + done.stderr
