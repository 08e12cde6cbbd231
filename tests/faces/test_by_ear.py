"""Whole visits by ear alone: with the screen covered, on a real terminal."""

import random
import sys
from pathlib import Path

import pytest

from kiosk.core.pack import Pack
from tests.faces.by_ear import NO_ANSWER, BlindVisitor, Listener, ear_for
from tests.readers.kept import SETTINGS, kept_answers
from tests.terminal import Terminal, kiosk_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")


def visit(folder: Path, pack: Pack, seed: int) -> None:
    """One visit, and what the visitor believes of it beside what was kept."""
    data, pipe = folder / "data", folder / "said"
    command = kiosk_command(data, "--once", "--voice", f"log:{pipe}")
    data.with_name("quick.toml").write_text(SETTINGS)
    with ear_for(pipe) as ear, Terminal(command) as terminal:
        terminal.until("Listen")
        visitor = BlindVisitor(Listener(terminal, ear), random.Random(seed))
        visitor.visit()
        assert terminal.ended() == 0
    believed = {
        f"{question} {answer}" for question, answer in visitor.believed.items() if answer != NO_ANSWER
    }
    assert believed == {line for line in kept_answers(data, pack) if not line.endswith(NO_ANSWER)}


@pytest.mark.parametrize("seed", range(2))
def test_a_visit_by_ear_is_kept_as_it_was_believed(tmp_path: Path, pack: Pack, seed: int) -> None:
    """ACCESSIBILITY 13, 27, 28, 45, 46, 47."""
    visit(tmp_path, pack, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 22))
def test_twenty_visits_by_ear_are_kept_as_they_were_believed(tmp_path: Path, pack: Pack, seed: int) -> None:
    """ACCESSIBILITY 13, 27, 28, 45, 46, 47: along roads by chance."""
    visit(tmp_path, pack, seed)
