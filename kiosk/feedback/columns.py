"""The columns of answers.csv: the same for every visit, whatever way it took."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Any

from kiosk.core.flow import Kept, Kind, Question
from kiosk.core.pack import Pack
from kiosk.feedback.holding import KeptVisit
from kiosk.feedback.labels import Labels
from kiosk.feedback.marks import FLAGS, HELPS, MISSED, Held, Marks

Cell = str | int
"""A key, or 0 or 1; "" where a question was not asked or not answered, or a mark not worked out."""

Row = tuple[Cell, ...]
Answer = str | tuple[str, ...]

FIRST = ("period", "pack", "pack_version", "rule", "language", "level", "service", "role")
STEPS = ("worked_out", "said", "wanted")
PRACTICE = "practice"
TOGETHER = 4  # columns of answers in a block: few enough that many visits have all of them alike
TAKEN = {*FIRST, HELPS, *STEPS, FLAGS, MISSED, PRACTICE}


@dataclass(frozen=True, slots=True, repr=False)
class Column:
    """Its name, and what it is about: a question or a field of a visit, as columns are named.

    `mark` is the key that a column of 0 and 1 is for.
    """

    name: str
    of: str
    mark: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """Columns that stand together because they come from one thing, which many visits have alike.

    `source` takes that out of a visit, `cells` makes the row of it: once for all visits that have it.
    """

    columns: tuple[Column, ...]
    source: Callable[[KeptVisit], Hashable]
    cells: Callable[[Any], Row]


def blocks(pack: Pack, visits: Sequence[KeptVisit]) -> tuple[Block, ...]:
    """All columns in the pack's order; what only visits of an older pack have comes after the pack's own."""
    record_fields = [f"record.{name}" for name in FIRST[1:]]
    return (
        _fields(FIRST, "period", *record_fields),
        *_answers(pack, visits),
        _marks(pack, visits, HELPS),
        _fields(STEPS, *(f"record.{name}" for name in STEPS)),
        _marks(pack, visits, FLAGS, MISSED),
        Block((Column(PRACTICE, PRACTICE, PRACTICE),), attrgetter(PRACTICE), lambda made_up: (int(made_up),)),
    )


def columns(all_blocks: Iterable[Block]) -> tuple[Column, ...]:
    """The columns of blocks, from left to right."""
    return tuple(column for block in all_blocks for column in block.columns)


def _fields(names: Iterable[str], *fields: str) -> Block:
    return Block(tuple(Column(name, name) for name in names), attrgetter(*fields), lambda cells: cells)


def _marks(pack: Pack, visits: Iterable[KeptVisit], *fields: str) -> Block:
    """A column of 0 and 1 for each key: a spreadsheet cannot count keys that share a cell."""
    marks, keys = Marks(pack.flow), {field: _keys(field, pack, visits) for field in fields}
    last = fields[-1]  # what decides is the same for all that share a block
    given = attrgetter("practice", *(f"record.{field}" for field in fields))  # of two or more it is a tuple

    def source(visit: KeptVisit) -> tuple[Held, tuple[Any, ...]]:
        return marks.held(last, visit.record), given(visit)

    def cells(found: tuple[Held, tuple[Any, ...]]) -> Row:
        held, (_, *given) = found
        rows = (
            marks.cells(each, keys[each], has or (), held) for each, has in zip(fields, given, strict=True)
        )
        return tuple(chain.from_iterable(rows))

    return Block(
        tuple(Column(f"{field}.{key}", field, key) for field in fields for key in keys[field]), source, cells
    )


def _keys(field: str, pack: Pack, visits: Iterable[KeptVisit]) -> tuple[str, ...]:
    """The keys of the pack, then those that only visits of an older one have."""
    given = set(map(attrgetter(f"record.{field}"), visits))
    return tuple(
        dict.fromkeys((*Labels(pack).known(field), *sorted({key for keys in given for key in keys or ()})))
    )


def _answers(pack: Pack, visits: Iterable[KeptVisit]) -> Iterator[Block]:
    known = [pair for question in pack.flow for pair in _asked(question)]
    found: set[tuple[str, Answer]] = set()
    for visit in visits:
        found.update(visit.record.answers.items())
    pairs = tuple(dict.fromkeys((*known, *sorted(set(_pairs(found))))))
    return (_answer_block(pairs[start : start + TOGETHER]) for start in range(0, len(pairs), TOGETHER))


def _answer_block(pairs: Sequence[tuple[str, str]]) -> Block:
    questions = [question for question, _ in pairs]

    def source(visit: KeptVisit) -> tuple[Answer | None, ...]:
        return tuple(map(visit.record.answers.get, questions))

    def cells(answers: tuple[Answer | None, ...]) -> Row:
        return tuple(_cell(answer, choice) for answer, (_, choice) in zip(answers, pairs, strict=True))

    return Block(tuple(_answer_column(*pair) for pair in pairs), source, cells)


def _answer_column(question: str, choice: str) -> Column:
    name = f"answer.{question}" if question in TAKEN else question  # a pack may use any key
    return Column(f"{name}.{choice}" if choice else name, name, choice)


def _asked(question: Question) -> list[tuple[str, str]]:
    """Question and choice for each column of a question; no choice where the cell holds the answer's key."""
    if question.kept is not Kept.ANSWER or question.kind is Kind.INFORMATION:
        return []
    return [(question.key, choice) for choice in (question.choices if question.kind is Kind.MANY else ("",))]


def _pairs(answers: Iterable[tuple[str, Answer]]) -> Iterator[tuple[str, str]]:
    for question, answer in answers:
        for choice in ("",) if isinstance(answer, str) else answer:
            yield question, choice


def _cell(answer: Answer | None, choice: str) -> Cell:
    """A question that was of another kind in an older pack leaves the newer columns empty."""
    if answer is None:
        return ""
    if isinstance(answer, str):
        return "" if choice else answer
    return int(choice in answer) if choice else ""
