"""What makes English hard to read, and how to put it more simply."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from kiosk.readability.hard_words import hard_words
from kiosk.readability.measure import is_prose, measured, prose, sentences, without_names, words
from kiosk.readability.passive import passive
from kiosk.readability.remark import Remark

HARDEST_GRADE = 8.0  # of one string
FEWEST_WORDS = 8  # of a string whose grade says something: a formula for long texts, and a label is short
OLDEST_AGE = 9.0  # of the whole (ACCESSIBILITY row 42)
KNOWN_AS_LETTERS = frozenset({"ABC", "GP", "ID", "NHS", "OK", "PC", "PIN", "QR", "TV", "UK"})

_LETTERS = re.compile(r"\b[A-Z]{2,}\b")


def hard_to_read(
    strings: Mapping[str, str], plainer: Mapping[str, str], explained: Collection[str]
) -> Iterator[Remark]:
    """Remarks on each string; `explained` are hard words that are explained wherever they stand."""
    pages = _pages(strings)
    for key, text in strings.items():

        def is_explained(word: str, page: str = pages[_page(key)]) -> bool:
            return word.casefold() in explained or _explains(page, word)

        yield from _of_whole(key, text)
        for sentence in sentences(text):
            yield from _of_sentence(key, sentence, plainer, is_explained)


def too_old(strings: Mapping[str, str]) -> Iterator[Remark]:
    """The whole, if it is for older readers than it may be."""
    age = measured(prose(strings.values())).age
    if age > OLDEST_AGE:
        wrong = f"has a reading age of {age:.1f}, and {OLDEST_AGE:.0f} is the most."
        yield Remark("", True, wrong, "Write shorter sentences, and shorter words: kiosk check --ages.")


def _of_whole(key: str, text: str) -> Iterator[Remark]:
    measure = measured([text])
    if measure.words >= FEWEST_WORDS and measure.grade > HARDEST_GRADE:
        wrong = f"is hard to read (grade {measure.grade:.0f}): “{text}”"
        yield Remark(key, False, wrong, "Use shorter words, and fewer of them.")


def _of_sentence(
    key: str, sentence: str, plainer: Mapping[str, str], is_explained: Callable[[str], bool]
) -> Iterator[Remark]:
    for word, better in hard_words(sentence, plainer):
        if not is_explained(word):
            yield Remark(key, False, f"says “{word}”.", f"Try “{better}”.")
    if sentence.endswith("?") and "and" in words(without_names(sentence)):
        yield Remark(key, False, f"asks two things at once: “{sentence}”", "Ask one thing at a time.")
    if (hidden := passive(sentence)) and is_prose(sentence):
        yield Remark(
            key, False, f"hides who does it: “{hidden}”.", "Say who: “we keep it”, not “it is kept”."
        )
    for letters in _LETTERS.findall(sentence):
        if letters not in KNOWN_AS_LETTERS and not is_explained(letters):
            mend = f"Write it out, or say on this page what {letters} is short for."
            yield Remark(key, False, f"does not explain {letters}.", mend)


def _page(key: str) -> str:
    return key.rpartition(".")[0]


def _pages(strings: Mapping[str, str]) -> dict[str, str]:
    """All that stands together, by the part of the key that is the same."""
    pages: dict[str, str] = {}
    for key, text in strings.items():
        pages[_page(key)] = f"{pages.get(_page(key), '')} {text}"
    return pages


def _explains(page: str, word: str) -> bool:
    told = r"\b{0}\b (?:means|is short for|stands for)|\({0}\)".format(re.escape(word))
    return re.search(told, page, re.IGNORECASE) is not None
