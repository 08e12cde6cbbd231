"""How long sentences may be, in any language that has spaces between words."""

from collections.abc import Iterator, Mapping

from kiosk.readability.measure import sentences, without_names, words
from kiosk.readability.remark import Remark

GOOD_LENGTH, LONGEST = 15, 20  # words in a sentence


def long_sentences(strings: Mapping[str, str]) -> Iterator[Remark]:
    """Sentences that are long, and those that are too long."""
    for key, text in strings.items():
        for sentence in sentences(text):
            count = len(words(without_names(sentence)))
            if count > GOOD_LENGTH:
                wrong = f"has a sentence of {count} words: “{sentence}”"
                yield Remark(
                    key, count > LONGEST, wrong, f"Make it two, each of at most {GOOD_LENGTH} words."
                )
