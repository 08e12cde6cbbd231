"""Reads a content folder into a pack; every fault is named with file and key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.core.faults import flow_faults
from kiosk.core.flow import Condition, Flag, Flow, Kept, Kind, Question
from kiosk.core.keys import WORDED
from kiosk.core.ladder import Ladder, Rung
from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS
from kiosk.core.words import Words
from kiosk.reading.fault import Fault, Faulty
from kiosk.reading.shape import Filler
from kiosk.reading.toml import read_toml

FLOW, WORDS = "flow.toml", "words"
Table = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class RungTable:
    """[[rung]] as it is written."""

    key: str
    band: str
    question: str = ""
    confirm: str = ""


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """[[question]] as it is written; `ask_if` is one table or a list of them."""

    key: str
    kind: Kind
    choices: tuple[str, ...] = ()
    kept: Kept = Kept.ANSWER
    ask_if: tuple[Table, ...] = ()
    shows_step: bool = False


@dataclass(frozen=True, slots=True)
class FlagTable:
    """[[flag]] as it is written."""

    key: str
    when: Table


@dataclass(frozen=True, slots=True)
class PlacingTable:
    """[placing] as it is written."""

    rule: int
    took_part: str = ""
    absent: str = ""
    stop_after: int = 2


@dataclass(frozen=True, slots=True)
class FlowFile:
    """flow.toml as it is written."""

    key: str
    version: str
    languages: tuple[str, ...]
    placing: PlacingTable
    rung: tuple[RungTable, ...]
    question: tuple[QuestionTable, ...]
    flag: tuple[FlagTable, ...] = field(default=())


def read_pack(folder: Path) -> Pack:
    """The pack in a folder; raises Faulty with every fault of every file."""
    file = folder / FLOW
    written, faults = _flow_file(file)
    languages = written.languages if written else tuple(path.stem for path in (folder / WORDS).glob("*.toml"))
    words: dict[str, Words] = {}
    for language in languages:
        told, found = _words(folder / WORDS / f"{language}.toml")
        faults += found
        if told is not None:
            words[language] = told
    if written is None:
        raise Faulty(faults)
    flow = _flow(written)
    if not languages:
        faults.append(Fault(file, "languages", "is empty.", 'Write languages = ["en"].'))
    faults += [Fault(file, fault.place, fault.wrong, fault.mend) for fault in flow_faults(flow)]
    for language, told in words.items():
        faults += _unworded(folder / WORDS / f"{language}.toml", flow, told)
    if faults:
        raise Faulty(faults)
    return Pack(written.key, written.version, flow, words)


def _flow_file(file: Path) -> tuple[FlowFile | None, list[Fault]]:
    tables, slips = read_toml(file)
    if slips:
        return None, slips
    for question in tables.get("question", ()):
        if isinstance(question, dict) and isinstance(question.get("ask_if"), dict):
            question["ask_if"] = [question["ask_if"]]
    filler = Filler(file)
    return filler.fill(FlowFile, tables), filler.faults


def _words(file: Path) -> tuple[Words | None, list[Fault]]:
    tables, slips = read_toml(file)
    if slips:
        return None, slips
    filler = Filler(file)
    return filler.fill(Words, tables), filler.faults


def _flow(written: FlowFile) -> Flow:
    placing = written.placing
    rungs = tuple(Rung(r.key, n, r.band, r.question, r.confirm) for n, r in enumerate(written.rung, 1))
    ladder = Ladder(rungs, placing.rule, placing.took_part, placing.absent, placing.stop_after)
    questions = tuple(
        Question(q.key, q.kind, q.choices, q.kept, _conditions(q.ask_if), q.shows_step) for q in written.question
    )
    return Flow(questions, ladder, tuple(Flag(flag.key, flag.when) for flag in written.flag))


def _conditions(tables: tuple[Table, ...]) -> tuple[Condition, ...]:
    return tuple(tables)


def _unworded(file: Path, flow: Flow, words: Words) -> Iterator[Fault]:
    """What the flow needs and the words lack, and the other way round."""
    yield from _compare(file, "question", {q.key for q in flow}, words.question)
    yield from _compare(file, "rung", {rung.key for rung in flow.ladder.rungs}, words.rung)
    yield from _compare(file, "band", {rung.band for rung in flow.ladder.rungs}, words.band)
    yield from _compare(file, "flag", {flag.key for flag in flow.flags}, words.flag)
    yield from _compare(file, "command", set(WORDED), words.command)
    yield from _compare(file, "menu.colour", set(COLOURS), words.menu.colour)
    for question in flow:
        told = words.question.get(question.key)
        if told is None:
            continue
        at = f"question.{question.key}"
        if not told.title and not question.shows_step:
            yield Fault(file, f"{at}.title", "is missing.", "Add a line for title.")
        for choice in question.choices:
            if not (told.choice.get(choice) or words.choice.get(choice)):
                yield Fault(file, f"{at}.choice.{choice}", "is missing.", f"Add {choice} to [{at}.choice] or [choice].")
        for choice in told.choice:
            if choice not in question.choices:
                yield Fault(file, f"{at}.choice.{choice}", "is no choice of this question.", "Take it out.")


def _compare(file: Path, at: str, needed: set[Any], there: Mapping[str, object]) -> Iterator[Fault]:
    for key in sorted(needed - there.keys()):
        yield Fault(file, f"{at}.{key}", "is missing.", f"Add [{at}.{key}] or a line for {key}.")
    for key in there:
        if key not in needed:
            yield Fault(file, f"{at}.{key}", "is not in flow.toml.", "Take it out.")
