"""Words of the pages that people read to learn: the steps, hard words, what came of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, NamedTuple

from kiosk.core.words.gaps import Gaps


class QuestionAtLevel(NamedTuple):
    """A question worded for one level; what is left out is worded as on the others."""

    title: str = ""
    help: str = ""
    body: tuple[str, ...] = ()


class RungAtLevel(NamedTuple):
    """A step worded for one level; what is left out is worded as on the others."""

    here: str = ""
    meaning: str = ""
    example: str = ""
    up: str = ""


QUESTION_AT_NO_LEVEL: Mapping[str, QuestionAtLevel] = MappingProxyType({})
RUNG_AT_NO_LEVEL: Mapping[str, RungAtLevel] = MappingProxyType({})


class RungWords(NamedTuple):
    """A step: its name, it in a few words, what to say to a person on it, what it means.

    Then an example, what a step up from it could look like, and when it can be right.
    """

    name: str
    short: str
    here: str
    meaning: str
    example: str = ""
    up: str = ""
    right_when: str = ""
    level: Mapping[str, RungAtLevel] = RUNG_AT_NO_LEVEL


class ReadingWords(NamedTuple):
    """A page of plain reading, and the web address it is about, where there is one."""

    title: str
    body: tuple[str, ...]
    address: str = ""


class AboutWords(NamedTuple):
    """Where the ladder comes from, and whom to ask; `square` tells of the code that a phone can read."""

    where: str
    title: str
    pages: Mapping[str, ReadingWords]
    square: str
    close: str


class StepsWords(NamedTuple):
    """The steps one by one, up and down, and the bands that they fall into."""

    offer: str
    where: str
    title: str
    body: tuple[str, ...]
    step: Annotated[str, Gaps("n", "count", "rung")]
    example: Annotated[str, Gaps("example")]
    example_at: Annotated[str, Gaps("level", "example")]
    up: Annotated[str, Gaps("up")]
    step_up: Annotated[str, Gaps("n", "rung")]
    step_down: Annotated[str, Gaps("n", "rung")]
    close: str
    bands: str
    one: Annotated[str, Gaps("n", "band")]
    several: Annotated[str, Gaps("first", "last", "band")]


class TermWords(NamedTuple):
    """A hard word, its other forms (plurals, endings), and what it means."""

    term: str
    body: tuple[str, ...]
    forms: tuple[str, ...] = ()


class HardWords(NamedTuple):
    """The pages on which hard words are explained."""

    here: Annotated[str, Gaps("words")]
    offer: str
    where: str
    which: str
    means: Annotated[str, Gaps("word")]
    close: str


class DeedWords(NamedTuple):
    """You said, we did; `months` are the names of the twelve months."""

    offer: str
    where: Annotated[str, Gaps("n", "count")]
    title: Annotated[str, Gaps("month", "year")]
    months: tuple[str, ...]
    said: Annotated[str, Gaps("said")]
    done: Annotated[str, Gaps("done")]
    moves: Annotated[str, Gaps("n", "count", "rung")]
    older: str
    newer: str
    close: str
