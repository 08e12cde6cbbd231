"""Somebody who visits the full screen with arrows, digits and Enter, by what a reader gives them."""

import random
import re
from collections.abc import Sequence

from tests.readers.page_heard import QUESTION
from tests.readers.reader import Reader

SIGNS = re.compile(r"[┏┓┗┛━┃╭╮╰╯─│]")
FOCUSED = re.compile(r"▶ (?:(\d)\. )?(.+)")
COUNT = re.compile(r"(\d) choices?\.")
MOST_STEPS = 2  # down from the first choice
ONE_MORE = "Thank you. Your answers are saved."


class ScreenVisitor:
    """Moves by chance among the choices, and takes what they hear that they are at."""

    def __init__(self, reader: Reader, chance: random.Random) -> None:
        self.believed: dict[str, str] = {}
        self._reader, self._chance = reader, chance
        self._told = ""
        self._focus = ("", "")  # number and words

    def visit(self) -> None:
        """From the first page to the thanks, and Enter there."""
        self._meet()
        wanted = ""
        while ONE_MORE not in self._told:
            before, wanted = wanted, self._take()
            self._meet()
            # Words that stand where they stood before are not said again.
            assert wanted in self._told or wanted == before, (wanted, self._told)
        self._reader.press("Enter")

    def _meet(self) -> None:
        """Listens to a new page, part after part, down to the choice that has the focus."""
        self._told = ""
        self._listen()
        while not self._focus[0]:  # a part without choices: the focus is on what goes on
            self._reader.press("n")
            self._listen()

    def _listen(self) -> None:
        self._reader.until(lambda heard: _focused(heard) is not None and not _is_saving(heard))
        self._reader.until_silent()
        lines = self._reader.heard
        self._told += " ".join(line for line in map(_bare, lines) if line and "▶" not in line)
        self._focus = _focused(lines) or self._focus

    def _take(self) -> str:
        """Takes a choice, and gives what must be heard then."""
        if "Check your answers." in self._told:
            return self._send()
        question = next(iter(QUESTION.findall(self._told)[-1:]), "").strip()
        count = COUNT.search(self._told)
        if "Choose as many as you like" in self._told:
            return self._tick_one(question)
        if question and count and "Welcome" not in self._told:
            return self._answer(question, int(count[1]))
        self._reader.press("Enter")
        return ""

    def _answer(self, question: str, count: int) -> str:
        if question == "What would you like to tell us?":
            self._step()  # go on without words
            self._reader.press("Enter")
            return ""
        for _ in range(self._chance.randint(0, min(MOST_STEPS, count - 1))):
            self._step()
        number, label = self._focus
        self._reader.press(self._chance.choice([number, "Enter"]))
        if label != "Skip":
            self.believed[question] = label
        return f"You chose: {label}."

    def _send(self) -> str:
        """The first choice is to change an answer; the second, maybe on another part, to send them."""
        self._reader.press("Down")
        self._listen()
        if not self._focus[0]:
            self._reader.press("n")
            self._listen()
        assert self._focus[1] == "Send my answers", self._focus
        self._reader.press("Enter")
        return ""

    def _tick_one(self, question: str) -> str:
        self._step()
        label = self._focus[1].removesuffix(", not chosen")
        self._reader.press("Enter")
        self._reader.until(lambda heard: any(f"Chosen: {label}. 1 chosen." in line for line in heard))
        self._meet()
        assert self._focus[1] == f"{label}, chosen", self._focus
        self.believed[question] = label
        self._reader.press("n")
        return f"You chose: {label}."

    def _step(self) -> None:
        """One choice down: exactly that one is heard."""
        before = int(self._focus[0])
        self._reader.press("Down")
        self._reader.until(lambda heard: _focused(heard) is not None)
        self._reader.until_silent()
        lines = self._reader.heard
        said = [line for line in map(_bare, lines) if line]
        assert len(said) == 1, f"more than the focus was said: {said}"
        focus = _focused(lines)
        assert focus is not None and focus[0] == str(before + 1), f"the focus is silent: {said}"
        self._focus = focus


def _focused(lines: Sequence[str]) -> tuple[str, str] | None:
    """Number and words of the choice with the mark; None where it was not heard."""
    marked = [match for line in lines if (match := FOCUSED.search(_bare(line)))]
    return (marked[-1][1] or "", marked[-1][2]) if marked else None


def _is_saving(lines: Sequence[str]) -> bool:
    return any("Please wait" in line for line in lines) and not any(ONE_MORE in line for line in lines)


def _bare(line: str) -> str:
    return " ".join(SIGNS.sub(" ", line).split())
