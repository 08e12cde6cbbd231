"""Reads a pack as a careful editor does: what is at fault, and what could be better."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path

from kiosk.book.book import FLOW, check_pack
from kiosk.book.flow_file import read_flow
from kiosk.book.translation import progress, read_made_from
from kiosk.book.words_file import WordsFile, languages_there, read_words
from kiosk.readability.english import hard_to_read, too_old
from kiosk.readability.lengths import long_sentences
from kiosk.readability.remark import Remark
from kiosk.reading.fault import Fault, Faulty, Lack

ENGLISH = "en"
MOST_NAMED = 5  # keys of missing strings that are told at once


def proofread(folder: Path) -> Iterator[Fault]:
    """Every fault of a pack, whatever else is wrong with it; a Lack for what only could be better."""
    faults = _faults(folder)
    yield from faults
    words = words_files(folder)
    for file in words:
        yield from remarks_on(file.file, file.language, file.strings, file.is_draft)
        if is_english(file.language):
            yield from (_fault(file.file, remark, file.is_draft) for remark in too_old(file.strings))
    known = {(fault.file, fault.place) for fault in faults}
    for file in words[1:]:
        found = _behind(folder, words[0], file)
        yield from (fault for fault in found if (fault.file, fault.place) not in known)


def remarks_on(file: Path, language: str, strings: Mapping[str, str], draft: bool = False) -> Iterator[Fault]:
    """What a careful editor says about some strings of a file; about a draft nothing is a fault."""
    remarks = long_sentences(strings)
    if is_english(language):
        remarks = chain(remarks, hard_to_read(strings, plainer_words(), _explained(strings)))
    yield from (_fault(file, remark, draft) for remark in remarks)


def words_files(folder: Path) -> tuple[WordsFile, ...]:
    """The files of all languages of a pack, the first language first."""
    written, _ = read_flow(folder / FLOW)
    languages = written.languages if written else languages_there(folder)
    return tuple(read_words(folder, language) for language in languages)


def is_english(language: str) -> bool:
    """Whether the reading age of a language is known: "en", "en-GB"."""
    return language.partition("-")[0] == ENGLISH


@cache
def plainer_words() -> Mapping[str, str]:
    """Hard words, each with a shorter way to say it."""
    listed = files("kiosk.readability").joinpath("plainer.toml").read_text(encoding="utf-8")
    return {word: str(better) for word, better in tomllib.loads(listed).items()}


def _faults(folder: Path) -> tuple[Fault, ...]:
    try:
        check_pack(folder)
    except Faulty as faulty:
        return faulty.faults
    return ()


def _fault(file: Path, remark: Remark, draft: bool = False) -> Fault:
    kind = Fault if remark.grave and not draft else Lack
    return kind(file, remark.key or "the file", remark.wrong, remark.mend)


def _explained(strings: Mapping[str, str]) -> frozenset[str]:
    """Hard words that are explained wherever they stand: the glossary's, and the names of the steps."""
    return frozenset(
        text.casefold()
        for key, text in strings.items()
        if key.startswith("glossary.") or (key.startswith("rung.") and key.endswith(".name"))
    )


def _behind(folder: Path, first: WordsFile, file: WordsFile) -> Iterator[Fault]:
    """What a further language lacks beside the first one."""
    made_from, faults = read_made_from(folder, file.language)
    yield from faults
    missing, stale, unseen = progress(first.strings, file.strings, made_from)
    if missing and file.is_draft:
        named = ", ".join(missing[:MOST_NAMED]) + (" …" if len(missing) > MOST_NAMED else "")
        wrong = f"lacks {len(missing)} strings, which visitors read in the first language."
        yield Lack(file.file, "draft", wrong, f"Add them: {named}")
    elif not file.slips:
        for key in missing:
            yield Fault(
                file.file, key, "is missing.", "Add it, or write draft = true at the top of the file."
            )
    accept = f'kiosk check "{folder}" --accept {file.language}'
    for key, (was, now) in stale.items():
        wrong = f"is stale: it was made from “{was}”, and that is now “{now}”."
        yield Lack(file.file, key, wrong, f"Put it right, then type: {accept}")
    if unseen:
        wrong = f"has {len(unseen)} translations that nobody has called right yet."
        mend = f"Read them beside {first.file.name}. When all of them are right, type: {accept}"
        yield Lack(file.file, "the file", wrong, mend)
