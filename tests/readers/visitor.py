"""Somebody who visits the kiosk in plain lines, and knows only what a reader gives them."""

import random
from enum import Enum, auto

from tests.readers.page_heard import QUESTION, PageHeard, is_complete, understood
from tests.readers.reader import Reader

WRITTEN = "We were asked once, and then we heard no more."
WHERE = "Nearly done. Check your answers."
REWORDS = "What would you like to talk about?"
NO_ANSWER = "No answer"
CHANGED = "Your step has changed", "Not needed any more", "not needed any more"
OFTEN, MOST_STRAYS, MOST_CHANGES = 0.3, 6, 2


class Ending(Enum):
    """How a visit ends."""

    SENT = auto()
    SENT_SO_FAR = auto()
    LEFT = auto()
    NOT_SAVED = auto()


LAST_WORDS = {
    Ending.SENT: "Your answers are saved.",
    Ending.SENT_SO_FAR: "Your answers are saved.",
    Ending.LEFT: "We kept nothing.",
    Ending.NOT_SAVED: "Your answers are not saved yet.",
}


class Stray(Enum):
    """A way to leave the straight road and come back to it, and the keys for it."""

    WRONG = "z"
    WORDS = "maybe"
    MENU = "m"
    HELP = "h"
    BACK = "b"
    AGAIN = "r"
    STAY = "l"


