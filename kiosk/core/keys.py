"""The keys, the same on every face and in every language; a venue can give them others."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.core.value import Value


class Verb(StrEnum):
    """What a key asks for, on any page."""

    CHOOSE = "choose"
    NEXT = "next"
    PREVIOUS = "previous"
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
    STAFF = "staff"


# The first key of each verb is the one that pages show.
USUAL_KEYS: Mapping[Verb, tuple[str, ...]] = {
    Verb.CHOOSE: ("ENTER", " "),
    Verb.NEXT: ("TAB", "DOWN"),
    Verb.PREVIOUS: ("SHIFT+TAB", "UP"),
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
    Verb.STAFF: ("CTRL+Q",),
}

DIGITS = tuple("123456789")
STOP_WRITING_KEYS = ("ENTER", "ESCAPE", "TAB")
_IN_FIELD = ("BACKSPACE", "LEFT", "RIGHT", "UP", "DOWN")  # while writing they belong to the words

WORDED = (
    Verb.ONWARD,
    Verb.BACK,
    Verb.READ_ALOUD,
    Verb.AGAIN,
    Verb.LAST,
    Verb.PAUSE,
    Verb.SLOWER,
    Verb.FASTER,
    Verb.QUIETER,
    Verb.LOUDER,
    Verb.LARGER,
    Verb.SMALLER,
    Verb.COLOURS,
    Verb.SCREEN_OFF,
    Verb.EXPLAIN,
    Verb.MENU,
    Verb.HELP,
    Verb.LEAVE,
    Verb.STAFF,
)
"""The verbs that some page shows or explains, so that every language words them."""


class KeyMap(Value):
    """What the keys of one station ask for; `numbers` holds further keys for choices, by their digit."""

    verbs: Mapping[Verb, tuple[str, ...]]
    numbers: Mapping[str, tuple[str, ...]]

    def verb_of(self, key: str) -> Verb | None:
        """What this key asks for; letters in either case. Digits from 1 choose and are no verb."""
        name = _name(key)
        return next((verb for verb, keys in self.verbs.items() if name in keys), None)

    def key_of(self, verb: Verb) -> str:
        """The key that pages show for a verb."""
        return self.verbs[verb][0]

    def number_of(self, key: str) -> int:
        """The choice that a key asks for, from 1; 0 for any key that is no digit and stands for none."""
        if key in DIGITS:
            return int(key)
        return next((int(digit) for digit, keys in self.numbers.items() if _name(key) in keys), 0)

    def stops_writing(self, key: str) -> bool:
        """Whether a key leaves the words: Enter, Esc, Tab, or one that is no letter and was given for it."""
        given = len(key) > 1 and key not in _IN_FIELD
        return key in STOP_WRITING_KEYS or (
            given and self.verb_of(key) in (Verb.CHOOSE, Verb.BACK, Verb.NEXT)
        )


USUAL_KEY_MAP = KeyMap(USUAL_KEYS, {})
"""What the keys ask for where a venue has not changed them."""


def key_map(given: Mapping[Verb, tuple[str, ...]], numbers: Mapping[str, tuple[str, ...]]) -> KeyMap:
    """The usual keys with others in their place; a key that is given away leaves its usual verb."""
    taken = {key for keys in (*given.values(), *numbers.values()) for key in keys}
    usual = {verb: tuple(key for key in keys if key not in taken) for verb, keys in USUAL_KEYS.items()}
    return KeyMap({**usual, **given}, numbers)


def _name(key: str) -> str:
    return key if len(key) > 1 else key.upper()
