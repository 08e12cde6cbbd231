"""The house is in order: style, types, arrows, sizes, and what the README promises."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = sorted((ROOT / "kiosk").rglob("*.py"))
LONGEST_FILE = 200  # lines: past that a file is two rooms


def run(*command: str) -> None:
    """Runs a tool of the environment and shows what it says if it fails."""
    tool = Path(sys.executable).with_name(command[0])
    done = subprocess.run([str(tool), *command[1:]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_style_is_clean() -> None:
    """Ruff has nothing to say, and nothing to lay out anew."""
    run("ruff", "check", "kiosk", "tests")
    run("ruff", "format", "--check", "kiosk", "tests")


def test_the_types_hold() -> None:
    """Mypy, as strict as it can be."""
    run("mypy")


def test_the_arrows_hold() -> None:
    """Who may know whom, as pyproject.toml says in sentences."""
    run("lint-imports")


@pytest.mark.parametrize("module", ["kiosk.faces.line", "kiosk.faces.console", "kiosk.opening"])
def test_the_line_face_loads_no_screen_library(module: str) -> None:
    """It works where no full screen can, and opens in a fraction of the time."""
    heavy = {"textual", "rich", "tinydb", "filelock", "segno"}
    code = f"import sys, {module}; sys.exit(' '.join({heavy} & sys.modules.keys()) or 0)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_no_file_is_two_rooms() -> None:
    """A stranger reads a file in a minute."""
    long = {
        str(path): lines
        for path in CODE
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_no_visitor_sentence_stands_in_a_face() -> None:
    """A face holds marks and names of keys, but no sentence: those are the pack's."""
    sentence = re.compile(r'(?<!")"(?!")[A-Z][a-z]+ [^"{}]*[a-z][.?!:]"')
    for path in sorted((ROOT / "kiosk" / "faces").rglob("*.py")):
        for line in path.read_text("utf-8").splitlines():
            if not line.strip().startswith(('"""', "#")):
                assert not sentence.search(line.split("  #")[0]), f"{path}: {line}"


def test_the_tests_that_ci_runs_are_those_of_the_readme() -> None:
    """What a newcomer is told to run is what decides."""
    readme, script = (ROOT / "README.md").read_text("utf-8"), (ROOT / ".ci" / "run").read_text("utf-8")
    command = re.search(r"^python3 -m venv .venv && .*pytest$", script, re.MULTILINE)
    assert command is not None
    assert command[0] in readme
