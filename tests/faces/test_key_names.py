"""What a terminal sends for a key is the key that a person pressed, whatever terminal it is."""

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from kiosk.faces.screen.keys import name_of


def names(code: str) -> list[str]:
    """The keys that textual makes of a code, as the kiosk calls them."""
    return [name_of(event) for event in XTermParser().feed(code) if isinstance(event, events.Key)]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        *((f"\x1b[{57376 + number}u", f"F{13 + number}") for number in range(12)),  # kitty
        *(
            (f"\x1b[{code}~", f"F{13 + at}") for at, code in enumerate((25, 26, 28, 29, 31, 32, 33, 34))
        ),  # VT220
        *((f"\x1b[1;2{end}", f"F{number}") for end, number in (("P", 13), ("Q", 14), ("S", 16))),  # xterm
        *((f"\x1b[{code};2~", f"F{17 + at}") for at, code in enumerate((15, 17, 18, 19, 20, 21, 23, 24))),
        ("\x1b[15~", "F5"),
        ("\x1b[24~", "F12"),
    ],
)
def test_the_keys_of_switches_have_their_names(code: str, name: str) -> None:
    """F13 to F24: no keyboard has them, so switch boxes send them."""
    assert names(code) == [name]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        *((f"\x1b[{57399 + digit}u", str(digit)) for digit in range(10)),
        *zip(
            [f"\x1b[{code}u" for code in range(57409, 57416)],
            [".", "/", "*", "-", "+", "ENTER", "="],
            strict=True,
        ),
        *zip(
            ["\x1bOk", "\x1bOm", "\x1bOj", "\x1bOo", "\x1bOM", "\x1bOq"],
            ["+", "-", "*", "/", "ENTER", "1"],
            strict=True,
        ),
        *((sign, sign) for sign in "+-*/.0123456789"),
    ],
)
def test_the_keys_of_a_keypad_are_its_signs(code: str, name: str) -> None:
    """In kitty's protocol, in the keypad's own mode, and as plain signs."""
    assert names(code) == [name]


@pytest.mark.parametrize("code", ["\x1b[57441u", "\x1b[57448;5u", "\x1b[57358u", "\x1b[57360u"])
def test_a_key_that_only_goes_with_others_is_none(code: str) -> None:
    """Shift, Ctrl, the locks: kitty sends them by themselves."""
    assert names(code) == [""]
