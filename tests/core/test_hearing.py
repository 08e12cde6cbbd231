"""What is said of a page, and which shown word is heard."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.hearing import Utterance, passed, told, typed, utterances
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.presses import Typed
from kiosk.core.words import Words
from tests.core.test_page import pages
from tests.core.visitor import STATION, Visitor

SHOWN = st.lists(
    st.sampled_from(["TLAP", "step", "4", "of", "7.", "Yes.", "(chosen)", "“NCAG”,"]), min_size=1
)
SPOKEN = {"TLAP": "T lap", "NCAG": "N cag", "of 7": "out of seven"}


def words_of(pack: Pack) -> Words:
    """The words of the usual language."""
    return pack.words[pack.usual_language]


def every_page(pack: Pack) -> Iterable[Page]:
    """Each page as it is met first, with a voice there."""
    voiced = replace(STATION, voiced=tuple(pack.words))
    return {page.name: page for page in pages(pack, voiced, chances=0)}.values()


def test_all_of_a_page_is_said_in_its_fixed_order(pack: Pack) -> None:
    """ACCESSIBILITY 13: everything that is shown."""
    for page in every_page(pack):
        bare = words_of(pack)._replace(spoken={})
        said = " ".join(each.text for each in utterances(page, bare))
        assert said.split() == " ".join(text for _, text in page.speech()).split(), page.name


def test_every_shown_string_of_a_page_is_in_its_speech(pack: Pack) -> None:
    """ACCESSIBILITY 13: 100 %; commands are said as words."""
    for page in every_page(pack):
        said = " ".join(text for _, text in page.speech())
        shown = [page.where, page.title, *page.text, page.count, *(each.label for each in page.choices)]
        assert all(text in said for text in shown), page.name
        assert all(command.spoken in said for command in page.commands)


def test_every_said_word_stands_for_a_shown_one_and_never_goes_back(pack: Pack) -> None:
    for page in every_page(pack):
        shown = dict(page.speech())
        for each in utterances(page, words_of(pack)):
            assert len(each.stands_for) == len(each.text.split())
            assert list(each.stands_for) == sorted(each.stands_for)
            assert each.stands_for[-1] < len(shown[each.part].split())


def test_a_choice_is_said_in_one_breath_and_reading_sentence_by_sentence(pack: Pack) -> None:
    """ACCESSIBILITY 21, 28: the last sentence is a sentence; a list keeps its rhythm."""
    page = Visitor(pack).page
    said = utterances(page, words_of(pack))
    assert [each.text for each in said if each.part == "choice.1"] == ["1. Start."]
    paragraph = next(text for text in page.body if ". " in text)
    part = f"body.{page.text.index(paragraph)}"
    assert len([each for each in said if each.part == part]) == paragraph.count(". ") + 1


@given(shown=SHOWN)
def test_a_spoken_form_takes_the_place_of_the_words_it_stands_for(pack: Pack, shown: list[str]) -> None:
    spoken = words_of(pack)._replace(spoken=SPOKEN)
    said = told("notice", " ".join(shown), "en", spoken)
    assert "TLAP" not in said.text and "NCAG" not in said.text
    assert [shown[at] for at in sorted(set(said.stands_for))][:1] == shown[:1]
    for at, word in zip(said.stands_for, said.text.split(), strict=True):
        if shown[at] == "TLAP":
            assert word.rstrip(".") in ("T", "lap")


def test_several_words_may_have_one_spoken_form(pack: Pack) -> None:
    spoken = words_of(pack)._replace(spoken=SPOKEN)
    said = told("notice", "step 4 of 7. Yes", "en", spoken)
    assert said.text == "step 4 out of seven. Yes."
    assert said.stands_for == (0, 1, 2, 2, 2, 4)


@pytest.mark.parametrize(
    ("character", "word", "rest"), [(0, 0, "one two three"), (4, 1, "two three"), (8, 2, "three")]
)
def test_going_on_begins_with_the_word_that_was_heard(character: int, word: int, rest: str) -> None:
    said = Utterance("body.0", "one two three", "en", (5, 6, 7))
    assert said.shown_at(character) == 5 + word
    assert said.from_word(character).text == rest
    assert said.from_word(character).stands_for == (5, 6, 7)[word:]


ANY = st.text(st.sampled_from("ab .,'"), max_size=6)


@given(before=ANY, after=ANY)
def test_whatever_is_typed_something_is_said_of_it(pack: Pack, before: str, after: str) -> None:
    earlier, later = written(pack, before, after)
    texts = [page.typing.text for page in (earlier, later) if page.typing]
    said = typed(earlier, later, words_of(pack))
    assert said.strip() or not texts[1].strip() or texts[0] == texts[1]


def writing(pack: Pack) -> Visitor:
    """Somebody who writes."""
    visitor = Visitor(pack, STATION)
    for _ in range(40):
        if visitor.page.name == "words":
            return visitor.press("1")
        visitor.press("1" if visitor.page.name != "needs" else "N")
    raise AssertionError("nobody asks for words")


def written(pack: Pack, *texts: str) -> list[Page]:
    """The page after each of these was written."""
    visitor = writing(pack)
    return [visitor.press(Typed(text)).page for text in texts]


def test_whoever_moves_in_their_words_hears_before_which_letter_they_are(pack: Pack) -> None:
    """Signs and spaces too, and where the words end."""
    page, words = written(pack, "a ,b")[0], words_of(pack)
    heard = [passed(page, at, words) for at in range(6)]
    assert heard == ["a", "space", "comma", "b", "End of your words", "End of your words"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "a", "a"),
        ("ab", "ab.", "full stop"),
        ("we were", "we were ", "were"),
        ("", " ", "space"),
        ("abc", "ab", "Deleted: c"),
        ("abc ", "abc", "Deleted: space"),
        ("we here", "we were here", "we were here"),
        ("were here", "we're here", "apostrophe"),
        ("were", "w.ere", "full stop"),
        ("wee", "weee", "e"),
        ("we re", "were", "Deleted: space"),
        ("b", "ab", "a"),
        ("ab", "b", "Deleted: a"),
        ("abc", "something else", "something else"),
    ],
)
def test_whoever_writes_hears_each_letter_and_each_word(
    pack: Pack, before: str, after: str, said: str
) -> None:
    """ACCESSIBILITY 13, 23: a key is confirmed, signs and spaces too."""
    earlier, later = written(pack, before, after)
    assert typed(earlier, later, words_of(pack)) == said
