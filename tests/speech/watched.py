"""A voice process that can be harmed, and what the kiosk asks of its voice at a press."""

import os
from collections.abc import Callable

from kiosk.session.voicing import Voice
from kiosk.speech.process import HelperProcess
from tests.speech.listener import LONG, saying


class WatchedProcess(HelperProcess):
    """A voice process that tests can harm."""

    def harm(self, number: int) -> None:
        """Sends it a signal."""
        os.kill(self._process.pid, number)

    @property
    def is_there(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None


def calls(voice: Voice, number: int) -> tuple[Callable[[], object], ...]:
    """What the kiosk does at a press."""
    return lambda: voice.say(saying(number, LONG)), voice.stop, voice.news
