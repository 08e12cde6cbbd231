"""Says one text at a time: makes its sound in a thread, and knows which word is heard."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread

from kiosk.speech.helper.library import Manner, Take, WordMark
from kiosk.speech.helper.no_sound import NoSound, SoundStuck
from kiosk.speech.helper.output import Output, sound_output
from kiosk.speech.helper.pcm import TO_OPEN

TO_CLOSE = 15.0  # seconds of silence after which the device is left to others: a screen reader may want it

Synthesise = Callable[[str, Manner, Take], None]


class _Text:
    """A text under way."""

    def __init__(self, text: str, manner: Manner, begun: float) -> None:
        self.text, self.manner, self.begun = text, manner, begun
        self.words: deque[WordMark] = deque()
        self.is_cut = self.is_made = False
        self.fault: Exception | None = None


class Speaker:
    """`stop` is instant: it cuts what waits for the device, and the making of the rest."""

    def __init__(
        self,
        synthesise: Synthesise,
        open_output: Callable[[], Output] = sound_output,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._synthesise, self._open_output, self._clock = synthesise, open_output, clock
        self._texts: SimpleQueue[_Text] = SimpleQueue()
        self._lock = Lock()  # for what both threads do with the two below
        self._now: _Text | None = None
        self._output: Output | None = None
        self._silent_since = clock()
        Thread(target=self._work, name="synthesis", daemon=True).start()

    def say(self, text: str, manner: Manner) -> None:
        """Says a text, instead of what is being said."""
        self.stop()
        self._now = _Text(text, manner, self._clock())
        self._texts.put(self._now)

    def stop(self) -> bool:
        """Is silent at once; whether anything was being said."""
        with self._lock:
            text, self._now = self._now, None
            if text is not None:
                text.is_cut = True
                self._silent_since = self._clock()
                if self._output is not None:
                    self._output.cut()
        return text is not None

    def words_heard(self) -> Iterator[WordMark]:
        """The words that have come out of the loudspeaker since it was last asked; raises what went wrong."""
        text, output = self._now, self._output
        if text is None:
            self._rest()
            return
        if text.fault is not None:
            raise text.fault
        if output is None:
            if self._clock() - text.begun > TO_OPEN:
                raise NoSound("The sound output did not open in time.")
            return
        if output.pcm.is_stuck:
            raise SoundStuck("The sound output stopped taking sound.")
        while text.words and text.words[0].sample < output.pcm.heard:
            yield text.words.popleft()

    def is_done(self) -> bool:
        """Whether the text has just been heard to its end."""
        text, output = self._now, self._output
        if text is None or output is None or not text.is_made or not output.pcm.is_all_heard:
            return False
        self._now, self._silent_since = None, self._clock()
        return True

    def _rest(self) -> None:
        if self._output is not None and self._clock() - self._silent_since > TO_CLOSE:
            with self._lock:
                output, self._output = self._output, None
            output.close()

    def _work(self) -> None:
        while True:
            text = self._texts.get()
            if text.is_cut:
                continue
            try:
                self._open(text)
                self._synthesise(text.text, text.manner, partial(self._take, text))
            except Exception as error:  # it is raised where somebody listens
                text.fault = error
            text.is_made = True

    def _open(self, text: _Text) -> None:
        """Makes sure that there is a device, which may take a while, and that it begins with this text."""
        old = self._output
        output = old if old is not None and old.is_open else self._open_output()
        with self._lock:
            self._output = output
            if not text.is_cut:
                output.pcm.clear()

    def _take(self, text: _Text, made: bytes, words: list[WordMark]) -> bool:
        with self._lock:
            if text.is_cut or self._output is None:
                return False
            text.words.extend(words)
            self._output.pcm.put(made)
        return True
