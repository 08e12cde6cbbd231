"""flow.toml as it is written by hand, and the flow that it describes."""

from pathlib import Path
from typing import NamedTuple

from kiosk.core.flow import Condition, Flag, Flow, Kept, Kind, Question
from kiosk.core.ladder import Ladder, Rung
from kiosk.reading.fault import Fault
from kiosk.reading.shape import Filler
from kiosk.reading.toml import read_toml


class RungTable(NamedTuple):
    """[[rung]] as it is written."""

    key: str
    band: str
    question: str = ""
    confirm: str = ""


class QuestionTable(NamedTuple):
    """[[question]] as it is written; `ask_if` is one table or a list of them."""

    key: str
    kind: Kind
    choices: tuple[str, ...] = ()
    kept: Kept = Kept.ANSWER
    ask_if: tuple[Condition, ...] = ()
    shows_step: bool = False


class FlagTable(NamedTuple):
    """[[flag]] as it is written."""

    key: str
    when: Condition


class PlacingTable(NamedTuple):
    """[placing] as it is written."""

    rule: int
    took_part: str = ""
    absent: str = ""
    stop_after: int = 2


class FlowFile(NamedTuple):
    """flow.toml as it is written."""

    key: str
    version: str
    languages: tuple[str, ...]
    placing: PlacingTable
    rung: tuple[RungTable, ...]
    question: tuple[QuestionTable, ...]
    flag: tuple[FlagTable, ...] = ()


def read_flow(file: Path) -> tuple[FlowFile | None, list[Fault]]:
    """The file, and its faults; None with a fault."""
    tables, slips = read_toml(file)
    if slips:
        return None, slips
    questions = tables.get("question")
    for question in questions if isinstance(questions, list) else ():
        if isinstance(question, dict) and isinstance(question.get("ask_if"), dict):
            question["ask_if"] = [question["ask_if"]]
    filler = Filler(file)
    return filler.fill(FlowFile, tables), filler.faults


def flow_of(written: FlowFile) -> Flow:
    """The flow that a file describes."""
    placing = written.placing
    rungs = tuple(Rung(r.key, n, r.band, r.question, r.confirm) for n, r in enumerate(written.rung, 1))
    ladder = Ladder(rungs, placing.rule, placing.took_part, placing.absent, placing.stop_after)
    questions = tuple(
        Question(q.key, q.kind, q.choices, q.kept, q.ask_if, q.shows_step) for q in written.question
    )
    return Flow(questions, ladder, tuple(Flag(flag.key, flag.when) for flag in written.flag))
