"""What makes English hard is found, and no more than that (ACCESSIBILITY row 42)."""

import pytest

from kiosk.editing.proofreading import plainer_words
from kiosk.readability.english import hard_to_read, too_old
from kiosk.readability.hard_words import hard_words
from kiosk.readability.lengths import long_sentences
from kiosk.readability.passive import passive


def told(text: str, *explained: str, **page: str) -> list[str]:
    """What is said about one string of a page."""
    strings = {"page.body": text, **{f"page.{key}": other for key, other in page.items()}}
    remarks = hard_to_read(strings, plainer_words(), explained)
    return [remark.wrong for remark in remarks if remark.key == "page.body"]


@pytest.mark.parametrize(("count", "graves"), [(15, []), (16, [False]), (20, [False]), (21, [True])])
def test_over_fifteen_words_are_told_and_over_twenty_are_a_fault(count: int, graves: list[bool]) -> None:
    found = list(long_sentences({"a.b": f"Short. {'go ' * count}."}))
    assert [remark.grave for remark in found] == graves
    assert all(f"{count} words" in remark.wrong and remark.mend for remark in found)


def test_names_and_addresses_make_no_sentence_long() -> None:
    assert not list(
        long_sentences({"a": "Ask " + "Ann Lee Jane Mary Smith Of Elm House " * 4 + "at a@b.org."})
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We will commence.", ["commence"]),
        ("He utilised facilities prior to it.", ["utilised", "facilities", "prior to"]),
        ("They are participating.", ["participating"]),
        ("Please use it. Keep going.", []),
    ],
)
def test_a_hard_word_is_found_with_any_ending(sentence: str, found: list[str]) -> None:
    assert [word for word, _ in hard_words(sentence, plainer_words())] == found


def test_every_hard_word_has_a_plainer_one_that_is_not_hard_itself() -> None:
    listed = plainer_words()
    assert len(listed) >= 150
    for word, better in listed.items():
        assert [hard for hard, _ in hard_words(better, listed)] == [], word


def test_a_hard_word_that_is_explained_is_none() -> None:
    assert told("Staff consult you.") == ["says “consult”."]
    assert told("Staff consult you.", "consult") == []
    assert told("This is commissioning.", more="Commissioning means planning and buying.") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Did they tell you what they did, and why?", True),
        ("Did you help to plan it?", False),
        ("Do you know Smith and Sons?", False),
        ("You plan and run it.", False),
    ],
)
def test_a_question_asks_one_thing(text: str, wrong: bool) -> None:
    assert any("two things" in each for each in told(text)) == wrong


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("You were asked what you think.", "were asked"),
        ("Plans are not always made here.", "are not always made"),
        ("Were you told about it?", "Were you told"),
        ("It has been decided.", "been decided"),
        ("Things are done to people.", "are done"),
        ("When you are done, go on.", ""),
        ("Your answers are saved.", ""),
        ("You are tired and interested.", ""),
        ("They asked and decided.", ""),
        ("It is red.", ""),
    ],
)
def test_who_does_it_is_not_hidden(sentence: str, hidden: str) -> None:
    assert passive(sentence) == hidden


def test_letters_are_explained_on_the_same_page_or_in_the_glossary() -> None:
    assert told("TLAP made it.") == ["does not explain TLAP."]
    assert told("TLAP made it.", title="TLAP is short for Think Local Act Personal.") == []
    assert told("TLAP made it.", "tlap") == []
    assert told("The NHS pays.") == []


def test_a_string_that_is_too_hard_is_told_and_a_label_is_too_short_to_be() -> None:
    hard = (
        "Organisational responsibilities necessarily determine individual opportunities "
        "considerably, unfortunately."
    )
    assert any("grade" in each for each in told(hard))
    assert not any("grade" in each for each in told("Organisational responsibilities"))


def test_the_whole_is_for_readers_of_nine() -> None:
    easy = {"a": "Staff ask you. You tell them."}
    assert not list(too_old(easy))
    old = "Considerable organisational difficulties characterise contemporary participation."
    assert [remark.grave for remark in too_old({"a": old})] == [True]
