"""Visitors who come one after another to the same kiosk, and hear it: some change their mind, some leave."""

import random
from enum import StrEnum

from tests.faces.by_ear import BlindVisitor, Listener, choices_in

SETTINGS = (("+", "-"), ("-", "+"), ("c", "r"), (".", "r"), (",", "r"), ("]", "["), ("x", "r"))
LEAVE = "l"
STOPPED, BEGUN_ANEW = "You have stopped.", "Goodbye."


class Ending(StrEnum):
    """How a visit ends: what a visitor takes when they leave early; nothing where they go on to the end."""

    SENT = ""
    SENT_SO_FAR = "Send what I have so far"
    STOPPED = "Stop and send nothing"
    GAVE_UP = "I am a new person. Forget the answers"


ENDINGS = (*[Ending.SENT] * 5, Ending.SENT_SO_FAR, Ending.STOPPED, Ending.GAVE_UP)


class Regular(BlindVisitor):
    """Sets text, colours and speed to their liking, and may leave early, sending what there is or not."""

    def __init__(self, listener: Listener, chance: random.Random, words: str) -> None:
        super().__init__(listener, chance, words)
        self.has_sent = False
        self._ending = chance.choice(ENDINGS)
        self._patience = chance.randint(2, 9)  # pages

    def _is_over(self, heard: list[str]) -> bool:
        self.has_sent = super()._is_over(heard)
        return self.has_sent or any(line.startswith((STOPPED, BEGUN_ANEW)) for line in heard)

    def _finish(self, heard: list[str]) -> None:
        if not heard[-1].startswith(BEGUN_ANEW):
            super()._finish(heard)

    def _answer(self, heard: list[str], choices: list[str]) -> list[str]:
        self._patience -= 1
        if self._patience < 0 and self._ending and self._changes:
            return self._leave()
        return super()._answer(heard, choices)

    def _leave(self) -> list[str]:
        choices = choices_in(self._press(LEAVE))
        if self._ending not in choices:  # there is nothing yet to be sent
            self._ending = Ending.STOPPED
        return self._take(choices, self._ending)

    def _stray(self) -> list[str]:
        if self._chance.random() < 0.5:
            return super()._stray()
        there, back = self._chance.choice(SETTINGS)
        self._press(there)
        self._press(back)
        return self._press("r")
