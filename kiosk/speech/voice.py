"""The kiosk's side of the voice: never waits, never raises, and always says the newest thing."""

import contextlib
from collections import deque
from collections.abc import Callable

from kiosk.session.voicing import Done, Gone, News, Ready, Saying, Word
from kiosk.speech.lines import Line
from kiosk.speech.telling import PROBE, STOP, to_say
from kiosk.speech.tending import Process, Tending
from kiosk.speech.tokens import start_of_word

TO_CLOSE = 1.5  # seconds


def launch_helper() -> Process:
    """Starts a voice process; what that takes is loaded only now, in a thread."""
    from kiosk.speech.process import HelperProcess

    return HelperProcess()


class SpokenVoice:
    """A voice in a process of its own, which is started anew when it ends or hangs.

    `launch` starts the process and may take its time: it is called in a thread.
    """

    def __init__(self, launch: Callable[[], Process] = launch_helper) -> None:
        self._tending = Tending(self, launch)
        self._lock = self._tending.lock  # for all below
        self._wake: Callable[[], None] | None = None
        self._news: deque[News] = deque()
        self._wanted: Saying | None = None  # what is to be heard now
        self._told: int | None = None  # what the process was given and not told to stop
        self._marked = -1  # where the last word began that was told to be heard
        self._has_sound = self._is_ready = self._is_gone = False
        self._languages: frozenset[str] = frozenset()

    def start(self, wake: Callable[[], None] | None = None) -> None:
        """Gets ready, if it is not."""
        self._wake = wake or self._wake
        if not self._is_gone:
            self._tending.start()

    def say(self, saying: Saying) -> None:
        """Says it at once, instead of what is being said."""
        self.start()
        with self._lock:
            if not self._is_gone:
                self._wanted = saying
                self._drop_if_deadly()
                self._pass_on()
        self.ring()

    def stop(self) -> None:
        """Is silent at once."""
        with self._lock:
            self._wanted = None
            self._pass_on()

    def retry(self) -> None:
        """Tries again after it was gone."""
        with self._lock:
            self._is_gone = False
            self._tending.setbacks.forget()
        self._tending.start()

    def news(self) -> tuple[News, ...]:
        """What has happened since it was last asked."""
        with self._lock:
            news = tuple(self._news)
            self._news.clear()
        return news

    def close(self) -> None:
        """Ends the process too."""
        self._wake = None
        self._tending.close(TO_CLOSE)

    def take(self, line: Line) -> None:
        """Takes in what the process says."""
        match line:
            case {"is": "ready", "languages": list(languages)}:
                self._languages = frozenset(map(str, languages))
                self._look_for_sound()
            case {"is": "sound"}:
                self._has_sound = True
                self._news.append(Ready(self._languages))
                self._be_ready()
            case {"is": "word", "id": int(number), "at": int(at)} if self._is_heard(number):
                self._mark(at)
            case {"is": "done" | "refused", "id": int(number)} if self._is_heard(number):
                self._finish(number)
        self._pass_on()

    def lose(self) -> str | None:
        """Learns that the process ended, and gives the text that it was saying."""
        text = self._wanted.text if self._wanted and self._is_heard(self._wanted.id) else None
        self._is_ready, self._told = False, None
        return text

    def give_up(self, why: str) -> None:
        """Learns that there will be no other process."""
        self._is_gone, self._has_sound, self._wanted = True, False, None
        self._news.append(Gone(why))

    def ring(self) -> None:
        """Tells the kiosk that there are news."""
        if self._news and self._wake:
            with contextlib.suppress(Exception):  # a kiosk that is closing may not want to know any more
                self._wake()

    def _look_for_sound(self) -> None:
        """A voice that nobody can hear is not ready; after that was seen once, a restart is quick."""
        if self._has_sound:
            self._be_ready()
        else:
            self._tending.send(PROBE, speaks=False)

    def _be_ready(self) -> None:
        self._is_ready = True
        self._tending.patience.ready()
        self._drop_if_deadly()

    def _pass_on(self) -> None:
        """Tells the process what is wanted, if it was told something else and has heard that."""
        wanted = self._wanted.id if self._wanted else None
        if self._is_ready and self._told != wanted and self._tending.patience.has_room:
            self._told, self._marked = wanted, -1
            line = to_say(self._wanted) if self._wanted else STOP
            self._tending.send(line, speaks=self._wanted is not None)

    def _is_heard(self, number: int) -> bool:
        """Whether this is what is wanted, and what the process was given last."""
        return self._wanted is not None and self._wanted.id == number == self._told

    def _mark(self, at: int) -> None:
        """Tells of the word; engines may tell of its parts, and of one before it."""
        assert self._wanted is not None
        begin = start_of_word(self._wanted.text, at)
        if begin > self._marked:
            self._marked = begin
            self._news.append(Word(self._wanted.id, begin))

    def _finish(self, number: int) -> None:
        self._wanted = self._told = None
        self._tending.setbacks.went_well()
        self._news.append(Done(number))

    def _drop_if_deadly(self) -> None:
        """A text that has ended the process twice counts as said, so that reading goes on."""
        if self._wanted and self._tending.setbacks.is_deadly(self._wanted.text):
            self._news.append(Done(self._wanted.id))
            self._wanted = None
