"""Somebody who visits the full screen with arrows, digits and letters, by what a reader gives them."""

import random
import re
from collections.abc import Callable, Sequence

from tests.readers.page_heard import QUESTION
from tests.readers.reader import Reader
from tests.readers.visitor import WRITTEN

SIGNS = re.compile(r"[┏┓┗┛━┃╭╮╰╯─│]")
FOCUSED = re.compile(r"▶ (?:(\d)\. )?(.+)")
COUNT = re.compile(r"(\d) choices?\.")
MOST_STEPS = 2  # down from the first choice
OFTEN = 0.3
ONE_MORE = "Thank you. Your answers are saved."
FIRST, WORDS = "Welcome", "What would you like to tell us?"
TICKS, CHECK, WRITING = "Choose as many", "Check your answers.", "Each key is a letter"


class ScreenVisitor:
    """Moves by chance among the choices, strays now and then, and takes what they hear that they are at."""

    def __init__(self, reader: Reader, chance: random.Random) -> None:
        self.believed: dict[str, str] = {}
        self._reader, self._chance = reader, chance
        self._told = ""
        self._focus = ("", "")  # number and words
        self._strays: list[Callable[[], None]] = [self._look_into_menu, self._ask_for_help, self._go_back]

    def visit(self) -> None:
        """From the first page to the thanks, and Enter there."""
        self._meet()
        wanted: tuple[str, ...] = ()
        while ONE_MORE not in self._told:
            self._stray()
            before, wanted = wanted, self._take()
            self._meet()
            # Words that stand where they stood before are not said again.
            told = not wanted or any(words in self._told for words in wanted)
            assert told or wanted == before, (wanted, self._told)
        self._reader.press("Enter")

    @property
    def _question(self) -> str:
        """What is asked: the last question that was told; nothing where nothing is asked."""
        return next(iter(QUESTION.findall(self._told)[-1:]), "").strip()

    @property
    def _count(self) -> int:
        """How many choices there are."""
        return int(found[1]) if (found := COUNT.search(self._told)) else 0

    @property
    def _asks(self) -> bool:
        """Whether one choice is asked for, on a page that is told whole each time: the check is not."""
        others = FIRST, TICKS, CHECK
        return bool(self._question and self._count) and not any(words in self._told for words in others)

    def _meet(self) -> None:
        """Listens to a new page, part after part, down to the choice that has the focus."""
        self._told = ""
        self._listen()
        while not self._focus[0]:  # a part without choices: the focus is on what goes on
            self._reader.press("n")
            self._listen()

    def _listen(self, complete: Callable[[Sequence[str]], bool] | None = None) -> None:
        self._reader.until(complete or _is_whole)
        self._reader.until_silent()
        lines = self._reader.heard
        self._told += " ".join(line for line in map(_bare, lines) if line and "▶" not in line)
        self._focus = _focused(lines) or self._focus

    def _stray(self) -> None:
        """Leaves the straight road now and then, each way once, where a question is asked."""
        if self._asks and self._strays and self._chance.random() < OFTEN:
            self._strays.pop(self._chance.randrange(len(self._strays)))()

    def _look_into_menu(self) -> None:
        self._away_and_back("m", "Menu.", "b")

    def _ask_for_help(self) -> None:
        self._away_and_back("h", "Help.", "Enter")

    def _away_and_back(self, key: str, name: str, back: str) -> None:
        question = self._question
        self._reader.press(key)
        self._meet()
        assert name in self._told, (name, self._told)
        self._reader.press(back)
        self._meet()
        assert self._question == question, (question, self._told)

    def _go_back(self) -> None:
        """One page back: what is asked there is asked again."""
        self._reader.press("b")
        self._meet()
        self.believed.pop(self._question, None)

    def _take(self) -> tuple[str, ...]:
        """Takes a choice, and gives what must be heard then: one of these."""
        if CHECK in self._told:
            return self._send()
        if TICKS in self._told:
            return self._tick_one()
        if self._asks:
            return self._write_or_not() if self._question == WORDS else self._answer()
        self._reader.press("Enter")
        return ()

    def _answer(self) -> tuple[str, ...]:
        for _ in range(self._chance.randint(0, min(MOST_STEPS, self._count - int(self._focus[0])))):
            self._step()
        number, label = self._focus[0], self._focus[1].removesuffix(", chosen")
        self._reader.press(self._chance.choice([number, "Enter"]))
        self.believed[self._question] = label
        if label == "Skip":
            del self.believed[self._question]
        return _confirmed(label)

    def _write_or_not(self) -> tuple[str, ...]:
        if "You wrote:" in self._told:
            assert WRITTEN in self._told
            self.believed[WORDS] = WRITTEN
            self._reader.press("Enter")  # go on with these words
            return ()
        if self._chance.random() < 0.5:
            self._step()  # go on without words
            self._reader.press("Enter")
            return ()
        self._reader.press("1")
        self._listen(lambda heard: any(WRITING in line for line in heard))
        self._reader.press(WRITTEN, "Enter")
        return ("We have your words.",)

    def _send(self) -> tuple[str, ...]:
        """The first choice is to change an answer; the second, maybe on another part, to send them."""
        self._reader.press("Down")
        self._listen()
        if not self._focus[0]:
            self._reader.press("n")
            self._listen()
        assert self._focus[1] == "Send my answers", self._focus
        self._reader.press("Enter")
        return ()

    def _tick_one(self) -> tuple[str, ...]:
        question = self._question
        self._step()
        label = self._focus[1].removesuffix(", chosen").removesuffix(", not chosen")
        if self._focus[1] != f"{label}, chosen":  # it is chosen already where they came back
            self._reader.press("Enter")
            self._reader.until(lambda heard: any(f"Chosen: {label}. 1 chosen." in line for line in heard))
            self._meet()
            assert self._focus[1] == f"{label}, chosen", self._focus
        self.believed[question] = label
        self._reader.press("n")
        return _confirmed(label)

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


def _confirmed(label: str) -> tuple[str, ...]:
    return f"You chose: {label}.", f"Your answer is still: {label}."


def _is_whole(lines: Sequence[str]) -> bool:
    return _focused(lines) is not None and not _is_saving(lines)


def _focused(lines: Sequence[str]) -> tuple[str, str] | None:
    """Number and words of the choice with the mark; None where it was not heard."""
    marked = [match for line in lines if (match := FOCUSED.search(_bare(line)))]
    return (marked[-1][1] or "", marked[-1][2]) if marked else None


def _is_saving(lines: Sequence[str]) -> bool:
    return any("Please wait" in line for line in lines) and not any(ONE_MORE in line for line in lines)


def _bare(line: str) -> str:
    return " ".join(SIGNS.sub(" ", line).split())
