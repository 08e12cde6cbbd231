"""How the keys of a terminal are called by the kiosk."""

from textual import events

_NAMES = {
    "enter": "ENTER",
    "escape": "ESCAPE",
    "tab": "TAB",
    "backspace": "BACKSPACE",
    "left": "LEFT",
    "right": "RIGHT",
}


def name_of(event: events.Key) -> str:
    """A printable key is itself; another has its name in capitals ("F5")."""
    if event.key in _NAMES:
        return _NAMES[event.key]
    if event.character and event.is_printable:
        return event.character
    return event.key.replace("_", " ").upper()
