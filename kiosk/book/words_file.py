"""The words of one language, as they are written by hand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.core.words import Words
from kiosk.reading.fault import Fault
from kiosk.reading.shape import Filler
from kiosk.reading.strings import strings
from kiosk.reading.toml import read_toml

WORDS = "words"
_NOT_SAID = ("language", "direction", "keyboard.letters")


class WordsFile(NamedTuple):
    """One file of words; with slips its tables may not be whole."""

    file: Path
    language: str
    tables: dict[str, Any]
    slips: list[Fault]

    @property
    def is_draft(self) -> bool:
        """Whether its author says that it is not whole yet."""
        return self.tables.get("draft") is True

    @property
    def strings(self) -> dict[str, str]:
        """Every string that visitors meet, by its key."""
        return {key: text for key, text in strings(self.tables) if key not in _NOT_SAID}

    def words(self, first: "WordsFile") -> tuple[Words | None, list[Fault]]:
        """What the file says, and its faults; what a draft lacks is said in the first language."""
        if self.slips:
            return None, self.slips
        filler = Filler(self.file)
        tables = _over(first.tables, self.tables) if self.is_draft else self.tables
        return filler.fill(Words, tables), filler.faults


def read_words(folder: Path, language: str) -> WordsFile:
    """The file of one language of a pack."""
    file = folder / WORDS / f"{language}.toml"
    return WordsFile(file, language, *read_toml(file))


def languages_there(folder: Path) -> tuple[str, ...]:
    """Languages that have a file, whether or not flow.toml names them."""
    return tuple(sorted(path.stem for path in (folder / WORDS).glob("*.toml")))


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Tables laid over tables: what stands above hides what stands below."""
    both = {
        key: _over(below[key], each) if isinstance(each, dict) and isinstance(below.get(key), dict) else each
        for key, each in above.items()
    }
    return {**below, **both}
