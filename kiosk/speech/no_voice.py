"""No voice, from the start."""

from collections.abc import Callable

from kiosk.session.voicing import Gone, News, Saying

NOT_WANTED = "Reading aloud is switched off (--voice off)."


class NoVoice:
    """Gone, whenever somebody wants it."""

    def __init__(self, why: str = NOT_WANTED) -> None:
        self._why = why
        self._news: tuple[News, ...] = (Gone(why),)

    def start(self, wake: Callable[[], None] | None = None) -> None:
        """Stays gone."""
        if wake and self._news:
            wake()

    def say(self, saying: Saying) -> None:
        """Says nothing."""

    def stop(self) -> None:
        """Goes on saying nothing."""

    def retry(self) -> None:
        """Is still gone, and tells so."""
        self._news = (Gone(self._why),)

    def news(self) -> tuple[News, ...]:
        """That it is gone."""
        news, self._news = self._news, ()
        return news

    def close(self) -> None:
        """There is nothing to end."""
