"""How long the voice process is waited for, and what becomes of texts that end it."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech import lines
from kiosk.speech.patience import MOST_UNHEARD, TO_ANSWER, TO_START, Patience
from kiosk.speech.setbacks import DEADLY, MOST_RESTARTS, Setbacks
from kiosk.speech.tokens import start_of_word, starts


def test_a_start_may_take_five_seconds() -> None:
    """Then it is over; once it is ready, nothing is waited for."""
    patience = Patience()
    patience.launched(100.0)
    assert not patience.is_over(100.0 + TO_START - 0.01)
    assert patience.is_over(100.0 + TO_START)
    patience.ready()
    assert not patience.waits and not patience.is_over(1000.0)


def test_a_line_may_take_a_second_to_be_heard() -> None:
    """The oldest one counts, also when later ones were heard."""
    patience = Patience()
    first, second = patience.number(10.0), patience.number(10.5)
    patience.heard(second)
    assert not patience.is_over(10.0 + TO_ANSWER - 0.01)
    assert patience.is_over(10.0 + TO_ANSWER)
    patience.heard(first)
    assert not patience.is_over(1000.0)


def test_only_a_few_lines_are_under_way() -> None:
    """So few that they always find room in the pipe."""
    patience = Patience()
    numbers = [patience.number(0.0) for _ in range(MOST_UNHEARD)]
    assert not patience.has_room
    assert MOST_UNHEARD * lines.LONGEST < 65536  # the usual pipe
    patience.heard(numbers[2])
    assert patience.has_room


def test_a_fresh_process_owes_nothing() -> None:
    """What the last one did not hear is forgotten."""
    patience = Patience()
    patience.number(0.0)
    patience.launched(5.0)
    assert not patience.is_over(5.5)
    patience.ended()
    assert not patience.waits


def test_restarts_in_a_row_are_counted() -> None:
    """One too many is enough, unless something was said to its end in between."""
    setbacks = Setbacks()
    for _ in range(MOST_RESTARTS):
        setbacks.ended(None)
    assert not setbacks.is_enough
    setbacks.went_well()
    for _ in range(MOST_RESTARTS + 1):
        setbacks.ended(None)
    assert setbacks.is_enough
    setbacks.forget()
    assert not setbacks.is_enough


def test_a_text_is_deadly_after_two_ends_of_its_own() -> None:
    """Ends in silence and ends of other texts don't count."""
    setbacks = Setbacks()
    for text in ("One", None, "Two", "One"):
        setbacks.ended(text)
    assert not setbacks.is_deadly("One")
    setbacks.ended("One")
    assert DEADLY == 2 and setbacks.is_deadly("One") and not setbacks.is_deadly("Two")


def test_no_word_of_a_visitor_stays_with_the_setbacks() -> None:
    """A text is known by its hash (ACCESSIBILITY row 53)."""
    setbacks = Setbacks()
    for _ in range(DEADLY):
        setbacks.ended("My name is Ann")
    assert "Ann" not in str([getattr(setbacks, name) for name in Setbacks.__slots__])


@given(st.text())
def test_a_line_says_what_was_written(text: str) -> None:
    """One line, short enough to go through a pipe whole; only a far too long text loses its end."""
    data = lines.written({"do": "say", "text": text})
    assert data.endswith(b"\n") and data.count(b"\n") == 1 and len(data) <= lines.LONGEST < 4096
    assert lines.read(data)["text"] == text.encode("utf-8", "replace").decode()


@given(st.characters(codec="utf-8"), st.integers(1000, 20000))
def test_a_long_text_is_cut_to_a_line(letter: str, count: int) -> None:
    """Its beginning stays, and no character is broken."""
    data = lines.written({"do": "say", "text": letter * count})
    text = lines.read(data)["text"]
    assert len(data) <= lines.LONGEST
    assert text == letter * len(text) and text


@given(st.binary())
def test_what_is_no_line_is_an_empty_one(data: bytes) -> None:
    """Nothing that comes through the pipe can raise."""
    assert isinstance(lines.read(data), dict)


def test_nested_garbage_is_an_empty_line() -> None:
    """Nor can anything built to be too deep."""
    assert lines.read(b"[" * 100_000) == {}


def test_a_word_is_what_stands_between_spaces() -> None:
    """An engine begins anew inside of "e-mail" or "25"; the mark stays on the whole."""
    text = "Send  an e-mail to 25 people"
    assert [text[at:].split()[0] for at in starts(text)] == text.split()
    assert start_of_word(text, text.index("mail")) == text.index("e-mail")
    assert start_of_word(text, text.index("5")) == text.index("25")
    assert start_of_word("", 3) == 0
