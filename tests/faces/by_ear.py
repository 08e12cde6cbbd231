"""Somebody who visits the full screen with it covered: they hear what is said, and press keys."""

import json
import os
import random
import re
import select
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import PATIENCE, Terminal

LAST = ("M for the menu.", "Press Enter when you are done.")  # what ends every page
AT_ONCE = {"notice", "help", "focus"}  # said alone
CHOICE = re.compile(r"(\d)\. (.+?)\.(?: (not chosen|chosen)\.)?")
CHECK = "Check your answers."  # on each part of that page
LAST_PART = re.compile(r"Part (\d) of \1\.")
AFTER_ANSWERS = ("Hard words here:", "You are on step", "You would like to be", "Press 1", "Press N")
WRITTEN = "We were asked once. We heard no more."
NO_ANSWER = "No answer"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said, and why."""

    text: str
    why: str


@contextmanager
def ear_for(pipe: Path) -> Iterator[int]:
    """The end at which the log of a voice is heard at once: a file would be looked into in vain."""
    os.mkfifo(pipe)
    ear = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # written to by nobody, it would seem to have ended
    try:
        yield ear
    finally:
        os.close(ear)


class Listener:
    """Knows only the log of what was said."""

    def __init__(self, terminal: Terminal, ear: int) -> None:
        self.presses = 0
        self._terminal = terminal
        self._ear = ear
        self._news: list[Said] = []
        self._half_line = b""

    def press(self, keys: str) -> None:
        """Presses a key; what is said from now on answers it."""
        self._take_in()
        self._news.clear()
        self.presses += 1
        self._terminal.press(keys)

    def hear(self) -> list[str]:
        """Waits until a page has been said to its end, with all its parts, or what was told alone."""
        lines = self._hear_part()
        while any(line.startswith("More below, part") for line in lines):
            self.press("n")
            lines = [line for line in lines if not line.startswith("More below")] + self._hear_part()
        return lines

    def hear_of(self, words: str) -> list[str]:
        """Waits until these words are said, and the page is ended."""
        self._wait_until(lambda: any(words in each.text for each in self._news))
        return self.hear()

    def _hear_part(self) -> list[str]:
        self._wait_until(self._is_whole)
        return [each.text for each in self._news]

    def _is_whole(self) -> bool:
        return bool(self._news) and (self._news[-1].text in LAST or self._news[-1].why in AT_ONCE)

    def _wait_until(self, condition: Callable[[], bool]) -> None:
        """Waits, and lets the screen be drawn: nobody looks at it, but its pipe must not be full."""
        end = time.monotonic() + PATIENCE
        while not condition():
            left = end - time.monotonic()
            assert left > 0, f"it never ended: {[each.text for each in self._news]}"
            has_come = select.select([self._terminal.fileno(), self._ear], [], [], left)[0]
            if self._terminal.fileno() in has_come:
                self._terminal.draw(left)
            self._take_in()

    def _take_in(self) -> None:
        with suppress(BlockingIOError):  # nothing was said
            self._half_line += os.read(self._ear, 65536)
        *whole, self._half_line = self._half_line.split(b"\n")
        lines = [json.loads(line) for line in whole]
        self._news += [Said(line["say"], line["why"]) for line in lines if "say" in line]


class BlindVisitor:
    """Answers by chance, strays now and then, and remembers what they believe they answered."""

    def __init__(self, listener: Listener, chance: random.Random, words: str = WRITTEN) -> None:
        self.believed: dict[str, str] = {}
        self._to_write = words
        self._listener = listener
        self._chance = chance
        self._changes = 1

    def visit(self) -> None:
        """From the first key to the thanks."""
        self._listener.press(self._chance.choice("qz5"))  # any key says how to listen
        assert self._listener.hear() == ["To hear this read aloud, press S."]
        self._listener.press("s")
        heard = self._listener.hear()
        while not self._is_over(heard):
            heard = self._go_on(heard)
        self._finish(heard)

    def _is_over(self, heard: list[str]) -> bool:
        return any("Your answers are saved." in line for line in heard)

    def _finish(self, heard: list[str]) -> None:
        """From the last page, on which the first choice is to finish."""
        self._listener.press("1")

    def _go_on(self, heard: list[str]) -> list[str]:
        if _begins_late(heard):
            return self._press("b")
        text, choices = " ".join(heard), choices_in(heard)
        if "We are saving your answers." in text:
            return self._listener.hear_of("saved")
        if "Letters left:" in text:
            return self._write()
        if "as many as you like." in text:
            return self._tick(heard, choices)
        if CHECK in text:
            return self._check(heard, choices)
        if "You wrote:" in text:
            self.believed[_question(heard)] = self._to_write
            return self._take(choices, "Go on with these words")
        if "Which answer do you want to change?" in text:
            return self._press(str(self._chance.randint(1, len(choices))))
        if "Welcome" in text:
            return self._take(choices, "Start")
        if not _question(heard):
            return self._press("1")  # a page to be read; the first choice goes on
        return self._stray() if self._chance.random() < 0.2 else self._answer(heard, choices)

    def _answer(self, heard: list[str], choices: list[str]) -> list[str]:
        label = self._chance.choice(choices)
        if label.startswith("Write"):
            return self._take(choices, "Write")
        self.believed[_question(heard)] = NO_ANSWER if label in ("Skip", "Go on without") else label
        return self._take(choices, label)

    def _tick(self, heard: list[str], choices: list[str]) -> list[str]:
        """Ticks some that are not chosen, each told, then goes on."""
        ticked = []
        for label in self._chance.sample(choices[:-1], self._chance.randint(0, 3)):
            told = " ".join(self._press(str(choices.index(label) + 1)))
            if told.startswith(f"Chosen: {label}."):
                ticked.append(label)
            else:
                assert told.startswith(f"Not chosen now: {label}.")
        before = [CHOICE.fullmatch(line) for line in heard]
        chosen = {match[2] for match in before if match and match[3] == "chosen"} ^ set(ticked)
        kept = [label for label in choices if label in chosen]
        self.believed[_question(heard)] = ", ".join(kept) or NO_ANSWER
        return self._press("n")

    def _write(self) -> list[str]:
        for letter in self._to_write:
            self._press(letter)
        return self._press("\r")

    def _check(self, heard: list[str], choices: list[str]) -> list[str]:
        """Hears every answer once more, and changes one, or sends."""
        parts = next((int(match[1]) for line in heard if (match := LAST_PART.fullmatch(line))), 1)
        if heard.count(CHECK) < parts:  # back from changing one, on a further part: others lie before it
            return self._press("b")
        told = _answers(heard, self._to_write)
        if self._changes:
            assert told == self.believed
            self._changes -= 1
            if self._chance.random() < 0.5:
                return self._take(choices, "Change an answer")
        self.believed = told  # other questions are asked, or in other words, when an answer is changed
        return self._take(choices, "Send my answers")

    def _stray(self) -> list[str]:
        """Asks for help, looks into the menu, presses a wrong key; and comes back."""
        there, back = self._chance.choice(
            [("h", "1"), ("m", "b"), ("z", "r"), ("l", "1"), (".", "r"), ("t", "r")]
        )
        self._press(there)
        return self._press(back)

    def _take(self, choices: list[str], label: str) -> list[str]:
        number = next(n for n, choice in enumerate(choices, 1) if choice == label)
        return self._press(str(number))

    def _press(self, key: str) -> list[str]:
        self._listener.press(key)
        return self._listener.hear()


def _begins_late(heard: list[str]) -> bool:
    """Whether there are choices before those that were heard, on another part of the page."""
    return next((match[1] for line in heard if (match := CHOICE.fullmatch(line))), "1") != "1"


def choices_in(heard: list[str]) -> list[str]:
    """The labels of the choices; they are numbered from 1 in the order they are said."""
    matches = [match for line in heard if (match := CHOICE.fullmatch(line))]
    assert [match[1] for match in matches] == [str(n) for n in range(1, len(matches) + 1)], heard
    return [match[2] for match in matches]


def _answers(heard: list[str], written: str) -> dict[str, str]:
    """Every question of the check page with its answer; what was written has its own full stop."""
    found: dict[str, str] = {}
    asked = ""  # nothing between the end of a part and the first question of the next one
    for line in heard[heard.index(CHECK) + 1 :]:
        if line.endswith("?"):
            asked, found[line] = line, ""
        elif line.startswith(AFTER_ANSWERS):
            asked = ""
        elif asked:
            found[asked] += f"{line} "
    whole = {question: answer.strip() for question, answer in found.items()}
    return {question: answer if answer == written else answer[:-1] for question, answer in whole.items()}


def _question(heard: list[str]) -> str:
    """What is asked: the last question that was said before the choices; nothing on a page to be read."""
    first = next(at for at, line in enumerate(heard) if CHOICE.fullmatch(line))
    asked = (line for line in reversed(heard[:first]) if line.endswith("?"))
    return next((line for line in asked if not line.startswith("You chose:")), "")
