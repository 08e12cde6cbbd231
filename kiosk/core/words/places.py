"""Words of the pages around the questions."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from kiosk.core.words.gaps import Gaps


class Titled(NamedTuple):
    """A page of plain reading."""

    title: str
    body: tuple[str, ...]


class StartWords(NamedTuple):
    """The first page."""

    where: str
    where_named: Annotated[str, Gaps("venue")]
    title: str
    body: tuple[str, ...]
    scanning: str
    begin: str
    privacy: str
    about: str
    language: str


class VenueWords(NamedTuple):
    """What the venue does with the answers; each line is left out where the venue has not filled it in."""

    readers: Annotated[str, Gaps("readers")]
    when: Annotated[str, Gaps("when")]
    take_part: Annotated[str, Gaps("how")]


class CheckWords(NamedTuple):
    """Looking over the answers before they are sent."""

    where: str
    title: str
    line: Annotated[str, Gaps("question", "answer")]
    no_answer: str
    change: str
    send: str
    send_nothing: str
    pick: str
    more: str


class SentWords(NamedTuple):
    """After sending: being saved, saved, or not saved yet."""

    where: str
    keeping: Titled
    kept: Titled
    not_kept: Titled
    finish: str


class LeaveWords(NamedTuple):
    """Leaving, or starting again."""

    where: str
    title: str
    stay: str
    send: str
    nothing: str
    new_person: str
    left: Titled
    finish: str


class MenuWords(NamedTuple):
    """The menu, and the pages under it."""

    where: str
    title: str
    back: str
    again: str
    text: str
    sound: str
    colours: str
    language: str
    usual: str
    help: str
    leave: str
    close: str
    text_body: tuple[str, ...]
    larger: str
    smaller: str
    size: Mapping[str, str]
    capitals: Annotated[str, Gaps("mm")]
    sound_body: tuple[str, ...]
    no_colours: tuple[str, ...]
    colour: Mapping[str, str]
    keys: str
    scanning: str
    scanning_body: tuple[str, ...]
    pace: Mapping[str, str]


class HelpWords(NamedTuple):
    """The place where each key says what it does."""

    where: str
    title: str
    body: tuple[str, ...]
    choose: str
    moves: Annotated[str, Gaps("next", "choose")]
    how: Annotated[str, Gaps("help")]
    close: str
    not_a_key: Annotated[str, Gaps("key")]


class AboutWords(NamedTuple):
    """Where the ladder comes from, what its steps are, whom to ask."""

    where: str
    title: str
    steps: str
    step: Annotated[str, Gaps("n", "count", "rung")]
    step_next: Annotated[str, Gaps("n", "rung")]
    pages: Mapping[str, Titled]
    close: str
