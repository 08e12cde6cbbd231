"""Words of the staff door, of the pages behind it, and of the opening hours."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from kiosk.core.words.gaps import Gaps
from kiosk.core.words.places import Titled


class EndWords(NamedTuple):
    """Somebody's visit is under way, and must end before the door is shown."""

    title: str
    body: tuple[str, ...]
    stay: str
    end: str


class NoPinWords(NamedTuple):
    """The door has no PIN; `closes`: where anybody can close the kiosk."""

    title: str
    body: tuple[str, ...]
    closes: str


class PinWords(NamedTuple):
    """The door. `digit` is how each key of the pad is said, whatever stands on it."""

    title: str
    body: tuple[str, ...]
    typed: Annotated[str, Gaps("count")]
    how: str
    prompt: str
    key: str
    knock: str
    spoken: str
    digit: str
    delete: str
    delete_said: str
    empty: str
    full: Annotated[str, Gaps("count")]
    moment: str
    wrong: str
    wait: Annotated[str, Gaps("seconds")]


class DeskWords(NamedTuple):
    """What staff can do."""

    title: str
    check: str
    counts: str
    export: str
    hours: str
    shut: str
    leave: str


class MorningWords(NamedTuple):
    """The morning check: what needs a look comes first."""

    looking: Titled
    fine: str
    look: str
    sound: str
    no_sound: str
    disk: Mapping[str, str]
    clock: Annotated[str, Gaps("time", "day")]
    clock_wrong: str
    stick: str
    no_stick: str
    exported: Annotated[str, Gaps("period")]
    never_exported: str
    fresh: str
    unsaved: str
    trouble: Annotated[str, Gaps("trouble")]


class CountWords(NamedTuple):
    """How many people came: `few` stands for a small number, which is hidden."""

    counting: Titled
    none: Titled
    where: Annotated[str, Gaps("n", "count")]
    visits: Annotated[str, Gaps("people")]
    step: Annotated[str, Gaps("n", "rung", "people")]
    few: Annotated[str, Gaps("most")]
    rounded: Annotated[str, Gaps("most")]
    older: str
    newer: str


class ExportWords(NamedTuple):
    """Writing an export; `hitch` says why nothing was written, `nothing` that there is nothing to write."""

    looking: Titled
    title: str
    body: tuple[str, ...]
    nowhere: tuple[str, ...]
    stick: str
    folder: str
    look_again: str
    writing: Titled
    steps: Annotated[str, Gaps("done", "count")]
    written: str
    name: Annotated[str, Gaps("folder")]
    stick_out: str
    not_written: str
    nothing: str
    hitch: Mapping[str, str]
    again: str


class HoursWords(NamedTuple):
    """Opening hours; `days` are the seven days of the week, Monday first."""

    closed: str
    closed_body: tuple[str, ...]
    today: Annotated[str, Gaps("time")]
    tomorrow: Annotated[str, Gaps("time")]
    later: Annotated[str, Gaps("day", "time")]
    days: tuple[str, ...]
    day: Annotated[str, Gaps("weekday", "date", "month")]
    time: Annotated[str, Gaps("hour", "minute")]
    title: str
    line: Annotated[str, Gaps("weekday", "opens", "closes")]
    shut_on: Annotated[str, Gaps("weekday")]
    always: str
    how: str


class PeriodWords(NamedTuple):
    """A period by its name."""

    month: Annotated[str, Gaps("month", "year")]
    week: Annotated[str, Gaps("week", "year")]
    quarter: Annotated[str, Gaps("first", "last", "year")]
    unknown: str


class StaffWords(NamedTuple):
    """All that only staff meet."""

    offer: str
    where: str
    done: str
    end: EndWords
    failed: Titled
    no_pin: NoPinWords
    pin: PinWords
    desk: DeskWords
    morning: MorningWords
    counts: CountWords
    export: ExportWords
    shut: EndWords
    period: PeriodWords