class Visitor:
    """Answers by chance, strays now and then, and remembers what they believe they answered."""

    def __init__(self, reader: Reader, chance: random.Random, ending: Ending = Ending.SENT) -> None:
        self.believed: dict[str, str] = {}  # the question as it was heard, and the answer
        self.strayed: set[Stray] = set()
        self._reader, self._chance, self._ending = reader, chance, ending
        self._page = PageHeard("", (), "")
        self._ticked: list[str] = []
        self._strays, self._changes = MOST_STRAYS, MOST_CHANGES
        self._leaves_after = chance.randint(2, 6)  # answers, if they leave early
        self._fell_away = False

    def visit(self) -> None:
        """From the first words to the last ones; an AssertionError where they are led astray."""
        wanted: tuple[str, ...] = ()
        while not self._page.prompt.startswith("Press Enter to finish"):
            self._take_in(wanted)
            entry, wanted = self._entry()
            self._reader.press(entry, "Enter")
        assert LAST_WORDS[self._ending] in self._page.told, self._page

    def _take_in(self, wanted: tuple[str, ...]) -> None:
        """Listens to a page, from its first part to its last; where only news came, it is still the same."""
        page = understood(self._reader.until(is_complete))
        assert not wanted or any(words in page.told for words in wanted), (wanted, page)
        self._fell_away |= any(words in page.told for words in CHANGED)
        while page.part > 1:
            page = self._turned("b")
        while page.goes_on:
            page = page.then(self._turned("n"))
        assert page.first == 1, f"the first choices are missing: {page}"
        if page.choices or page.prompt != self._page.prompt:
            self._page = page
            self._ticked = [each for each in page.choices if each.endswith(", chosen")]

    def _turned(self, key: str) -> PageHeard:
        """Another part of the page."""
        self._reader.press(key, "Enter")
        return understood(self._reader.until(is_complete))

    def _entry(self) -> tuple[str, tuple[str, ...]]:
        """What to enter now, and what must be heard then: one of these."""
        page = self._page
        match page.prompt.split()[0], page.prompt.split()[-2:]:
            case "Try", _:
                return "1", ()
            case "Type", _:
                return WRITTEN, ("We have your words.",)
            case "Choose", _:
                return self._tick()
        if not page.choices or page.prompt.startswith("Press Enter"):
            return self._chance.choice(["", "1"] if page.choices else [""]), ()
        if page.choices[-1] == "Done":
            return str(len(page.choices)), ()
        if page.choices[0] == "Go on":
            return self._chance.choice(["1", "n", "2"]), ()
        return self._choose()

    def _choose(self) -> tuple[str, tuple[str, ...]]:
        told, number_of = self._page.told, self._page.number_of
        if "Check your answers." in told:
            return self._check()
        if "You wrote:" in told:
            self.believed[self._page.question] = WRITTEN
            return number_of("Go on with"), ()
        if "Leave or start again." in told:
            return self._leave()
        if "Menu." in told:
            return self._chance.choice([number_of("Text size"), number_of("Colours"), "b"]), ()
        if "Which answer do you want to change?" in told:
            return str(self._chance.randint(1, len(self._page.choices))), ()
        return self._question()

    def _question(self) -> tuple[str, tuple[str, ...]]:
        """Answers, or strays before that."""
        page, changing = self._page, "You are changing one answer." in self._page.told
        assert page.question, f"there are choices, but no question: {page}"
        if not changing:
            self.believed.pop(page.question, None)  # it is asked again, so the answer was taken back
        leaves = (
            self._ending in (Ending.LEFT, Ending.SENT_SO_FAR) and len(self.believed) >= self._leaves_after
        )
        if leaves:
            return "l", ("Leave or start again.",)
        if self._strays and self._chance.random() < OFTEN:
            return self._stray(changing)
        again = [at for at, choice in enumerate(page.choices) if choice.endswith(", chosen")]
        if page.question == REWORDS and again:  # another topic would word all questions in another way
            return self._answer(again[0])
        return self._answer(self._chance.randrange(len(page.choices)))

    def _answer(self, at: int) -> tuple[str, tuple[str, ...]]:
        label = self._page.choices[at].removesuffix(", chosen")
        if label == "Write":
            return str(at + 1), ("Letters left:",)
        skipped = label in ("Skip", "Go on without")
        self.believed[self._page.question] = NO_ANSWER if skipped else label
        return str(at + 1), () if label == "Go on without" else _confirmed(label, skipped)

    def _tick(self) -> tuple[str, tuple[str, ...]]:
        """Ticks and unticks some, then goes on."""
        page, labels = self._page, [_bare(each) for each in self._page.choices[:-1]]
        ticked = [label for label in labels if label in map(_bare, self._ticked)]
        if self._chance.random() < 1 / 3:
            self.believed[page.question] = ", ".join(ticked) or NO_ANSWER
            return self._chance.choice(["n", "0", page.number_of("Go on")]), _confirmed(
                ", ".join(ticked) or "none"
            )
        at = self._chance.randrange(len(labels))
        label = labels[at]
        self._ticked = [each for each in ticked if each != label] + [label] * (label not in ticked)
        told = "Chosen" if label not in ticked else "Not chosen now"
        return str(at + 1), (f"{told}: {label}. {len(self._ticked)} chosen.",)

    def _stray(self, changing: bool) -> tuple[str, tuple[str, ...]]:
        self._strays -= 1
        stray = self._chance.choice(list(Stray))
        self.strayed.add(stray)
        wanted = {
            Stray.WRONG: ("z does nothing here.",),
            Stray.WORDS: ("maybe does nothing here.",),
            Stray.MENU: ("Menu.",),
            Stray.HELP: ("Help.",),
            Stray.STAY: ("Leave or start again.",),
            Stray.AGAIN: (self._page.question,),
        }
        return stray.value, wanted.get(stray, ())

    def _leave(self) -> tuple[str, tuple[str, ...]]:
        if len(self.believed) >= self._leaves_after:
            match self._ending:
                case Ending.LEFT:
                    self.believed.clear()
                    return self._page.number_of("Stop and send nothing"), ()
                case Ending.SENT_SO_FAR:
                    return self._page.number_of("Send what I have so far"), ()
        return self._page.number_of("Go on where I was"), ()

    def _check(self) -> tuple[str, tuple[str, ...]]:
        """Compares what is told with what they believe; changes an answer, or sends."""
        *_, listed = self._page.told.partition(WHERE)
        listed = listed.replace(WHERE, "")  # each part begins so
        for question, answer in list(self.believed.items()):
            if f"{question} {answer}" in listed:
                listed = listed.replace(f"{question} {answer}", "", 1)
            else:
                assert self._fell_away, f"this answer is not told: {question} {answer} in {listed}"
                del self.believed[question]
        assert not QUESTION.findall(listed), f"this was never answered so: {listed}"
        if self._changes and self._chance.random() < 0.5:
            self._changes -= 1
            return self._page.number_of("Change an answer"), ()
        return self._page.number_of("Send my answers"), ()


def _bare(choice: str) -> str:
    return choice.removesuffix(", not chosen").removesuffix(", chosen")


def _confirmed(label: str, skipped: bool = False) -> tuple[str, ...]:
    """How an answer is said back: given, changed, or left as it was."""
    labels = [label, NO_ANSWER] if skipped or label == "none" else [label]
    return tuple(f"{told}: {each}." for told in ("You chose", "Your answer is still") for each in labels)
