"""Whoever closes what lies over a page meets it as they left it: its part, its focus, what was begun."""

from dataclasses import replace

import pytest

from kiosk.core.acts import Open
from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.page import Command, Page
from kiosk.core.presses import Key, Take
from kiosk.core.state import Place
from tests.core.test_split import Sheet
from tests.fakes import Notebook
from tests.walking import WatchedSession

TO_NEEDS = "111314"
LOW = 8  # rows, in which most pages come in parts


def session_in(pack: Pack, rows: int) -> WatchedSession:
    """A visit in a face that has 40 columns and so many rows."""
    session = WatchedSession(pack, Notebook(), focuses=True)
    show(session, rows)
    return session


def show(session: WatchedSession, rows: int = 100) -> Page:
    """The part that is shown, without its turn."""
    return replace(session.part(lambda page: Sheet(40, rows)), turn=0)


def press(session: WatchedSession, keys: str) -> None:
    """Presses keys."""
    for key in keys:
        session.press(Key(key))


@pytest.mark.parametrize("there_and_back", ["mm", "hh", "ll", "lb", "w1", "ww", "wb", "h1", "l1"])
def test_what_is_opened_and_closed_again_leaves_the_part_and_the_focus(
    pack: Pack, there_and_back: str
) -> None:
    """ACCESSIBILITY 40 and 41: leaving help, or a word explained, returns to the same place."""
    session = session_in(pack, LOW)
    press(session, "1n")
    before = show(session, LOW)
    assert before.more == "Part 2 of 2." and len(before.choices) > 1
    session.move((before.choices[1],))
    press(session, there_and_back)
    after = show(session, LOW)
    assert (after.name, after.more, after.choices) == ("level", before.more, before.choices)
    assert after.focus == 1


def test_a_word_explained_keeps_the_ticks_and_the_choice_that_has_the_focus(pack: Pack) -> None:
    session = session_in(pack, 100)
    press(session, TO_NEEDS + "n2")
    session.move((session.page().choices[3],))
    before = session.page()
    press(session, "mm")
    assert [choice.state for choice in session.page().choices] == [choice.state for choice in before.choices]
    assert session.page().focus == 3


def test_who_comes_back_finds_the_focus_on_what_they_had_chosen(pack: Pack) -> None:
    """By its number, or by Enter on it; deeper pages one after the other."""
    session = session_in(pack, 100)
    press(session, "3")
    session.press(Take(session.page().choices[4]))
    assert session.page().name == "steps.engagement"
    press(session, "b")
    assert (session.page().name, session.page().focus) == ("steps", 4)
    press(session, "b")
    assert (session.page().name, session.page().focus) == ("start", 2)


def test_a_command_that_opens_something_does_not_lose_the_focus_of_the_choices(pack: Pack) -> None:
    """Enter on "W Explain": the page comes back as if the key had been pressed."""
    session = session_in(pack, 100)
    press(session, "1")
    explain = next(each for each in session.page().commands if each.verb is Verb.EXPLAIN)
    assert isinstance(explain, Command)
    session.move((explain,))
    session.press(Take(explain))
    assert session.page().name == "word.service"
    press(session, "w")
    assert (session.page().name, session.page().focus) == ("level", 0)


def test_another_page_of_the_visit_begins_at_its_beginning(pack: Pack) -> None:
    """Only what was left by opening something over it is met again as it was."""
    session = session_in(pack, 100)
    press(session, "1")
    session.move((session.page().choices[2],))
    press(session, "1")
    assert (session.page().name, session.page().focus) == ("think", 0)
    press(session, "1")
    assert (session.page().name, session.page().focus) == ("s1", 0)


@pytest.mark.parametrize("ways_out", ["l2", "3l2", "31l2"])
def test_the_next_visitor_finds_no_bookmark(pack: Pack, ways_out: str) -> None:
    """ACCESSIBILITY 32: the first page is as it was for the first visitor, though the last one left it so."""
    session = session_in(pack, LOW)
    first = show(session, LOW)
    session.move((session.page().choices[2],))
    press(session, "n" + ways_out)
    assert session.visitors_done == 1
    assert show(session, LOW) == first


def test_a_wrong_key_moves_no_focus(pack: Pack) -> None:
    session = session_in(pack, 100)
    press(session, "39")
    assert session.page().focus == 0
    session.press(
        Take(next(each for each in session.page().choices if each.act == Open(Place("steps", "bands"))))
    )
    assert session.page().name == "steps.bands"


def test_a_page_that_was_not_left_is_not_met_as_another_one_was(pack: Pack) -> None:
    """Back by the menu leads to the question before, with the focus on what was answered there."""
    session = session_in(pack, 100)
    press(session, "1111")
    session.move((session.page().choices[3],))
    press(session, "m1")
    assert (session.page().name, session.page().focus) == ("s1", 0)
