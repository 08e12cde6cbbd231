"""The keys, the same on every face and in every language."""

from collections.abc import Mapping
from enum import StrEnum


class Verb(StrEnum):
    """What a key asks for, on any page."""

    ONWARD = "onward"
    BACK = "back"
    READ_ALOUD = "read_aloud"
    AGAIN = "again"
    LAST = "last"
    PAUSE = "pause"
    SLOWER = "slower"
    FASTER = "faster"
    QUIETER = "quieter"
    LOUDER = "louder"
    LARGER = "larger"
    SMALLER = "smaller"
    COLOURS = "colours"
    SCREEN_OFF = "screen_off"
    EXPLAIN = "explain"
    MENU = "menu"
    HELP = "help"
    LEAVE = "leave"


# The first key of each verb is the one that pages show.
USUAL_KEYS: Mapping[Verb, tuple[str, ...]] = {
    Verb.ONWARD: ("N", "0", "RIGHT"),
    Verb.BACK: ("B", "LEFT", "BACKSPACE", "ESCAPE"),
    Verb.READ_ALOUD: ("S", "/"),
    Verb.AGAIN: ("R",),
    Verb.LAST: ("T",),
    Verb.PAUSE: ("P",),
    Verb.SLOWER: (",",),
    Verb.FASTER: (".",),
    Verb.QUIETER: ("[",),
    Verb.LOUDER: ("]",),
    Verb.LARGER: ("+", "="),
    Verb.SMALLER: ("-", "_", "−"),
    Verb.COLOURS: ("C",),
    Verb.SCREEN_OFF: ("X",),
    Verb.EXPLAIN: ("W",),
    Verb.MENU: ("M", "*"),
    Verb.HELP: ("H",),
    Verb.LEAVE: ("L",),
}

CHOOSE_KEYS = ("ENTER", " ")
STOP_WRITING_KEYS = ("ENTER", "ESCAPE", "TAB")

WORDED = (Verb.ONWARD, Verb.BACK, Verb.AGAIN, Verb.COLOURS, Verb.MENU, Verb.HELP, Verb.LEAVE)
"""The verbs that some page shows or explains, so that every language words them."""

_VERBS = {key: verb for verb, keys in USUAL_KEYS.items() for key in keys}


def verb_of(key: str) -> Verb | None:
    """What this key asks for; letters in either case. Digits from 1 choose and are no verb."""
    return _VERBS.get(key if len(key) > 1 else key.upper())


def key_of(verb: Verb) -> str:
    """The key that pages show for a verb."""
    return USUAL_KEYS[verb][0]


def number_of(key: str) -> int:
    """The choice that a digit key asks for, from 1; 0 for any other key."""
    return int(key) if key in tuple("123456789") else 0
