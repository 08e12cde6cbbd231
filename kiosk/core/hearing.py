"""What of a page is said, sentence by sentence, and which shown word each said word stands for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from kiosk.core.page import Page, sentence
from kiosk.core.value import Value
from kiosk.core.words import Words

_ENDS = re.compile(r"(?<=[.?!…])\s+")
_SENTENCE = re.compile(r"\D[.?!…]$")  # "2." and "step 4." end no sentence that could stand alone


class Utterance(Value):
    """What is said at once. `stands_for` gives, for each said word, the number of the shown word in its part.

    Words are what stands between spaces, counted from 0; the numbers never go down.
    """

    part: str
    text: str
    language: str
    stands_for: tuple[int, ...]

    def word_at(self, character: int) -> int:
        """The number of the said word to which this character of the text belongs."""
        return max(0, len(self.text[: character + 1].split()) - 1)

    def shown_at(self, character: int) -> int:
        """The number of the shown word that is said at this character of the text."""
        return self.stands_for[self.word_at(character)] if self.stands_for else 0

    def from_word(self, character: int) -> "Utterance":
        """The rest of it, from the word to which this character belongs."""
        word = self.word_at(character)
        rest = " ".join(self.text.split()[word:])
        return replace(self, text=rest, stands_for=self.stands_for[word:])


def utterances(page: Page, words: Words) -> tuple[Utterance, ...]:
    """All of a page, in its fixed order."""
    return tuple(
        uttered
        for part, text in page.speech()
        for uttered in _sentences(part, text, page.language, words.spoken)
    )


def told(part: str, text: str, language: str, words: Words) -> Utterance:
    """One thing that is told, said at once."""
    return _utterance(part, sentence(text).split(), 0, language, words.spoken)


def typed(before: Page, after: Page, words: Words) -> str:
    """What one key made of the words that are being written: the letter that came, or the one that went."""
    old, new = (page.typing.text if page.typing else "" for page in (before, after))
    at, notice = len(_common(old, new)), words.notice
    if len(new) == len(old) + 1 and new[at + 1 :] == old[at:]:
        word = new[:at].split()[-1:] if new[at:] == " " else []  # a space ends it: now it is said as a whole
        return notice.typed.format(letter=word[0] if word else _letter(new[at], words))
    if len(old) == len(new) + 1 and old[at + 1 :] == new[at:]:
        return notice.deleted.format(letter=_letter(old[at], words))
    return new


def passed(page: Page, at: int, words: Words) -> str:
    """The letter before which somebody has come who moves in what they wrote; `at` counts letters from 0."""
    written = page.typing.text if page.typing else ""
    return _letter(written[at], words) if at < len(written) else words.notice.end_of_words


def _common(one: str, other: str) -> str:
    """How two texts begin alike."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in alike)


def _letter(letter: str, words: Words) -> str:
    """A letter as it is said; a voice passes over a sign or a space that stands alone."""
    board = words.keyboard
    if letter == " ":
        return board.change["space"].said
    return board.sign.get(letter) or words.key.get(letter) or letter


def _sentences(part: str, text: str, language: str, spoken: Mapping[str, str]) -> Iterator[Utterance]:
    """Long reading goes sentence by sentence; what is short stays whole, so that a list keeps its rhythm."""
    first = 0
    for piece in _pieces(text) if part.startswith("body") else [text]:
        tokens = piece.split()
        yield _utterance(part, tokens, first, language, spoken)
        first += len(tokens)


def _pieces(text: str) -> Iterator[str]:
    piece: list[str] = []
    for end in _ENDS.split(text):
        piece.append(end)
        if _SENTENCE.search(end):
            yield " ".join(piece)
            piece = []
    if piece:
        yield " ".join(piece)


def _utterance(
    part: str, tokens: list[str], first: int, language: str, spoken: Mapping[str, str]
) -> Utterance:
    said = list(_said(tokens, spoken))
    stands_for = tuple(first + at for at, text in said for _ in text.split())
    return Utterance(part, " ".join(text for _, text in said), language, stands_for)


def _said(tokens: list[str], spoken: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Each shown word as it is said, with its number; signs around it stay."""
    at = 0
    while at < len(tokens):
        length, text = _found(tokens, at, spoken)
        yield at, text
        at += length


def _found(tokens: list[str], at: int, spoken: Mapping[str, str]) -> tuple[int, str]:
    """How many words from here on have a spoken form together, and what it is; else one word as it is."""
    for shown, said in spoken.items():
        wanted = shown.split()
        here = " ".join(tokens[at : at + len(wanted)])
        match = re.fullmatch(rf"(\W*){re.escape(shown)}(\W*)", here)
        if match:
            return len(wanted), match[1] + said + match[2]
    return 1, tokens[at]
