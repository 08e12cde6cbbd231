"""An option counts wherever it stands on the line; what would do nothing is refused in plain words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk import cli
from kiosk.opening import Manner, Where


@pytest.fixture(autouse=True)
def no_settings_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        monkeypatch.delenv(name)


def typed(*words: object, env: dict[str, str] | None = None) -> Result:
    """What comes of a line."""
    return CliRunner().invoke(cli.kiosk, list(map(str, words)), env=env)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Where, Manner, bool]]:
    """How the kiosk was to be opened."""
    asked: list[tuple[Where, Manner, bool]] = []
    monkeypatch.setattr(cli, "open_or_keep_open", lambda *how: asked.append(how))
    return asked


OPTIONS = ("--line", "--once", "--brief", "--forever", "--width", "40", "--voice", "off", "--data", "mine")


def test_options_count_in_front_of_run_and_behind_it(opened: list[tuple[Where, Manner, bool]]) -> None:
    lines = [(*OPTIONS,), (*OPTIONS, "run"), ("run", *OPTIONS), (*OPTIONS[:4], "run", *OPTIONS[4:])]
    for line in lines:
        assert typed(*line).exit_code == 0
    manner = Manner(line=True, once=True, voice="off", width=40, brief=True)
    assert opened == [(Where(Path("mine"), None, None), manner, True)] * len(lines)


def test_behind_the_command_counts_first_and_the_environment_last(
    opened: list[tuple[Where, Manner, bool]],
) -> None:
    variables = {"KIOSK_VOICE": "auto", "KIOSK_DATA": "theirs"}
    typed("--voice", "wav:x", "--data", "mine", "run", "--voice", "off", env=variables)
    typed("run", env=variables)
    told = [(manner.voice, str(where.data)) for where, manner, _ in opened]
    assert told == [("off", "mine"), ("auto", "theirs")]


def test_a_preview_takes_what_stands_in_front_of_it(tmp_path: Path) -> None:
    """Here it writes down what would be said."""
    heard, settings = tmp_path / "heard", tmp_path / "kiosk.toml"
    settings.write_text("")
    line = ("--line", "--config", str(settings), "--voice", f"log:{heard}", "preview", "s4")
    subprocess.run([sys.executable, "-m", "kiosk", *line], input=b"\nS\n", capture_output=True)
    assert "Reading aloud is on." in heard.read_text("utf-8")


@pytest.mark.parametrize(
    "line",
    [
        ("--line", "check"),
        ("--once", "export", "--to", "out"),
        ("--voice", "off", "staff", "counts"),
        ("--forever", "preview"),
        ("--width", "40", "open"),
        ("--data", "mine", "deploy"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(line: tuple[str, ...]) -> None:
    refused, (command, *_) = typed(*line), [word for word in line[1:] if word not in ("off", "40", "mine")]
    assert refused.exit_code == 2
    assert refused.stderr == f"{line[0]} does nothing for kiosk {command}. Leave it out.\n"


def test_a_variable_that_is_there_for_all_commands_is_never_refused(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("")
    assert typed("--config", settings, "check", env={"KIOSK_LINE": "1"}).exit_code == 0
