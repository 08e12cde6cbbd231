"""Every string that a visitor meets, by name; a content pack fills it once for each language.

A field made with `holding(...)` is a sentence with gaps: the pack writes each gap as {name}.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


def holding(*gaps: str) -> Any:
    """A field whose sentence must hold exactly these gaps."""
    return field(metadata={"gaps": gaps})


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question as it is asked; `choice` words its own choices, or words shared ones in another way.

    A page that tells the step has no title of its own.
    """

    title: str = ""
    help: str = ""
    body: tuple[str, ...] = ()
    choice: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RungWords:
    """A step: its name, it in a few words, what to say to a person on it, and what it means."""

    name: str
    short: str
    here: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CommandWords:
    """A command as shown beside its key, as spoken, and as explained by the help page."""

    label: str
    spoken: str = holding("key")
    help: str = holding("key")


@dataclass(frozen=True, slots=True)
class Titled:
    """A page of plain reading."""

    title: str
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartWords:
    """The first page."""

    where: str
    where_named: str = holding("venue")
    title: str
    body: tuple[str, ...]
    begin: str
    privacy: str
    about: str
    language: str


@dataclass(frozen=True, slots=True)
class VenueWords:
    """What the venue does with the answers; each line is left out where the venue has not filled it in."""

    readers: str = holding("readers")
    when: str = holding("when")
    take_part: str = holding("how")


@dataclass(frozen=True, slots=True)
class AskingWords:
    """What surrounds every question."""

    where: str = holding("n", "more")
    where_last: str = holding("n")
    where_before: str = holding("n")
    where_after: str
    changing: str
    choices: str = holding("count")
    as_many: str = holding("count", "chosen")
    place: str = holding("n", "count")
    chosen: str
    not_chosen: str
    go_on: str
    rung: str = holding("rung", "short")


@dataclass(frozen=True, slots=True)
class ResultWords:
    """What the visitor is told about their step."""

    placed: str = holding("n", "count", "rung")
    unclear: str
    unclear_help: str
    part_of_the_way: str
    next_up: str = holding("n", "rung", "meaning")
    top: str
    no_verdict: str


@dataclass(frozen=True, slots=True)
class PictureWords:
    """Marks on the drawn ladder, and the sentences that stand for them in lines and speech."""

    here: str
    wanted: str
    asked: str
    this: str
    say_here: str = holding("n", "count", "rung")
    say_wanted: str = holding("n", "count", "rung")
    say_asked: str = holding("n", "count", "rung")


@dataclass(frozen=True, slots=True)
class WritingWords:
    """The page where a visitor writes."""

    write: str
    without: str
    write_again: str
    go_on: str
    rub_out: str
    written: str = holding("text")
    how: str
    left: str = holding("count")
    prompt: str
    stop_key: str
    stop: str
    stop_spoken: str


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Looking over the answers before they are sent."""

    where: str
    title: str
    line: str = holding("question", "answer")
    no_answer: str
    change: str
    send: str
    send_nothing: str
    pick: str
    more: str


@dataclass(frozen=True, slots=True)
class SentWords:
    """After sending: being saved, saved, or not saved yet."""

    where: str
    keeping: Titled
    kept: Titled
    not_kept: Titled
    finish: str


@dataclass(frozen=True, slots=True)
class LeaveWords:
    """Leaving, or starting again."""

    where: str
    title: str
    stay: str
    send: str
    nothing: str
    new_person: str
    left: Titled
    finish: str


@dataclass(frozen=True, slots=True)
class MenuWords:
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
    sound_body: tuple[str, ...]
    no_colours: tuple[str, ...]
    colour: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HelpWords:
    """The place where each key says what it does."""

    where: str
    title: str
    body: tuple[str, ...]
    choose: str
    how: str
    close: str
    not_a_key: str = holding("key")


@dataclass(frozen=True, slots=True)
class AboutWords:
    """Where the ladder comes from, what its steps are, whom to ask."""

    where: str
    title: str
    steps: str
    step: str = holding("n", "count", "rung")
    step_next: str = holding("n", "rung")
    pages: Mapping[str, Titled]
    close: str


@dataclass(frozen=True, slots=True)
class PromptWords:
    """The last, short line of a page in plain lines; and how to answer, in a sentence."""

    gate: str
    choose: str = holding("last")
    choose_back: str = holding("last")
    many: str = holding("last")
    onward: str
    start: str = holding("last")
    finish: str
    help: str
    how_choose: str = holding("last")
    how_many: str = holding("last")
    how_onward: str
    how_finish: str
    more_below: str = holding("n", "count")
    last_part: str = holding("n", "count")


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What a press did, or why it did nothing."""

    chose: str = holding("choice")
    replaced: str = holding("choice", "before")
    ticked: str = holding("choice", "count")
    unticked: str = holding("choice", "count")
    not_a_choice: str = holding("key", "how")
    not_a_key: str = holding("key", "how")
    nothing_before: str = holding("how")
    nothing_onward: str = holding("how")
    gone: str = holding("how")
    no_voice: str
    no_larger: str
    no_colours: str
    no_hard_word: str
    no_repeat: str
    colours: str = holding("colours")
    language: str = holding("language")
    usual: str
    too_long: str = holding("count")
    same: str = holding("choice")
    step_changed: str
    fell_away: str = holding("questions")
    opened: str
    have_words: str
    words_gone: str


@dataclass(frozen=True, slots=True)
class Words:
    """One language of a pack."""

    language: str
    direction: str
    start: StartWords
    venue: VenueWords
    question: Mapping[str, QuestionWords]
    choice: Mapping[str, str]
    rung: Mapping[str, RungWords]
    band: Mapping[str, str]
    flag: Mapping[str, str]
    asking: AskingWords
    result: ResultWords
    picture: PictureWords
    writing: WritingWords
    check: CheckWords
    sent: SentWords
    leave: LeaveWords
    menu: MenuWords
    help: HelpWords
    privacy: Titled
    about: AboutWords
    prompt: PromptWords
    notice: NoticeWords
    command: Mapping[str, CommandWords]
