"""What readers say is what the kiosk prints, once and in order; three visits are kept to be read."""

import sys

import pytest

from tests.readers.reader import at_second_try
from tests.readers.setups import SETUPS, Opened, with_each
from tests.readers.transcripts import KEPT, printed, transcripts, words_of

AGAIN = "If the words were changed, read what is said now: python -m tests.readers.transcripts"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="these readers are for Linux")
@with_each("yasr", "fenrir", "orca")
def test_all_that_is_printed_is_said_once_and_in_order(name: str) -> None:
    """ACCESSIBILITY 13, 14: nothing twice, nothing missing, no stray code; as in the kept transcript."""
    with SETUPS[name].open() as opened:
        heard = at_second_try(lambda: _heard_as_printed(opened, name))
    assert heard == words_of((KEPT / f"{name}.txt").read_text("utf-8").splitlines()), AGAIN


def _heard_as_printed(opened: Opened, name: str) -> str:
    heard = words_of(transcripts(opened, SETUPS[name].options))
    assert heard == words_of(printed())
    return heard


@pytest.mark.parametrize("name", SETUPS)
def test_a_transcript_of_each_reader_is_kept(name: str) -> None:
    """Three whole visits, each to its end."""
    text = (KEPT / f"{name}.txt").read_text("utf-8")
    assert text.count("# ") == 3
    assert all(end in text for end in ("are not saved yet.", "Your answers are saved.", "We kept nothing."))
