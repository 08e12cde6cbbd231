"""The robots themselves: they find their way, and notice each fault that would lead a visitor astray."""

import sys

import pytest

from kiosk.core.pack import Pack
from tests.readers import reader
from tests.readers.in_pipe import Pipe
from tests.readers.visitor import Ending
from tests.readers.visits import visit_lines

FAULTS = "choices_first", "silent_answers", "last_words_cut", "said_twice", "other_choice"


@pytest.mark.parametrize("ending", Ending)
def test_a_robot_that_gets_every_line_finds_its_way(pack: Pack, ending: Ending) -> None:
    """ACCESSIBILITY 13, 47: all that is needed is in the lines, and what was heard is what is kept."""
    visit_lines(Pipe, ("--line",), pack, f"pipe {ending}", ending)


def test_a_robot_finds_its_way_without_explanations(pack: Pack) -> None:
    """`--brief` leaves out nothing that is needed to answer."""
    visit_lines(Pipe, ("--brief",), pack, "brief", Ending.SENT)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_robot_notices_a_fault(pack: Pack, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A face with one fault leads it astray; so the tests with real readers can fail."""
    monkeypatch.setattr(reader, "PATIENCE", 2.0)
    broken = (sys.executable, "-m", "tests.readers.broken", fault)
    with pytest.raises(AssertionError):
        visit_lines(Pipe, ("--line",), pack, "broken", Ending.SENT, broken)
