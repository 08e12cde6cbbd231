"""What reads aloud, as the kiosk knows it: what it is asked to say, and its news."""

from collections.abc import Callable
from typing import Protocol

from kiosk.core.value import Value

PAGE, FOCUS, NOTICE, REPEAT, HELP = "page", "focus", "notice", "repeat", "help"
"""Why something is said."""


class Saying(Value):
    """What a voice is to say, and why: a language of the pack, a speed from 1 to 7, a volume from 1 to 6."""

    id: int
    text: str
    language: str
    speed: int
    volume: int
    why: str


class Ready(Value):
    """News: the voice can speak these languages ("en", "cy")."""

    languages: frozenset[str]


class Word(Value):
    """News: a word is heard now; it begins at this character of the text, counted from 0."""

    id: int
    at: int


class Done(Value):
    """News: all of it was said."""

    id: int


class Gone(Value):
    """News: there is no voice, with the reason for staff; nothing is said until it is tried again."""

    why: str


News = Ready | Word | Done | Gone


class Voice(Protocol):
    """Says things; never waits and never raises. News of a saying that was cut short may still come."""

    def start(self, wake: Callable[[], None] | None = None) -> None:
        """Gets ready, if it is not; saying does so too. `wake` is called, from any thread, on news."""

    def say(self, saying: Saying) -> None:
        """Says it at once, instead of what is being said."""

    def stop(self) -> None:
        """Is silent at once."""

    def retry(self) -> None:
        """Tries again after it was gone."""

    def news(self) -> tuple[News, ...]:
        """What has happened since it was last asked."""

    def close(self) -> None:
        """Ends, and leaves nothing behind."""


class Silence:
    """A voice that says nothing, where none is wanted."""

    def start(self, wake: Callable[[], None] | None = None) -> None:
        """There is nothing to get ready."""

    def say(self, saying: Saying) -> None:
        """Says nothing."""

    def stop(self) -> None:
        """Goes on saying nothing."""

    def retry(self) -> None:
        """Stays silent."""

    def news(self) -> tuple[News, ...]:
        """Nothing ever happens."""
        return ()

    def close(self) -> None:
        """There is nothing to end."""
