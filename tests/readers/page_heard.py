"""A page as somebody understands it who hears or feels its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

PROMPT = re.compile(r"(?:Your choice|Choose \d|Press (?:Enter|N) |Try a key|Type your words)[^.:]*:$")
ENTERED = re.compile(PROMPT.pattern.removesuffix("$") + "(?: .*)?$")
PART = re.compile(r"(?:More below, part|Part) (\d) of \d\.")
CHOICE = re.compile(r"(\d)\. (.+)")
SENTENCE = re.compile(r"[^.?!]+[.?!]")
QUESTION = re.compile(r"(?:^|(?<=[.?!:] ))[^.?!:]+\?")


@dataclass(frozen=True, slots=True)
class PageHeard:
    """What was told, what can be chosen (from which number on), how it ends, which part of a page it is."""

    told: str
    choices: tuple[str, ...]
    prompt: str
    first: int = 1
    part: int = 1

    @property
    def question(self) -> str:
        """What is asked: the last question before the choices; nothing where nothing is asked."""
        return next(iter(QUESTION.findall(self.told)[-1:]), "").strip()

    @property
    def goes_on(self) -> bool:
        """Whether it is only the first part of a page."""
        return self.prompt.startswith("Press N for more")

    def number_of(self, label: str) -> str:
        """The key of a choice that begins so."""
        return str(next(n for n, choice in enumerate(self.choices, 1) if choice.startswith(label)))

    def then(self, later: "PageHeard") -> "PageHeard":
        """This part and the later ones as one page."""
        assert later.first == len(self.choices) + 1 or not later.choices, f"choices are missing: {later}"
        return PageHeard(f"{self.told} {later.told}", self.choices + later.choices, later.prompt)


def is_complete(lines: Sequence[str]) -> bool:
    """Whether the prompt was heard, with which every page ends."""
    return _pieces_of_prompt(lines) > 0


def understood(lines: Sequence[str]) -> PageHeard:
    """The page in these lines; an AssertionError where nobody could follow them."""
    end = len(lines) - _pieces_of_prompt(lines)
    page = [line for line in lines[:end] if not PART.fullmatch(line)]
    start = next((at for at, line in enumerate(page) if CHOICE.match(line)), len(page))
    choices = [match for line in page[start:] if (match := CHOICE.match(line))]
    assert len(choices) == len(page) - start, f"something was said between choices or after them: {lines}"
    numbers = [int(match[1]) for match in choices]
    first = next(iter(numbers), 1)
    assert numbers == list(range(first, first + len(numbers))), f"choices are missing: {lines}"
    told = " ".join(page[:start])
    sentences = SENTENCE.findall(told)
    assert len(set(sentences)) == len(sentences), f"something was said twice: {lines}"
    part = next((int(match[1]) for line in lines[:end] if (match := PART.fullmatch(line))), 1)
    return PageHeard(told, tuple(match[2] for match in choices), " ".join(lines[end:]), first, part)


def _pieces_of_prompt(lines: Sequence[str]) -> int:
    """How many lines the prompt takes: a reader may break it in two; 0 where it has not come."""
    return next((n for n in (1, 2) if PROMPT.match(" ".join(lines[-n:]))), 0)
