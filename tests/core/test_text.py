"""What text may hold."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.text import clean

ANY_TEXT = st.text(alphabet=st.characters(), max_size=60)
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(ANY_TEXT)
@settings(max_examples=150)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT, st.integers(0, 30))
@settings(max_examples=150)
def test_cut_text_is_clean_and_no_longer_than_its_limit(text: str, limit: int) -> None:
    cut = clean(text, limit)
    assert len(cut) <= limit
    assert clean(cut, limit) == cut


@given(ANY_TEXT)
@settings(max_examples=150)
def test_no_control_or_private_character_stays(text: str) -> None:
    kept = {unicodedata.category(char) for char in clean(text) if char not in "\u200c\u200d"}
    assert not kept & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def test_nothing_can_turn_the_direction_of_the_words() -> None:
    assert clean(f"a{DIRECTIONS}b") == "ab"


@pytest.mark.parametrize(
    "sent",
    [
        "\x1b[D",
        "\x1b[1;5C",
        "\x1bOP",
        "\x9b3~",
        "\x1b[<0;2;1M",
        "\x1b]52;c;aGk=\x07",
        "\x1b]0;hi\x1b\\",
        "\x1bPq\x1b\\",
    ],
)
def test_of_what_a_key_or_a_command_sends_to_a_terminal_no_letter_stays(sent: str) -> None:
    """In plain lines an arrow comes as letters with a sign before them; they are no words of anybody."""
    assert clean(f"two {sent}dogs{sent}") == "two dogs"


def test_words_stay_apart_where_a_line_or_a_column_ended() -> None:
    assert clean(" one\ntwo\r\nthree\tfour\u2028five\x85six ") == "one two three four five six"


def test_joiners_stay_since_some_scripts_need_them() -> None:
    family = "\U0001f469\u200d\U0001f467"
    assert clean(f"می\u200cخواهم {family}") == f"می\u200cخواهم {family}"


def test_one_letter_is_written_in_one_way() -> None:
    assert clean("e\u0301") == "é"
