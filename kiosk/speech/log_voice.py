"""A voice that writes down what it would say: --voice log:FILE."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from kiosk.session.voicing import Done, Gone, News, Ready, Saying, Word
from kiosk.speech.tokens import starts

_TAGS = """
af am an ar as az ba be bg bn bpy bs ca chr cmn cs cv cy da de el en eo es et eu fa fi fo fr ga gd gn grc gu
hak haw he hi hr ht hu hy hyw ia id io is it ja jbo ka kaa kk kl kn ko kok ku ky la lb lfn lt ltg lv mi mk ml
mr ms mt mto my nb nci ne nl no nog om or pa pap pl pt py qdb qu quc ro ru sd shn si sk sl smj sq sr sv sw ta
te th ti tk tn tr tt ug uk ur uz vi yue zh
"""
LANGUAGES = frozenset(_TAGS.split())
"""Those of the voice that comes from pip, so that a log shows what would be heard."""


class LogVoice:
    """Says everything in no time: it is done as soon as somebody asks for its news."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open: TextIO | None = None
        self._is_gone = False
        self._wake: Callable[[], None] = lambda: None
        self._now: Saying | None = None
        self._news: list[News] = []

    def start(self, wake: Callable[[], None] | None = None) -> None:
        """Opens the file, if it is not."""
        self._wake = wake or self._wake
        if self._open is None and not self._is_gone:
            try:
                self._open = self._file.open("a", encoding="utf-8")
            except OSError as error:
                self._give_up(error)
            else:
                self._tell(Ready(LANGUAGES))

    def say(self, saying: Saying) -> None:
        """Writes down what is said, and that something else is cut short by it."""
        self.start()
        self.stop()
        self._write({"say": saying.text, "why": saying.why, "id": saying.id})
        if not self._is_gone:
            self._now = saying
            self._wake()

    def stop(self) -> None:
        """Writes down that something is cut short."""
        saying, self._now = self._now, None
        if saying is not None:
            self._write({"stop": saying.id})

    def retry(self) -> None:
        """Tries the file again."""
        self._is_gone = False
        self.start()

    def news(self) -> tuple[News, ...]:
        """What has happened; all words of what was being said are heard by now."""
        saying, self._now = self._now, None
        if saying is not None:
            self._news += [Word(saying.id, at) for at in starts(saying.text)]
            self._news.append(Done(saying.id))
        news, self._news = tuple(self._news), []
        return news

    def close(self) -> None:
        """Closes the file."""
        self.stop()
        if self._open is not None:
            self._open.close()

    def _write(self, line: dict[str, object]) -> None:
        if self._open is not None and not self._is_gone:
            try:
                self._open.write(json.dumps(line, ensure_ascii=False) + "\n")
                self._open.flush()
            except OSError as error:
                self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self._is_gone, self._now = True, None
        self._tell(Gone(f"The log {self._file} cannot be written ({error.strerror})."))

    def _tell(self, news: News) -> None:
        self._news.append(news)
        self._wake()
