"""What a terminal sends becomes keys and taps, whatever it sends."""

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator

from textual import _xterm_parser, events, messages
from textual.message import Message

MOST_AT_ONCE = 1024  # bytes in one read; no person and no switch box sends more
REST = 0.2  # seconds in which more is taken for the rest of a flood
DEAF = 0.5  # seconds after which bytes that brought nothing are given up
FURTHEST = 1000  # columns or rows from the corner to a tap
# The parser of textual 8.2.8 is deaf from the beginning of a paste to its end, which need not come.
_xterm_parser.BRACKETED_PASTE_START = "no paste begins"  # type: ignore[misc] # a constant there
_WANTED = events.Key, events.MouseDown, events.MouseUp, messages.TerminalSupportsSynchronizedOutput


class Intake:
    """Understands bytes. Nothing that comes ends it, fills the memory, or makes it deaf for long.

    Sizes and reports that a terminal was not asked for are left out: visitors could send them.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._flooded_until = float("-inf")
        self._unheard_since: float | None = None
        self._begin_anew()

    def take(self, data: bytes) -> list[Message]:
        """What these bytes ask for."""
        now = self._clock()
        if len(data) > MOST_AT_ONCE:
            self._flooded_until = now + REST
        if now < self._flooded_until:
            self._begin_anew()
            return []
        if self._unheard_since is None:
            self._unheard_since = now
        text = self._decode(data)
        return self._heard(lambda: self._parser.feed(text)) if text else []  # "" would be the end for it

    def tick(self) -> list[Message]:
        """What a moment without bytes tells: Escape was a key. Whatever swallows bytes is given up."""
        found = self._heard(self._parser.tick)
        if self._unheard_since is not None and self._clock() - self._unheard_since >= DEAF:
            self._begin_anew()
        return found

    def _begin_anew(self) -> None:
        self._parser = _xterm_parser.XTermParser()
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._unheard_since = None

    def _heard(self, understand: Callable[[], Iterable[Message]]) -> list[Message]:
        found: list[Message] = []
        try:
            for message in understand():
                found.append(message)
                self._unheard_since = None
        except Exception:  # the parser trips over several codes
            self._begin_anew()
        return list(_wanted(found))


def _wanted(found: Iterable[Message]) -> Iterator[Message]:
    for message in found:
        near = not isinstance(message, events.MouseEvent) or max(message.x, message.y) < FURTHEST
        if isinstance(message, _WANTED) and near:
            yield message
