"""Text as a reader meets it: sentences, words, syllables; and the reading age that they come to."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kiosk.readability.syllables import syllables

ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|@\w+|\S+\.(?:org|uk|com|net)\b\S*")
GAP = re.compile(r"\{[^{}]*\}")
SHORT = "it"  # how a gap, a name or a number counts: as one short word
NAME = re.compile(r"(?<=[\w,;:)–-] )(?!I\b)[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'-]*|of|and(?= [A-Z])))*")
_END = re.compile(r"(?<=[.?!…])[\"')”’]*\s+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_STOPS = (".", "?", "!", "…", ":")
AGE_AT_GRADE_NOUGHT = 5  # school years begin at five: grade 4 is an age of nine


class Measure(NamedTuple):
    """A text counted."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade (Kincaid and others, 1975), never below 0."""
        if not self.words:
            return 0.0
        by_sentence, by_word = self.words / self.sentences, self.syllables / self.words
        return max(0.0, 0.39 * by_sentence + 11.8 * by_word - 15.59)

    @property
    def age(self) -> float:
        """The age at which it can be read, in years."""
        return self.grade + AGE_AT_GRADE_NOUGHT


def sentences(text: str) -> tuple[str, ...]:
    """A text without addresses, cut after each full stop, question mark and the like."""
    plain = GAP.sub(SHORT, ADDRESS.sub("", text)).strip()
    return tuple(each for each in _END.split(plain) if words(each))


def words(sentence: str) -> tuple[str, ...]:
    """The words of a sentence; with a hyphen or an apostrophe in it, a word is still one."""
    return tuple(_WORD.findall(sentence))


def without_names(sentence: str) -> str:
    """A sentence with a short word for each name: for each capital letter that does not begin it."""
    return NAME.sub(SHORT, sentence)


def measured(texts: Iterable[str]) -> Measure:
    """All these texts together."""
    found = [words(without_names(each)) for text in texts for each in sentences(text)]
    flat = [word for each in found for word in each]
    return Measure(len(flat), len(found), sum(_said(word) for word in flat))


def prose(texts: Iterable[str]) -> tuple[str, ...]:
    """The sentences among some texts: labels are too short to be measured, unless there is nothing else."""
    listed = tuple(texts)
    return tuple(filter(is_prose, listed)) or listed


def is_prose(text: str) -> bool:
    """Whether it is a sentence, unlike a label."""
    return text.rstrip("”\"'").endswith(_STOPS)


def _said(word: str) -> int:
    if word[0].isdigit():
        return 1
    stem, _, ending = word.replace("’", "'").partition("'")
    return sum(map(syllables, stem.split("-"))) + (ending == "t" and stem.endswith(("dn", "sn")))
