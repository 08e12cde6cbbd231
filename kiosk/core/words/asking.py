"""Words of the questions, the result and the ladder."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, NamedTuple

from kiosk.core.words.gaps import Gaps
from kiosk.core.words.learning import QUESTION_AT_NO_LEVEL, QuestionAtLevel

NO_CHOICES: Mapping[str, str] = MappingProxyType({})


class QuestionWords(NamedTuple):
    """A question as it is asked; `choice` words its own choices, or words shared ones in another way.

    `short` names it in a list of answers. A page that tells the step has no title of its own.
    """

    title: str = ""
    short: str = ""
    help: str = ""
    body: tuple[str, ...] = ()
    choice: Mapping[str, str] = NO_CHOICES
    level: Mapping[str, QuestionAtLevel] = QUESTION_AT_NO_LEVEL


class AskingWords(NamedTuple):
    """What surrounds every question."""

    where: Annotated[str, Gaps("n", "more")]
    where_last: Annotated[str, Gaps("n")]
    where_before: Annotated[str, Gaps("n")]
    where_after: str
    changing: str
    choices: Annotated[str, Gaps("count")]
    as_many: Annotated[str, Gaps("count", "chosen")]
    place: Annotated[str, Gaps("n", "count")]
    chosen: str
    not_chosen: str
    go_on: str
    rung: Annotated[str, Gaps("rung", "short")]
    none: str


class ResultWords(NamedTuple):
    """What the visitor is told about their step."""

    placed: Annotated[str, Gaps("n", "count", "rung")]
    unclear: str
    unclear_help: str
    part_of_the_way: str
    next_up: Annotated[str, Gaps("n", "rung", "up")]
    top: str
    no_verdict: str
    read: str


class PictureWords(NamedTuple):
    """Marks on the drawn ladder, and the sentences that stand for them in lines and speech."""

    here: str
    wanted: str
    asked: str
    this: str
    say_here: Annotated[str, Gaps("n", "count", "rung")]
    say_wanted: Annotated[str, Gaps("n", "count", "rung")]
    say_asked: Annotated[str, Gaps("n", "count", "rung")]


class KeyWords(NamedTuple):
    """A key of the keyboard on the screen: what stands on it, and how it is said."""

    label: str
    said: str


class KeyboardWords(NamedTuple):
    """The keyboard on the screen: letters in the order of the alphabet, signs and how they are said."""

    letters: str
    capital: Annotated[str, Gaps("letter")]
    row: Annotated[str, Gaps("first", "last")]
    sign: Mapping[str, str]
    change: Mapping[str, KeyWords]


class WritingWords(NamedTuple):
    """The page where a visitor writes."""

    write: str
    write_on_screen: str
    without: str
    write_again: str
    go_on: str
    rub_out: str
    sure: str
    looks_like: Annotated[str, Gaps("what")]
    telltale: Mapping[str, str]
    keep: str
    written: Annotated[str, Gaps("text")]
    how: str
    how_on_screen: str
    left: Annotated[str, Gaps("count")]
    prompt: str
    stop_key: str
    stop: str
    stop_spoken: str
