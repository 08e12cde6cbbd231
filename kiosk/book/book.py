"""Reads a content folder into a pack; every fault is named with file and key."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.book.flow_file import flow_of, read_flow
from kiosk.book.learning_faults import learning_faults
from kiosk.book.words_file import WORDS, WordsFile, languages_there, read_words
from kiosk.core.faults import flow_faults
from kiosk.core.flow import Flow
from kiosk.core.keyboard import CHANGES
from kiosk.core.keys import WORDED
from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS, PACES, SIZES
from kiosk.core.staff import Disk, Hitch
from kiosk.core.telltales import Telltale
from kiosk.core.words import Words
from kiosk.reading.fault import Fault, Faulty

FLOW = "flow.toml"
_NOT_IN_FLOW, _NOT_OURS = "is not in flow.toml.", "is not one that the kiosk has."


def read_pack(folder: Path, drafts: bool = False) -> Pack:
    """The pack in a folder, with drafts if they are wanted; raises Faulty with every fault of every file."""
    file = folder / FLOW
    written, faults = read_flow(file)
    files = [read_words(folder, each) for each in (written.languages if written else languages_there(folder))]
    words: dict[str, Words] = {}
    for each in files:
        if each.is_draft and not drafts:
            continue
        told, found = each.words(first=files[0])
        faults += found
        if told is not None:
            words[each.language] = told
    if written is None:
        raise Faulty(faults)
    flow = flow_of(written)
    faults += _of_languages(file, files)
    faults += [Fault(file, fault.place, fault.wrong, fault.mend) for fault in flow_faults(flow)]
    for language, told in words.items():
        file_of_words = folder / WORDS / f"{language}.toml"
        faults += _unworded(file_of_words, flow, told)
        faults += learning_faults(file_of_words, flow, told)
    if faults:
        raise Faulty(faults)
    return Pack(written.key, written.version, flow, words)


def check_pack(folder: Path) -> Pack:
    """Like `read_pack` with drafts, and looks for questions that nobody can ever come to."""
    from kiosk.core.reach import out_of_reach  # walks every road: the kiosk opens without it

    pack, file = read_pack(folder, drafts=True), folder / FLOW
    if faults := [Fault(file, fault.place, fault.wrong, fault.mend) for fault in out_of_reach(pack.flow)]:
        raise Faulty(faults)
    return pack


def _of_languages(file: Path, files: list[WordsFile]) -> Iterator[Fault]:
    if not files:
        yield Fault(file, "languages", "is empty.", 'Write languages = ["en"].')
    elif files[0].is_draft:
        wrong = "is a draft, and it is the first language."
        yield Fault(files[0].file, "draft", wrong, "Name another language first in flow.toml.")


def _unworded(file: Path, flow: Flow, words: Words) -> Iterator[Fault]:
    """What the flow needs and the words lack, and the other way round."""
    yield from _compare(file, "question", {q.key for q in flow}, words.question)
    yield from _compare(file, "rung", {rung.key for rung in flow.ladder.rungs}, words.rung)
    yield from _compare(file, "band", {rung.band for rung in flow.ladder.rungs}, words.band)
    yield from _compare(file, "flag", {flag.key for flag in flow.flags}, words.flag)
    yield from _compare(file, "command", set(WORDED), words.command, _NOT_OURS)
    yield from _compare(file, "writing.telltale", set(Telltale), words.writing.telltale)
    yield from _compare(file, "menu.colour", set(COLOURS), words.menu.colour, _NOT_OURS)
    yield from _compare(file, "menu.size", set(SIZES), words.menu.size, _NOT_OURS)
    yield from _compare(file, "menu.pace", set(PACES), words.menu.pace, _NOT_OURS)
    yield from _compare(file, "staff.morning.disk", set(Disk), words.staff.morning.disk, _NOT_OURS)
    yield from _compare(file, "staff.export.hitch", set(Hitch), words.staff.export.hitch, _NOT_OURS)
    yield from _compare(file, "keyboard.change", set(CHANGES), words.keyboard.change, _NOT_OURS)
    for question in flow:
        told = words.question.get(question.key)
        if told is None:
            continue
        at = f"question.{question.key}"
        if not told.title and not question.shows_step:
            yield Fault(file, f"{at}.title", "is missing.", "Add a line for title.")
        for choice in question.choices:
            if not (told.choice.get(choice) or words.choice.get(choice)):
                yield Fault(
                    file,
                    f"{at}.choice.{choice}",
                    "is missing.",
                    f"Add {choice} to [{at}.choice] or [choice].",
                )
        for choice in told.choice:
            if choice not in question.choices:
                yield Fault(file, f"{at}.choice.{choice}", "is no choice of this question.", "Take it out.")


def _compare(
    file: Path, at: str, needed: set[Any], there: Mapping[str, object], unknown: str = _NOT_IN_FLOW
) -> Iterator[Fault]:
    for key in sorted(needed - there.keys()):
        yield Fault(file, f"{at}.{key}", "is missing.", f"Add [{at}.{key}] or a line for {key}.")
    for key in there:
        if key not in needed:
            yield Fault(file, f"{at}.{key}", unknown, "Take it out.")
