"""Every string that a visitor meets, by name; a content pack fills it once for each language.

These are named tuples, frozen like dataclasses but made ten times as fast: as dataclasses they took a
tenth of the time in which the line face opens.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kiosk.core.words.asking import (
    AskingWords,
    KeyboardWords,
    PictureWords,
    QuestionWords,
    ResultWords,
    WritingWords,
)
from kiosk.core.words.gaps import Gaps
from kiosk.core.words.learning import AboutWords, DeedWords, HardWords, RungWords, StepsWords, TermWords
from kiosk.core.words.places import (
    BrokenWords,
    CheckWords,
    HelpWords,
    IdleWords,
    LeaveWords,
    MenuWords,
    SentWords,
    StartWords,
    Titled,
    VenueWords,
)
from kiosk.core.words.staffing import HoursWords, StaffWords
from kiosk.core.words.telling import CommandWords, NoticeWords, PromptWords

__all__ = ["Gaps", "QuestionWords", "Titled", "Words"]

NO_TERMS: Mapping[str, TermWords] = MappingProxyType({})


class Words(NamedTuple):
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
    keyboard: KeyboardWords
    check: CheckWords
    sent: SentWords
    leave: LeaveWords
    broken: BrokenWords
    idle: IdleWords
    menu: MenuWords
    help: HelpWords
    privacy: Titled
    about: AboutWords
    steps: StepsWords
    deeds: DeedWords
    hard_words: HardWords
    staff: StaffWords
    hours: HoursWords
    prompt: PromptWords
    notice: NoticeWords
    command: Mapping[str, CommandWords]
    key: Mapping[str, str]  # how keys are said that are no letters
    spoken: Mapping[str, str]  # how words are said that a voice would read badly
    glossary: Mapping[str, TermWords] = NO_TERMS
    draft: bool = False  # not whole yet: offered only where the venue wants drafts
