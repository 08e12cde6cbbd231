"""How the robot reads a screen with its fingers: brltty is played here, so that each moment can be set."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.readers.braille import read_down
from tests.readers.braille_display import CELLS, Display

END = "+ Larger   H Help   M Menu"
LONG = "Staff read what you told us. Then they decide."
FIRST, REST = LONG[:CELLS], LONG[CELLS:]

Answers = list[tuple[str, tuple[str, ...]]]  # each key that is expected, and what is shown then


@contextmanager
def _display(folder: Path, first: str, answers: Answers) -> Iterator[Display]:
    display = Display(folder)
    played = threading.Thread(target=_play, args=(display.socket, first, answers), daemon=True)
    played.start()
    display.connect()
    try:
        assert display.feel(5.0)
        yield display
    finally:
        display.close()
    played.join()
    assert not answers, "these keys were never pressed"


def _play(place: Path, first: str, answers: Answers) -> None:
    with socket.socket(socket.AF_UNIX) as brltty:
        brltty.connect(str(place))
        keys = brltty.makefile("r", encoding="utf-8")
        assert keys.readline() == f"cells {CELLS}\n"
        _show(brltty, first)
        while (key := keys.readline().strip()) and answers and key == answers[0][0]:
            for line in answers.pop(0)[1]:
                _show(brltty, line)


def _show(brltty: socket.socket, line: str) -> None:
    brltty.sendall(f'Visual "{line:{CELLS}.{CELLS}}"\n'.encode())


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="brltty is for Linux")
@pytest.mark.parametrize(
    ("first", "answers", "read"),
    [
        ("▶ 2. Both", [], ["▶ 2. Both"]),
        (
            "The end.",
            [
                ("NxDifLn", (FIRST,)),
                ("FwinRt", (REST,)),
                ("FwinLt", (FIRST,)),
                ("NxDifLn", (END,)),
                ("Home", ("The end.",)),
            ],
            ["The end.", LONG, END],
        ),
        (
            "The end.",
            [("NxDifLn", ("Thank you.", "1. Finish")), ("NxDifLn", (END,)), ("Home", ("Thank you.",))],
            ["The end.", "Thank you.", "1. Finish", END],
        ),
    ],
    ids=["the focus alone", "a line longer than the display", "the display went on by itself"],
)
def test_all_that_comes_under_the_fingers_is_read(
    tmp_path: Path, first: str, answers: Answers, read: list[str]
) -> None:
    """Each line, whole, once; also one that came between a key and its line."""
    with _display(tmp_path, first, answers) as display:
        assert read_down(display) == read
