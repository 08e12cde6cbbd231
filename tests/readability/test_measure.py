"""Text is measured as a reader meets it."""

import pytest

from kiosk.readability.measure import Measure, measured, prose, sentences, without_names, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We ask. You answer?", ("We ask.", "You answer?")),
        ("A label", ("A label",)),
        ("Step {n} of {count}: {rung}.", ("Step it of it: it.",)),
        ("See www.example.org/a-b or mail a.b@example.org today.", ("See or mail today.",)),
        ("www.example.org", ()),
        ("It is 1.5 mm high. Yes.", ("It is 1.5 mm high.", "Yes.")),
        ("", ()),
    ],
)
def test_a_text_is_cut_into_sentences_without_its_addresses(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(" ".join(each.split()) for each in sentences(text)) == expected


def test_a_word_with_a_hyphen_or_an_apostrophe_is_one() -> None:
    assert words("Co-production isn't people’s 24 hours.") == (
        "Co-production",
        "isn't",
        "people’s",
        "24",
        "hours",
    )


def test_names_count_as_one_short_word_each() -> None:
    assert without_names("Ann and Joe Smith meet Think Local Act Personal.") == "Ann and it meet it."
    assert without_names("Then I ask, and Monday comes.") == "Then I ask, and it comes."


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    """0.39 · words a sentence + 11.8 · syllables a word - 15.59."""
    found = measured(["We decide things together. You can see information."])
    assert found == Measure(words=8, sentences=2, syllables=14)
    assert found.grade == pytest.approx(0.39 * 4 + 11.8 * 14 / 8 - 15.59)
    assert found.age == found.grade + 5


def test_nothing_and_very_short_words_are_for_the_youngest() -> None:
    assert (measured([]).grade, measured(["You go."]).grade) == (0, 0)


def test_short_forms_are_said_as_they_are() -> None:
    assert [measured([word]).syllables for word in ("don't", "can’t", "didn't", "isn't", "we're")] == [
        1,
        1,
        2,
        2,
        1,
    ]


def test_labels_do_not_make_a_text_look_easy() -> None:
    assert prose(["Yes", "No", "Staff still decide."]) == ("Staff still decide.",)
    assert prose(["Yes", "No"]) == ("Yes", "No")
