"""Reads aloud: one sentence after the other, and what comes between them."""

from collections import deque
from collections.abc import Iterable, Iterator

from kiosk.core.hearing import Utterance
from kiosk.core.preferences import USUAL_SPEED, USUAL_VOLUME
from kiosk.core.value import Value
from kiosk.session.voicing import NOTICE, REPEAT, Done, Gone, News, Ready, Saying, Voice, Word


class Spot(Value):
    """What is heard just now: a part of the page, and the number of the shown word in it."""

    part: str
    word: int


class _Line(Value):
    """An utterance and why it is said."""

    uttered: Utterance
    why: str


class Narrator:
    """Keeps what is still to be said; a later wish takes the place of an earlier one."""

    def __init__(self, voice: Voice) -> None:
        self.speed = USUAL_SPEED
        self.volume = USUAL_VOLUME
        self._voice = voice
        self._ids = 0
        self._now: _Line | None = None
        self._at: int | None = None  # the character that is heard; None before the first word is
        self._queue: deque[_Line] = deque()
        self._last: _Line | None = None
        self._paused = False

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or is about to be."""
        return self._now is not None or (bool(self._queue) and not self._paused)

    @property
    def spot(self) -> Spot | None:
        """The shown word that is heard just now."""
        now, at = self._now, self._at
        return None if now is None or at is None else Spot(now.uttered.part, now.uttered.shown_at(at))

    def read(self, uttered: Iterable[Utterance], why: str) -> None:
        """Says all this, at once, and nothing of what was to be said."""
        self._queue = deque(_Line(each, why) for each in uttered)
        self._paused = False
        self._next()

    def read_later(self, uttered: Iterable[Utterance], why: str) -> None:
        """The same, but lets the sentence end that is being said."""
        self._queue = deque(_Line(each, why) for each in uttered)
        if self._now is None:
            self._next()

    def put_in(self, uttered: Utterance, why: str) -> None:
        """Says this at once, then goes on from the very word; a notice before it is out of date."""
        if self._now is not None and self._now.why == NOTICE:
            self._now = None
        self._put_back(whole=False)
        self._queue.appendleft(_Line(uttered, why))
        self._next()

    def last(self) -> None:
        """Says the last sentence again, then goes on after it."""
        if self._last is not None:
            self._now = None
            self._queue.appendleft(_Line(self._last.uttered, REPEAT))
            self._next()

    def pause(self, uttered: Utterance, why: str) -> None:
        """Says only this; what was being said waits, from the beginning of its sentence."""
        self._put_back(whole=True)
        self._paused = True
        self._say(_Line(uttered, why), counts=False)

    def go_on(self) -> None:
        """Goes on after a pause."""
        self._paused = False
        self._next()

    def hush(self) -> None:
        """Says nothing more, not even a farewell."""
        self._queue.clear()
        self._paused = False
        self._now = None
        self._voice.stop()

    def farewell(self, uttered: Utterance) -> None:
        """Says this, and keeps nothing of it: the visitor is gone."""
        self._ids += 1
        told = uttered.text, uttered.language
        self._voice.say(Saying(self._ids, *told, USUAL_SPEED, USUAL_VOLUME, NOTICE))

    def forget(self) -> None:
        """Says nothing more, and keeps nothing of it."""
        self.hush()
        self._last = None
        self.speed, self.volume = USUAL_SPEED, USUAL_VOLUME

    def take_in(self, news: Iterable[News]) -> Iterator[Ready | Gone]:
        """Goes on with the news of the voice, and gives those that change what can be read aloud."""
        for each in news:
            match each:
                case Word(id, at) if self._now and id == self._ids:
                    self._at = max(self._at or 0, at)  # a mark never goes backwards
                case Done(id) if self._now and id == self._ids:
                    self._now = None
                    if not self._paused:
                        self._next()
                case Gone():
                    self._now = None
                    self.hush()
                    yield each
                case Ready():
                    yield each

    def _put_back(self, whole: bool) -> None:
        """What is being said comes next again: the whole sentence, or only the rest of it."""
        if (now := self._now) is not None:
            rest = now.uttered if whole else now.uttered.from_word(self._at or 0)
            self._queue.appendleft(_Line(rest, now.why))
            self._now = None

    def _next(self) -> None:
        if self._queue:
            self._say(self._queue.popleft())
        else:
            self._stop()

    def _say(self, line: _Line, counts: bool = True) -> None:
        self._ids += 1
        self._now, self._at = line, None
        if counts:
            self._last = line
        told = line.uttered
        self._voice.say(Saying(self._ids, told.text, told.language, self.speed, self.volume, line.why))

    def _stop(self) -> None:
        if self._now is not None:
            self._now = None
            self._voice.stop()
