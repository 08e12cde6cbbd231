"""What is done to a program on a terminal."""

import signal
from collections.abc import Callable

from tests.attacks.victim import Victim

Harm = Callable[[Victim], None]


def typed(data: bytes) -> Harm:
    """These bytes are sent."""
    return lambda victim: victim.send(data)


def signalled(number: signal.Signals) -> Harm:
    """A signal is sent."""
    return lambda victim: victim.signal(number)


def resized(*sizes: tuple[int, int]) -> Harm:
    """The terminal takes on these sizes, then its own again."""

    def resize(victim: Victim) -> None:
        for size in (*sizes, (80, 24)):
            victim.resize(*size)

    return resize


# Each ends a stock app or makes it deaf (tests/attacks/test_stock_app.py).
DEADLY: dict[str, Harm] = {
    "a byte that is not UTF-8": typed(b"\xff"),
    "half a character, then Escape": typed(b"\xf0\x9f\x1b[A"),
    "a report of kitty's with a colon": typed(b"\x1b[97:65;2u"),
    "a letter beyond all letters": typed(b"\x1b[99999999999;1u"),
    "a window of no size, said by the terminal": typed(b"\x1b[48;0;0;0;0t\x1b[<0;5;5M\x1b[<0;5;5m"),
    "a paste that never ends": typed(b"\x1b[200~"),
    "Ctrl+P, which opens a palette": typed(b"\x10"),
    "the signal that stops": signalled(signal.SIGTSTP),
    "the signal of users": signalled(signal.SIGUSR1),
    "the alarm": signalled(signal.SIGALRM),
    "the interrupt": signalled(signal.SIGINT),
}
# These a stock app outlives.
HARMLESS: dict[str, Harm] = {
    "Ctrl+C": typed(b"\x03"),
    "Ctrl+Z": typed(b"\x1a"),
    "Ctrl+\\": typed(b"\x1c"),
    "NUL": typed(b"\x00" * 200),
    "focus lost": typed(b"\x1b[O"),
    "an empty paste": typed(b"\x1b[200~\x1b[201~"),
    "a tap on the moon": typed(b"\x1b[<0;9999999999;9999999999M\x1b[<0;9999999999;9m"),
    "reports that nobody asked for": typed(b"\x1b[12;40R\x1b[?2048;1$y\x1b[?2026;1$y"),
    "sizes beyond reason": resized((1, 1), (0, 0), (1000, 500)),
}
