"""What comes from a terminal is understood, or dropped, without a terminal in the test."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from kiosk.faces.screen.intake import DEAF, FURTHEST, MOST_AT_ONCE, REST, Intake

UNWANTED = (
    b"\x1b[200~\x1b[201~",
    b"\x1b[48;0;0;0;0t",
    b"\x1b[I\x1b[O",
    b"\x1b[12;40R",
    b"\x1b[?2048;2$y",
    b"\x1b[<35;5;5M",
    b"\x1b[<64;5;5M",
    f"\x1b[<0;{FURTHEST + 2};5M".encode(),
)


class Hand:
    """Sends bytes to an intake, with a clock of its own."""

    def __init__(self) -> None:
        self.now = 0.0
        self._intake = Intake(lambda: self.now)

    def send(self, data: bytes) -> list[Message]:
        """What these bytes bring at once."""
        return self._intake.take(data)

    def wait(self, seconds: float) -> list[Message]:
        """What comes when nobody does anything for so long."""
        self.now += seconds
        return self._intake.tick()


def keys(messages: list[Message]) -> list[str]:
    """The names of keys among them."""
    return [each.key for each in messages if isinstance(each, events.Key)]


@pytest.mark.parametrize("data", UNWANTED)
def test_only_keys_and_taps_come_through(data: bytes) -> None:
    """No paste, no size, no movement, no wheel, no report that was not asked for."""
    assert Hand().send(data) == []


def test_a_tap_is_a_press_and_a_release() -> None:
    found = Hand().send(b"\x1b[<0;5;6M\x1b[<0;5;6m")
    assert [type(each) for each in found] == [events.MouseDown, events.MouseUp]


@pytest.mark.parametrize("data", [b"\x1b[97:65;2u", b"\x1b[99999999999;1u", b"\xff", b"\x1b[200~"])
def test_the_next_key_is_heard(data: bytes) -> None:
    """Whatever was sent before, and also where a paste began that never ends."""
    hand = Hand()
    hand.send(data)
    assert keys(hand.send(b"m")) == ["m"]


def test_nothing_makes_it_deaf_for_more_than_half_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins anew that long after the first byte that brought nothing, however many came since."""
    monkeypatch.setattr("textual._xterm_parser.BRACKETED_PASTE_START", "\x1b[200~")  # as textual has it
    hand = Hand()
    hand.send(b"\x1b[200~")
    for _ in range(4):
        assert hand.send(b"x") == []
        hand.wait(DEAF / 4)
    assert keys(hand.send(b"m")) == ["m"]


def test_a_letter_may_come_in_pieces() -> None:
    hand = Hand()
    assert hand.send("é".encode()[:1]) == []
    assert [each.character for each in hand.send("é".encode()[1:]) if isinstance(each, events.Key)] == ["é"]


def test_more_than_hands_can_send_is_dropped_and_so_is_its_rest() -> None:
    hand = Hand()
    assert hand.send(b"1" * (MOST_AT_ONCE + 1)) == []
    assert hand.send(b"1") == []
    hand.now += REST
    assert keys(hand.send(b"1")) == ["1"]


def test_a_fast_typist_is_never_dropped() -> None:
    """Also a device that speaks for people and types whole sentences."""
    hand, sentence = Hand(), "They never told us what came of it. " * 8
    assert len(keys(hand.send(sentence.encode()))) == len(sentence)
    assert sum(len(keys(hand.send(letter.encode()))) for letter in sentence) == len(sentence)


@given(st.lists(st.one_of(st.binary(max_size=60), st.sampled_from(UNWANTED)), max_size=12))
@settings(max_examples=150, deadline=None)
def test_nothing_ends_it(pieces: list[bytes]) -> None:
    """Any bytes in any pieces; then at most one key is lost."""
    with pytest.MonkeyPatch.context() as patch:
        hand = Hand()
        patch.setattr("textual._parser.get_time", lambda: hand.now)
        for piece in pieces:
            hand.send(piece)
            hand.wait(0.01)
        hand.wait(DEAF)
        hand.send(b"m")
        hand.wait(DEAF)
        assert keys(hand.send(b"m")) == ["m"]
