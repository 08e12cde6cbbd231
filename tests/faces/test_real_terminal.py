"""Real visits through a pseudo-terminal and a pipe; then the export has what was answered."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal, kiosk_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

# Each key, and a text of the page that it brings.
VISIT = (
    ("2", "Think of one time."),
    ("1", "Did you choose to take part?"),
    ("1", "Did someone help you learn"),
    ("3", "Did staff tell you about their plans?"),
    ("1", "Did staff ask what you think?"),
    ("2", "Did they tell you what they did"),
    ("3", "Could your ideas change"),
    ("3", "Did you help to plan"),
    ("3", "You are on step 4 of 7: Consultation."),
    ("1", "Does this step feel right"),
    ("1", "Which step would you like"),
    ("6", "What would help you get there?"),
    ("4", "1 chosen"),
    ("7", "2 chosen"),
    ("n", "Do you want to tell us more?"),
    ("1", "What would you like to tell us?"),
    ("1", "Letters left: 280."),
)
WORDS = "=SUM(A1) they never told us 👍"
AFTER_WORDS = (
    ("1", "May other people read"),
    ("1", "Check your answers."),
    ("2", "Your answers are saved."),
)
ANSWERED = {
    "level": "service",
    "s1": "yes",
    "s2": "no",
    "s3": "yes",
    "s4": "sometimes",
    "s4b": "no",
    "s5": "no",
    "s6": "no",
    "s7": "",
    "agree": "yes",
    "worked_out": "consultation",
    "wanted": "co-design",
    "helps.money": "1",
    "helps.decide": "1",
    "helps.sooner": "0",
    "flags.not_told": "1",
    "flags.tokenistic": "1",
    "flags.part_of_the_way": "1",
    "missed.educating": "1",
}


def exported(data: Path, to: Path) -> tuple[list[dict[str, str]], list[dict[str, object]]]:
    """The rows of answers.csv and of words.jsonl, as `kiosk export` writes them."""
    command = [sys.executable, "-m", "kiosk", "export", "--data", str(data), "--to", str(to), "--current"]
    folder = Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())
    with (folder / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        answers = list(csv.DictReader(file))
    words = [json.loads(line) for line in (folder / "words.jsonl").read_text("utf-8").splitlines()]
    return answers, words


def check_export(tmp_path: Path, face: str) -> None:
    """What was answered is what staff read, once, and how it was used is only counted."""
    answers, words = exported(tmp_path / "data", tmp_path / "out")
    assert len(answers) == 1
    assert {key: answers[0][key] for key in ANSWERED} == ANSWERED
    assert [(each["text"], each["share"]) for each in words] == [(WORDS, 1)]
    modes = next((tmp_path / "out").glob("*/modes.csv")).read_text("utf-8-sig")
    assert face in modes


def test_a_visit_on_a_full_screen_is_kept_and_exported(tmp_path: Path) -> None:
    """By digits, with words typed; the screen is given back at the end."""
    with Terminal(kiosk_command(tmp_path / "data", "--once")) as terminal:
        terminal.until("How much say do you have?", "1. Start")
        for key, text in (("1", "What would you like to talk about?"), *VISIT):
            terminal.press(key)
            terminal.until(text)
        terminal.press(WORDS)
        terminal.until(WORDS)
        terminal.press("\r")
        terminal.until("We have your words.")
        for key, text in AFTER_WORDS:
            terminal.press(key)
            terminal.until(text)
        terminal.press("\r")
        assert terminal.ended() == 0
    check_export(tmp_path, "screen")


def test_a_visit_in_plain_lines_is_kept_and_exported(tmp_path: Path) -> None:
    """The same keys with Enter; no escape code is written while a visitor is there."""
    with Terminal(kiosk_command(tmp_path / "data", "--line", "--once")) as terminal:
        terminal.until("Press Enter to start:")
        for key, text in (("", "1. Start"), ("1", "What would you like to talk about?"), *VISIT):
            terminal.press(f"{key}\n")
            terminal.until(text)
        terminal.press(f"{WORDS}\n")
        terminal.until("We have your words.")
        for key, text in AFTER_WORDS:
            terminal.press(f"{key}\n")
            terminal.until(text)
        terminal.until("Press Enter to finish:")
        terminal.press("\n")
        assert terminal.ended() == 0
        assert b"\x1b" not in terminal.raw
    check_export(tmp_path, "line")


def test_a_visit_through_a_pipe_is_kept_and_exported(tmp_path: Path) -> None:
    """All lines at once; the thanks still comes before the end."""
    lines = ["", "1", *(key for key, _ in VISIT), WORDS, *(key for key, _ in AFTER_WORDS), ""]
    done = subprocess.run(
        kiosk_command(tmp_path / "data", "--once"),
        input="\n".join(lines) + "\n",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Your answers are saved." in done.stdout
    assert "\x1b" not in done.stdout
    check_export(tmp_path, "line")


def test_the_end_of_input_is_a_visit_left(tmp_path: Path) -> None:
    """Nothing of it is kept."""
    done = subprocess.run(
        kiosk_command(tmp_path / "data"), input="\n1\n1\n", capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0
    assert not (tmp_path / "data").exists()


def test_the_next_visitor_cannot_read_the_last_answers(tmp_path: Path) -> None:
    """Between two visits the screen and what was scrolled away are cleared."""
    with Terminal(kiosk_command(tmp_path / "data", "--line")) as terminal:
        terminal.until("Press Enter to start:")
        for key, text in (
            ("", "1. Start"),
            ("1", "1. My own care"),
            ("1", "You chose: My own care"),
            ("l", "new person"),
        ):
            terminal.press(f"{key}\n")
            terminal.until(text)
        terminal.press("4\n")
        terminal.until("Press Enter to start:")
        assert "You chose" not in terminal.text
        assert b"\x1b[3J" in terminal.raw
