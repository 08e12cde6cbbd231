"""Somebody who visits the full screen with it covered: they hear what is said, and press keys."""

import json
import random
import re
import time
from dataclasses import dataclass
from pathlib import Path

from tests.terminal import PATIENCE, Terminal

LAST = ("M for the menu.", "Press Enter when you are done.")  # what ends every page
AT_ONCE = {"notice", "help", "focus"}  # said alone
CHOICE = re.compile(r"(\d)\. (.+?)\.(?: (not chosen|chosen)\.)?")
AFTER_ANSWERS = ("Hard words here:", "You are on step", "You would like to be", "Press 1", "Press N")
WRITTEN = "We were asked once. We heard no more."
NO_ANSWER = "No answer"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said, and why."""

    text: str
    why: str


class Listener:
    """Knows only the log of what was said."""

    def __init__(self, terminal: Terminal, log: Path) -> None:
        self.all: list[Said] = []
        self._terminal = terminal
        self._log = log
        self._read = 0
        self._since = 0

    def press(self, keys: str) -> None:
        """Presses a key; what is said from now on answers it."""
        self._take_in()
        self._since = len(self.all)
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
        while not any(words in each.text for each in self._news()):
            self._wait()
        return self.hear()

    def _hear_part(self) -> list[str]:
        end = time.monotonic() + PATIENCE
        while not self._is_whole():
            assert time.monotonic() < end, f"it never ended: {[each.text for each in self._news()]}"
            self._wait()
        return [each.text for each in self._news()]

    def _is_whole(self) -> bool:
        news = self._news()
        return bool(news) and (news[-1].text in LAST or news[-1].why in AT_ONCE)

    def _news(self) -> list[Said]:
        return self.all[self._since :]

    def _wait(self) -> None:
        """Lets the screen be drawn: nobody looks at it, but its pipe must not be full."""
        self._terminal.draw(0.02)
        self._take_in()

    def _take_in(self) -> None:
        if not self._log.exists():  # nothing was said yet
            return
        with self._log.open("rb") as log:
            log.seek(self._read)
            whole, newline, _ = log.read().rpartition(b"\n")
        self._read += len(whole + newline)
        lines = [json.loads(line) for line in whole.splitlines()]
        self.all += [Said(line["say"], line["why"]) for line in lines if "say" in line]


class BlindVisitor:
    """Answers by chance, strays now and then, and remembers what they believe they answered."""

    def __init__(self, listener: Listener, chance: random.Random) -> None:
        self.believed: dict[str, str] = {}
        self._listener = listener
        self._chance = chance
        self._changes = 1

    def visit(self) -> None:
        """From the first key to the thanks."""
        self._listener.press(self._chance.choice("qz5"))  # any key says how to listen
        assert self._listener.hear() == ["To hear this read aloud, press S."]
        self._listener.press("s")
        heard = self._listener.hear()
        while not any("Your answers are saved." in line for line in heard):
            heard = self._go_on(heard)
        self._listener.press("1")

    def _go_on(self, heard: list[str]) -> list[str]:
        text, choices = " ".join(heard), _choices(heard)
        if "We are saving your answers." in text:
            return self._listener.hear_of("saved")
        if "letters left." in text:
            return self._write()
        if "as many as you like." in text:
            return self._tick(heard, choices)
        if "Check your answers." in text:
            return self._check(heard, choices)
        if "You wrote:" in text:
            self.believed[_question(heard)] = WRITTEN
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
        for letter in WRITTEN:
            self._press(letter)
        return self._press("\r")

    def _check(self, heard: list[str], choices: list[str]) -> list[str]:
        """Hears every answer once more, and changes one, or sends."""
        if any(line.startswith("Part 2 ") for line in heard) and not _answers(heard):
            return self._press("b")  # back from changing one: the first part lies before this one
        told = _answers(heard)
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


def _choices(heard: list[str]) -> list[str]:
    """The labels of the choices; they are numbered from 1 in the order they are said."""
    matches = [match for line in heard if (match := CHOICE.fullmatch(line))]
    assert [match[1] for match in matches] == [str(n) for n in range(1, len(matches) + 1)], heard
    return [match[2] for match in matches]


def _answers(heard: list[str]) -> dict[str, str]:
    """Every question of the check page with its answer."""
    found: dict[str, str] = {}
    for line in heard[heard.index("Check your answers.") + 1 :]:
        if line.endswith("?"):
            found[line] = ""
        elif line.startswith(AFTER_ANSWERS):
            break
        elif found:
            found[list(found)[-1]] += f"{line} "
    whole = {question: answer.strip() for question, answer in found.items()}
    return {question: answer if answer == WRITTEN else answer[:-1] for question, answer in whole.items()}


def _question(heard: list[str]) -> str:
    """What is asked: the last question that was said before the choices; nothing on a page to be read."""
    first = next(at for at, line in enumerate(heard) if CHOICE.fullmatch(line))
    return next((line for line in reversed(heard[:first]) if line.endswith("?")), "")
