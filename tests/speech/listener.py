"""Somebody who uses a voice and waits for its news, never for time."""

from collections import deque
from collections.abc import Callable
from threading import Event

from kiosk.session.voicing import Done, Gone, News, Ready, Saying, Voice

PATIENCE = 20.0  # seconds that news may take to come, on a busy machine
LONG = "There are many ways to take part, and all of them count, so take the time that you need."


def saying(number: int, text: str = "Did staff ask what you think?", **how: object) -> Saying:
    """Something to say, in English as it is usually said."""
    usual = {"language": "en", "speed": 4, "volume": 6, "why": "page"}
    return Saying(id=number, text=text, **(usual | how))  # type: ignore[arg-type] # the fields of a saying


class Listener:
    """Starts a voice, and remembers its news."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.heard: list[News] = []
        self._ahead: deque[News] = deque()  # news that nobody has waited for yet
        self._woken = Event()
        voice.start(self._woken.set)

    def until(self, is_it: Callable[[News], bool]) -> News:
        """Waits for a piece of news, and gives it."""
        while True:
            while self._ahead:
                if is_it(news := self._ahead.popleft()):
                    return news
            self._woken.clear()
            self._ahead.extend(self.voice.news())
            self.heard += self._ahead
            if not self._ahead and not self._woken.wait(PATIENCE):
                raise AssertionError(
                    f"it never came; there was {[type(each).__name__ for each in self.heard]}"
                )

    def until_ready(self) -> Ready:
        """Waits for the voice to be ready."""
        news = self.until(lambda each: isinstance(each, Ready | Gone))
        assert isinstance(news, Ready), news.why if isinstance(news, Gone) else ""
        return news

    def until_done(self, number: int) -> None:
        """Waits for something to be said to its end."""
        self.until(lambda each: each == Done(number))

    def until_gone(self) -> Gone:
        """Waits for the voice to be gone."""
        news = self.until(lambda each: isinstance(each, Gone))
        assert isinstance(news, Gone)
        return news
