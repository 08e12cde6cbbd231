"""Writing with letters on the screen, for people who only tap, move the focus, or press one switch."""

from dataclasses import replace

import pytest

from kiosk.core.acts import Choose, Do, Letter, RubOut, StartWriting
from kiosk.core.flow import WRITTEN
from kiosk.core.keyboard import Keyboard, LetterKey, key_rows
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.preferences import USUAL_PACE
from kiosk.core.presses import Take, Typed
from kiosk.core.state import Station
from kiosk.core.text import WORDS_LIMIT
from tests.core.visitor import BARE, STATION, Visitor

TO_WORDS = "1113" + "1" + "4" + "9" + "1"  # not taken part, straight to the words


def at_words(pack: Pack, station: Station = STATION) -> Visitor:
    """Somebody who is asked for words."""
    visitor = Visitor(pack, station).press(*TO_WORDS)
    assert visitor.page.name == "words"
    return visitor


def writing(pack: Pack) -> Visitor:
    """Somebody who has chosen to write with letters on the screen."""
    return at_words(pack).take(StartWriting("words", on_screen=True))


def key(page: Page, act: object) -> LetterKey:
    """The key that does this."""
    return next(each for each in page.keyboard.keys if each.act == act)


def strike(visitor: Visitor, *acts: object) -> Visitor:
    """Presses keys on the screen, one after the other; a text stands for its letters."""
    for act in acts:
        for each in map(Letter, act) if isinstance(act, str) else (act,):
            visitor.press(Take(key(visitor.page, each)))
    return visitor


def text(visitor: Visitor) -> str:
    """What is written."""
    assert visitor.page.typing is not None
    return visitor.page.typing.text


def test_what_rubs_words_out_takes_no_number_of_anything_else(pack: Pack) -> None:
    """Whoever presses a number again that they know does not lose their words."""
    visitor = at_words(pack)
    letters = next(each.number for each in visitor.page.choices if each.act == StartWriting("words", True))
    visitor.take(StartWriting("words")).press(Typed("two dogs"), "ENTER")
    numbers = {type(each.act): each.number for each in visitor.page.choices}
    assert (
        next(each.number for each in visitor.page.choices if each.act == StartWriting("words", True))
        == letters
    )
    assert numbers[RubOut] == max(numbers.values()) > letters


def test_letters_come_at_once_where_people_tap_or_scan_and_elsewhere_they_can_be_chosen(pack: Pack) -> None:
    """ACCESSIBILITY 34: nobody needs a keyboard to write; whoever has one is not bothered by another."""
    for station in (replace(STATION, pointer=True), replace(STATION, pace=USUAL_PACE)):
        visitor = at_words(pack, station)
        assert [choice.label for choice in visitor.page.choices] == ["Write", "Go on without"]
        assert visitor.take(StartWriting("words")).page.keyboard.keys
    visitor = at_words(pack)
    assert visitor.page.choices[-1].label == "Write with letters on the screen"
    assert not visitor.take(StartWriting("words")).page.keyboard.keys


def test_plain_lines_are_never_offered_letters_on_a_screen(pack: Pack) -> None:
    visitor = at_words(pack, replace(BARE, pointer=True))
    assert [choice.label for choice in visitor.page.choices] == ["Write", "Go on without"]
    assert not visitor.take(StartWriting("words")).page.keyboard.keys


def test_letters_stand_in_the_order_of_the_alphabet_of_the_language(pack: Pack, eight: Pack) -> None:
    assert (
        "".join(each.label for each in writing(pack).page.keyboard.letters)
        == "abcdefghijklmnopqrstuvwxyz.,?'"
    )
    assert eight.words["en"].keyboard.letters.endswith("zäöü")


def test_what_is_struck_is_written_as_if_it_were_typed(pack: Pack) -> None:
    visitor = strike(writing(pack), "we", Letter(" "), "waited", Letter("."))
    assert text(visitor) == "we waited."
    typed = at_words(pack).take(StartWriting("words")).press(Typed("we waited."))
    assert visitor.page.typing is not None and typed.page.typing is not None
    assert visitor.page.typing.left == typed.page.typing.left
    visitor.press("ESCAPE").take(Choose("words", (WRITTEN,)))
    answer = visitor.state.visit.answer_to("words")
    assert answer is not None and answer.text == "we waited."


def test_a_keyboard_goes_on_working_beside_the_letters_on_the_screen(pack: Pack) -> None:
    visitor = strike(writing(pack), "we")
    visitor.press(Typed("we wait"))
    assert text(strike(visitor, "ed")) == "we waited"


def test_delete_takes_the_last_letter_and_on_nothing_does_no_harm(pack: Pack) -> None:
    visitor = strike(writing(pack), "ab", Do.DELETE)
    assert text(visitor) == "a"
    assert text(strike(visitor, Do.DELETE, Do.DELETE)) == ""


def test_a_capital_is_asked_for_and_holds_for_one_letter(pack: Pack) -> None:
    """Nothing that somebody writes is changed by itself, not even at the beginning of a sentence."""
    visitor = strike(writing(pack), Do.CAPITAL)
    assert key(visitor.page, Letter("A")).said == "capital a"
    assert text(strike(visitor, "A", "nn")) == "Ann"
    assert text(strike(visitor, Do.CAPITAL, Do.CAPITAL, "e")) == "Anne"


def test_no_more_is_taken_than_fits_and_that_is_said(pack: Pack) -> None:
    visitor = writing(pack).press(Typed("a" * WORDS_LIMIT))
    strike(visitor, "b")
    assert text(visitor) == "a" * WORDS_LIMIT
    assert str(WORDS_LIMIT) in visitor.page.notice


def test_each_letter_leaves_the_page_as_it_is(pack: Pack) -> None:
    """So the focus stays where it is, and nothing is read out from the beginning."""
    visitor = writing(pack)
    turn = visitor.page.turn
    assert strike(visitor, "ab", Do.CAPITAL, "C", Do.DELETE).page.turn == turn


def test_a_key_that_is_gone_does_nothing_and_says_so(pack: Pack) -> None:
    visitor = writing(pack)
    letter = key(visitor.page, Letter("a"))
    visitor.press("ESCAPE", Take(letter))
    assert visitor.page.notice.startswith("That is gone now.")


def test_every_key_is_said(pack: Pack) -> None:
    """ACCESSIBILITY 13: row by row with the page, and each when the focus comes to it."""
    page = writing(pack).page
    said = " ".join(words for part, words in page.speech() if part.startswith("keys."))
    for each in page.keyboard.keys:
        assert each.said in said
        assert each.focused == f"{each.said}."


@pytest.mark.parametrize(("across", "rows"), [(10, 4), (6, 6), (30, 2), (1, 31)])
def test_rows_wrap_and_hold_every_key(pack: Pack, across: int, rows: int) -> None:
    keyboard = replace(writing(pack).page.keyboard, across=across)
    assert key_rows(keyboard, across) == len(keyboard.rows) == rows
    assert tuple(each for row in keyboard.rows for each in row) == keyboard.keys
    assert key_rows(Keyboard(), across) == 0
