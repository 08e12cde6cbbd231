"""How the keys of a terminal are called by the kiosk."""

from textual import events

_NAMES = {
    "enter": "ENTER",
    "escape": "ESCAPE",
    "tab": "TAB",
    "backspace": "BACKSPACE",
    "left": "LEFT",
    "right": "RIGHT",
    # Keypads of terminals with kitty's keyboard protocol; other terminals send the signs themselves.
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
    "decimal": ".",
    "separator": ",",
    "equal": "=",
}
# A terminal in the manner of the VT220 sends F13 to F20 in a code that textual 8.2.8 takes for these.
_VT220 = {
    "\x19": "F13",
    "\x1a": "F14",
    "\x1c": "F15",
    "\x1d": "F16",
    "\x1f": "F17",
    "space": "F18",
    "exclamation_mark": "F19",
    "quotation_mark": "F20",
}
_SHIFTED = {f"shift+f{number}": f"F{number + 12}" for number in range(1, 13)}  # as xterm sends F13 to F24
_SILENT = ("shift", "control", "alt", "super", "hyper", "meta", "lock", "level3", "level5")


def name_of(event: events.Key) -> str:
    """A printable key is itself, another its name in capitals ("F5"); one that goes with others is ""."""
    if event.key in _NAMES:
        return _NAMES[event.key]
    if event.character and event.is_printable:
        return event.character
    if event.key in _SHIFTED:
        return _SHIFTED[event.key]
    if event.key in _VT220:
        return _VT220[event.key]
    if any(part in _SILENT for part in event.key.split("_")):
        return ""
    return event.key.replace("_", " ").upper()
