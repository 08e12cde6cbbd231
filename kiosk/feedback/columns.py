"""The columns of answers.csv: the same for every visit, whatever way it took."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from kiosk.core.flow import Kept, Kind, Question
from kiosk.core.pack import Pack
from kiosk.core.record import PART_OF_THE_WAY, Record
from kiosk.feedback.holding import KeptVisit

Cell = str | int
"""A key, or 0 or 1; "" where a question was not asked or not answered."""

ABOUT = ("pack", "pack_version", "rule", "language", "level", "service", "role")
STEPS = ("worked_out", "said", "wanted")
HELPS, FLAGS, MISSED = "helps", "flags", "missed"
TAKEN = {"period", *ABOUT, HELPS, *STEPS, FLAGS, MISSED, "practice"}


@dataclass(frozen=True, slots=True, repr=False)
class Column:
    """Its name, and what a visit has in it."""

    name: str
    cell: Callable[[KeptVisit], Cell]


def columns(pack: Pack, visits: Iterable[KeptVisit]) -> tuple[Column, ...]:
    """All columns in the pack's order; what only visits of an older pack have comes after the pack's own."""
    records = [visit.record for visit in visits]
    helps = [choice for question in pack.flow if question.kept is Kept.HELPS for choice in question.choices]
    flags = [flag.key for flag in pack.flow.flags]
    tested = [rung.key for rung in pack.flow.ladder.rungs if rung.question]
    return (
        Column("period", lambda visit: visit.period),
        *map(_field, ABOUT),
        *_answers(pack, records),
        *_marks(HELPS, helps, records),
        *map(_field, STEPS),
        *_marks(FLAGS, (*flags, PART_OF_THE_WAY), records),
        *_marks(MISSED, tested, records),
        Column("practice", lambda visit: int(visit.practice)),
    )


def _field(name: str) -> Column:
    return Column(name, attrgetter(f"record.{name}"))


def _marks(field: str, known: Iterable[str], records: Iterable[Record]) -> Iterator[Column]:
    """A column of 0 and 1 for each key: a spreadsheet cannot count keys that share a cell."""
    keys_of = attrgetter(field)
    found = sorted({key for record in records for key in keys_of(record)})
    for key in dict.fromkeys((*known, *found)):
        yield Column(f"{field}.{key}", _has(attrgetter(f"record.{field}"), key))


def _has(keys_of: Callable[[KeptVisit], tuple[str, ...]], key: str) -> Callable[[KeptVisit], Cell]:
    return lambda visit: int(key in keys_of(visit))


def _answers(pack: Pack, records: Iterable[Record]) -> Iterator[Column]:
    known = [pair for question in pack.flow for pair in _asked(question)]
    found = {pair for record in records for pair in _given(record)}
    for question, choice in dict.fromkeys((*known, *sorted(found))):
        name = f"answer.{question}" if question in TAKEN else question  # a pack may use any key
        yield Column(f"{name}.{choice}" if choice else name, _answer(question, choice))


def _asked(question: Question) -> list[tuple[str, str]]:
    """Question and choice for each column of a question; no choice where the cell holds the answer's key."""
    if question.kept is not Kept.ANSWER or question.kind is Kind.INFORMATION:
        return []
    return [(question.key, choice) for choice in (question.choices if question.kind is Kind.MANY else ("",))]


def _given(record: Record) -> Iterator[tuple[str, str]]:
    for question, answer in record.answers.items():
        for choice in ("",) if isinstance(answer, str) else answer:
            yield question, choice


def _answer(question: str, choice: str) -> Callable[[KeptVisit], Cell]:
    """A question that was of another kind in an older pack leaves the newer columns empty."""

    def cell(visit: KeptVisit) -> Cell:
        answer = visit.record.answers.get(question, "")
        if isinstance(answer, str):
            return "" if choice else answer
        return int(choice in answer) if choice else ""

    return cell
