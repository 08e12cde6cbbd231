"""Whether a terminal shows what is typed."""

import sys
from io import RawIOBase


def show_typing(source: RawIOBase, shown: bool) -> None:
    """Shows what is typed, or only where a line ends; where this is no terminal, nothing is shown anyway."""
    if sys.platform == "win32" or not source.isatty():
        return
    import termios  # only for a PIN

    try:
        settings = termios.tcgetattr(source.fileno())
        local = settings[3] & ~(termios.ECHO | termios.ECHONL)
        settings[3] = local | (termios.ECHO if shown else termios.ECHONL)
        termios.tcsetattr(source.fileno(), termios.TCSANOW, settings)
    except termios.error:
        pass  # the terminal went away
