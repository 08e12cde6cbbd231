"""What a face hands back: one press at a time."""

from kiosk.core.keys import KeyMap, Verb
from kiosk.core.page import Command, Offer
from kiosk.core.value import Value


class Key(Value):
    """A key: a character as it is, or a name in capitals (ENTER, ESCAPE, TAB, BACKSPACE, LEFT, RIGHT)."""

    name: str


class Take(Value):
    """Something on the page was tapped, or had the focus when Enter was pressed."""

    offer: Offer


class Typed(Value):
    """All of the words as they stand in the writing field now."""

    text: str


Press = Key | Take | Typed


def verb_of(press: Press, keys: KeyMap) -> Verb | None:
    """What a key or a command asks for, whatever page it is pressed on."""
    match press:
        case Key(name):
            return keys.verb_of(name)
        case Take(Command(verb=verb)):
            return verb
        case _:
            return None
