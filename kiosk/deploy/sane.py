"""What brings a terminal back to a known state: escape codes, and settings of the line to it."""

import termios
from typing import Any

TITLE = "Ladder kiosk"
CANCEL = "\x18\x1b\\"  # ends an escape sequence or a string that was cut off in its middle
_OFF = (
    *(1, 9, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016),  # arrow keys as codes; mouse and focus reports
    *(5, 6, 2004, 2026, 2048),  # inverse, origin, marked pastes, held pictures, told sizes
)
_MODES = "".join(
    (
        *(f"\x1b[?{mode}l" for mode in _OFF),
        *("\x1b[=0u", "\x1b[>4;0m", "\x1b>"),  # kitty's and xterm's reports of keys, the keypad's
        *("\x1b[?7h", "\x1b[4l", "\x1b[r", "\x1b(B\x0f"),  # wrapping, no inserting, whole screen, letters
        *("\x1b]104\x07", "\x1b]110\x07", "\x1b]111\x07", "\x1b]112\x07", "\x1b[0m"),  # colours
        *("\x1b[0 q", "\x1b[?25h"),  # the cursor: its shape, and that it is seen
    )
)
EMPTY = "\x1b[2J\x1b[3J\x1b[H"  # the screen, what was scrolled away, the cursor home
WIPE = f"{EMPTY}\x1b[?1049l{_MODES}\x1b]2;{TITLE}\x07{EMPTY}"  # both screens are emptied

_INPUT, _OUTPUT, _CONTROL, _LOCAL, _CHARACTERS = 0, 1, 2, 3, 6  # places in what termios gives
_ECHO = termios.ECHO | termios.ECHOE | termios.ECHOK
_NO_CHARACTER = b"\0"


def sane(attributes: list[Any]) -> list[Any]:
    """The settings of a terminal with all put right that a full screen changes, as `stty sane` does."""
    right = [*attributes[:_CHARACTERS], list(attributes[_CHARACTERS])]
    right[_INPUT] |= termios.ICRNL
    right[_INPUT] &= ~(termios.IGNCR | termios.INLCR | termios.ISTRIP | termios.INPCK)
    right[_OUTPUT] |= termios.OPOST | termios.ONLCR
    right[_CONTROL] |= termios.CREAD | termios.CS8
    right[_LOCAL] |= termios.ICANON | termios.ISIG | termios.IEXTEN | _ECHO
    right[_LOCAL] &= ~(termios.ECHONL | termios.NOFLSH | termios.TOSTOP)
    right[_CHARACTERS][termios.VMIN], right[_CHARACTERS][termios.VTIME] = 1, 0
    return right


def for_visitors(attributes: list[Any], echo: bool) -> list[Any]:
    """The same without any key that stops, halts or ends something."""
    right = sane(attributes)
    right[_INPUT] &= ~termios.IXON
    if not echo:
        right[_LOCAL] &= ~_ECHO
    for key in (termios.VINTR, termios.VQUIT, termios.VSUSP, termios.VEOF):
        right[_CHARACTERS][key] = _NO_CHARACTER
    return right
