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
    preview: str
    title: str
    listen: Annotated[str, Gaps("read_aloud")]
    body: tuple[str, ...]
    idle: Annotated[str, Gaps("minutes")]
    scanning: str
    begin: str
    privacy: str
    about: str
    language: str


class IdleWords(NamedTuple):
    """Asking whether anybody is there; `lost` is told where something would be."""

    where: str
    title: str
    body: Annotated[str, Gaps("seconds")]
    lost: str
    any_key: str
    here: str
    prompt: str


class VenueWords(NamedTuple):
    """What the venue does with the answers; each line is left out where the venue has not filled it in."""

    readers: Annotated[str, Gaps("readers")]
    when: Annotated[str, Gaps("when")]
    take_part: Annotated[str, Gaps("how")]


class BrokenWords(NamedTuple):
    """After the kiosk broke: while it starts again, once it has, and where it cannot."""

    starting: str
    sorry: tuple[str, ...]
    title: str
    again: str
    staff: Annotated[str, Gaps("fault")]


class CheckWords(NamedTuple):
    """Looking over the answers before they are sent."""

    where: str
    title: str
    line: Annotated[str, Gaps("question", "answer")]
    short: Annotated[str, Gaps("question", "answer")]
    no_answer: str
    several: Annotated[str, Gaps("count")]
    written: str
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
    no_sound: str
    sound_off: str
    read_aloud: str
    read_nothing: str
    slower: str
    faster: str
    quieter: str
    louder: str
    last: str
    screen_off: str
    try_voice: str
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
    plain: str
    how: Annotated[str, Gaps("help")]
    close: str
    not_a_key: Annotated[str, Gaps("key")]
