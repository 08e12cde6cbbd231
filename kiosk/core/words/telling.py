"""Words that tell what can be pressed, and what a press did."""

from typing import Annotated, NamedTuple

from kiosk.core.words.gaps import Gaps


class CommandWords(NamedTuple):
    """A command as shown beside its key, as spoken, and as explained by the help page."""

    label: str
    spoken: Annotated[str, Gaps("key")]
    help: Annotated[str, Gaps("key")]


class PromptWords(NamedTuple):
    """The last, short line of a page in plain lines; and how to answer, in a sentence."""

    gate: str
    choose: Annotated[str, Gaps("last", "menu")]
    choose_back: Annotated[str, Gaps("last", "back")]
    many: Annotated[str, Gaps("last", "onward")]
    onward: Annotated[str, Gaps("menu")]
    start: Annotated[str, Gaps("last")]
    finish: str
    help: str
    how_choose: Annotated[str, Gaps("last")]
    how_many: Annotated[str, Gaps("last", "onward")]
    how_onward: str
    how_finish: str
    how_part: Annotated[str, Gaps("onward")]
    how_scanning: str
    too_small: str
    more_below: Annotated[str, Gaps("n", "count")]
    part: Annotated[str, Gaps("onward")]
    last_part: Annotated[str, Gaps("n", "count")]


class NoticeWords(NamedTuple):
    """What a press did, or why it did nothing."""

    chose: Annotated[str, Gaps("choice")]
    replaced: Annotated[str, Gaps("choice", "before")]
    ticked: Annotated[str, Gaps("choice", "count")]
    unticked: Annotated[str, Gaps("choice", "count")]
    not_a_choice: Annotated[str, Gaps("key", "how")]
    not_a_key: Annotated[str, Gaps("key", "how")]
    nothing_before: Annotated[str, Gaps("how")]
    nothing_onward: Annotated[str, Gaps("how")]
    gone: Annotated[str, Gaps("how")]
    no_voice: str
    no_larger: str
    size: Annotated[str, Gaps("size", "n", "count")]
    largest: str
    smallest: str
    no_colours: str
    no_hard_word: str
    no_voice_for: Annotated[str, Gaps("language")]
    no_screen_off: str
    not_aloud: Annotated[str, Gaps("read_aloud")]
    nothing_read: Annotated[str, Gaps("again")]
    trying: str
    voice_back: str
    invitation: Annotated[str, Gaps("read_aloud")]
    aloud_on: str
    loudspeaker: str
    speed: Annotated[str, Gaps("n", "count")]
    slowest: str
    fastest: str
    volume: Annotated[str, Gaps("n", "count")]
    quietest: str
    loudest: str
    paused: Annotated[str, Gaps("pause")]
    going_on: str
    screen_off: Annotated[str, Gaps("screen_off")]
    screen_on: str
    typed: Annotated[str, Gaps("letter")]
    deleted: Annotated[str, Gaps("letter")]
    end_of_words: str
    scanning_on: str
    scanning_off: str
    colours: Annotated[str, Gaps("colours")]
    language: Annotated[str, Gaps("language")]
    usual: str
    too_long: Annotated[str, Gaps("count")]
    same: Annotated[str, Gaps("choice")]
    step_changed: str
    reworded: str
    started_again: str
    fell_away: Annotated[str, Gaps("questions")]
    fell_away_many: Annotated[str, Gaps("count")]
    opened: str
    more_time: str
    have_words: str
    words_gone: str
