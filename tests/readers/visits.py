"""Whole visits of robots, and whether what was kept is what they believe they answered."""

import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from kiosk.core.pack import Pack
from tests.readers.kept import SETTINGS, kept_answers
from tests.readers.reader import Reader
from tests.readers.screen_visitor import ScreenVisitor
from tests.readers.setups import Opened
from tests.readers.visitor import NO_ANSWER, Ending, Visitor

LAST_LINES = 60  # of a transcript, to see why a visit failed
ENDINGS = (Ending.SENT, Ending.NOT_SAVED, Ending.SENT_SO_FAR, Ending.LEFT, Ending.SENT, Ending.SENT)
KIOSK = (sys.executable, "-m", "kiosk")


class Robot(Protocol):
    """Somebody who visits."""

    believed: dict[str, str]

    def visit(self) -> None:
        """A whole visit."""


def kiosk_command(folder: Path, ending: Ending, *options: str, kiosk: Sequence[str] = KIOSK) -> list[str]:
    """The command that opens the kiosk for one visit; where it is to fail, answers cannot be kept."""
    (folder / "kiosk.toml").write_text(SETTINGS, "utf-8")
    data = folder / "data"
    if ending is Ending.NOT_SAVED:
        data.touch()  # a file where the folder should be
    where = ["--data", str(data), "--config", str(folder / "kiosk.toml")]
    return [*kiosk, *where, "--once", *options]


def visit_lines(
    opened: Opened,
    options: Sequence[str],
    pack: Pack,
    seed: str,
    ending: Ending,
    kiosk: Sequence[str] = KIOSK,
) -> None:
    """A visit in plain lines; an AssertionError if it fails, or other answers are kept."""
    chance = random.Random(seed)
    _visit(opened, options, pack, ending, kiosk, lambda reader: Visitor(reader, chance, ending))


def visit_screen(
    opened: Opened, options: Sequence[str], pack: Pack, seed: str, kiosk: Sequence[str] = KIOSK
) -> None:
    """A visit on the full screen; an AssertionError if it fails, or other answers are kept."""
    chance = random.Random(seed)
    _visit(opened, options, pack, Ending.SENT, kiosk, lambda reader: ScreenVisitor(reader, chance))


def _visit(
    opened: Opened,
    options: Sequence[str],
    pack: Pack,
    ending: Ending,
    kiosk: Sequence[str],
    robot_with: Callable[[Reader], Robot],
) -> None:
    with tempfile.TemporaryDirectory(prefix="reader-") as name:
        folder = Path(name)
        reader = opened(kiosk_command(folder, ending, *options, kiosk=kiosk), folder)
        robot = robot_with(reader)
        try:
            robot.visit()
            reader.see_it_close()
        except AssertionError as error:
            error.add_note("\n".join(reader.transcript()[-LAST_LINES:]))
            raise
        finally:
            reader.close()
        sent = ending is not Ending.NOT_SAVED
        kept = kept_answers(folder / "data", pack) if sent else set()
        believed = {f"{question} {answer}" for question, answer in robot.believed.items()} if sent else set()
        assert _answered(kept) == _answered(believed)


def _answered(lines: set[str]) -> set[str]:
    return {line for line in lines if not line.endswith(NO_ANSWER)}
