"""How far a further language has come, beside the first one."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk.book.words_file import WordsFile
from kiosk.reading.fault import Fault
from kiosk.reading.toml import read_toml
from kiosk.reading.toml_text import toml_text

MADE_FROM = "made_from"
HEAD = "# Written by: kiosk check --accept. The words that each translation was made from; leave it as it is."
OF_EACH_LANGUAGE = ("glossary", "key", "keyboard", "spoken")  # tables in which no two languages are alike


class Progress(NamedTuple):
    """Keys of what is missing; of what is stale, with the first language then and now; of what is unseen.

    Unseen is a translation of which nobody has said yet what it was made from.
    """

    missing: tuple[str, ...]
    stale: Mapping[str, tuple[str, str]]
    unseen: tuple[str, ...]


def progress(first: Mapping[str, str], other: Mapping[str, str], made_from: Mapping[str, str]) -> Progress:
    """Compares two languages; the lines of one body count as one string."""
    now, there = _in_one(first), _in_one(other)
    return Progress(
        tuple(key for key in now if key not in there),
        {
            key: (made_from[key], text)
            for key, text in now.items()
            if key in there and made_from.get(key, text) != text
        },
        tuple(key for key in now if key in there and key not in made_from),
    )


def read_made_from(folder: Path, language: str) -> tuple[dict[str, str], list[Fault]]:
    """What a language was made from, as far as it was accepted; and faults of that file."""
    file = folder / MADE_FROM / f"{language}.toml"
    tables, faults = read_toml(file) if file.exists() else ({}, [])
    return {key: text for key, text in tables.items() if isinstance(text, str)}, faults


def accept(folder: Path, first: WordsFile, other: WordsFile) -> int:
    """Writes down that a language says what the first one says now; gives how many strings it has."""
    now, there = _in_one(first.strings), _in_one(other.strings)
    lines = [f"{toml_text(key)} = {toml_text(text)}" for key, text in now.items() if key in there]
    file = folder / MADE_FROM / f"{other.language}.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join((HEAD, "", *lines, "")), encoding="utf-8")
    return len(lines)


def _in_one(strings: Mapping[str, str]) -> dict[str, str]:
    whole: dict[str, str] = {}
    for key, text in strings.items():
        if key.partition(".")[0] not in OF_EACH_LANGUAGE:
            at = key.partition("[")[0]
            whole[at] = f"{whole[at]} {text}" if at in whole else text
    return whole
