"""The staff door, without a face: what is shown and said of a PIN, and who gets behind the door."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.acts import Do
from kiosk.core.at_desk import arrived
from kiosk.core.effects import Keep, Knock, NextVisitor
from kiosk.core.keys import Verb, key_map
from kiosk.core.pack import Pack
from kiosk.core.pages.scene import Scene
from kiosk.core.presses import Press, Take
from kiosk.core.staff import (
    DIGITS_OF_PIN,
    LONGEST_PIN,
    AtDoor,
    Checked,
    Door,
    Hitch,
    NotWritten,
    Report,
    Staff,
    Targets,
    Writing,
    Written,
)
from kiosk.core.state import Place, Stage, State
from kiosk.core.update import fresh
from tests.core.visitor import BARE, STATION, Visitor

PIN = "808642"
digits = st.text(DIGITS_OF_PIN, min_size=1, max_size=LONGEST_PIN)


def at_door(pack: Pack) -> Visitor:
    """Somebody before the door."""
    visitor = Visitor(pack).press("4")
    visitor.press(str(len(visitor.page.choices)))
    assert visitor.page.title == "Type your PIN."
    return visitor


def told(visitor: Visitor, report: Report) -> Visitor:
    """News come from the desk."""
    visitor.state = arrived(Scene(visitor.state, visitor.pack, visitor.station), report)
    return visitor


def behind_door(pack: Pack) -> Visitor:
    """A member of staff who is in."""
    return told(at_door(pack).press(*PIN, "ENTER"), AtDoor(Door.OPEN))


@given(one=digits, other=digits)
@settings(max_examples=100, deadline=None)
def test_a_page_tells_how_many_digits_and_nothing_of_which(pack: Pack, one: str, other: str) -> None:
    """ACCESSIBILITY 52: shown and spoken, the same for any two PINs of one length."""
    other = (other * LONGEST_PIN)[: len(one)]
    pages = [at_door(pack).press(*pin).page for pin in (one, other)]
    assert pages[0] == pages[1]
    assert pages[0].speech() == pages[1].speech()
    assert pages[0].count == f"{len(one)} typed."


def test_nothing_that_is_said_of_the_door_has_a_digit_of_the_pad(pack: Pack) -> None:
    """ACCESSIBILITY 52: all keys of the pad are said alike, where they are read and when they are focused."""
    page = at_door(pack).page
    assert [key.label for key in page.keyboard.letters] == list(DIGITS_OF_PIN)
    assert {key.focused for key in page.keyboard.letters} == {"digit key."}
    said = " ".join(words for part, words in page.speech() if part != "count")
    assert not any(letter.isdigit() for letter in said)


def test_a_state_and_what_is_to_be_done_can_be_printed_without_the_pin(pack: Pack) -> None:
    """ACCESSIBILITY 53."""
    visitor = at_door(pack).press(*PIN)
    assert visitor.state.staff and visitor.state.staff.pin == PIN
    visitor.press("ENTER")
    assert PIN not in repr((visitor.state, visitor.state.staff, visitor.effects))


@pytest.mark.parametrize("press", ["q", "7777", "80864x", "²", "ENTER", "0", "F9"])
def test_no_key_is_told_back_at_the_door(pack: Pack, press: str) -> None:
    """ACCESSIBILITY 53: somebody may have typed the PIN in another way than was thought."""
    page = at_door(pack).press(press).page
    assert press not in " ".join(words for part, words in page.speech() if part == "notice")


def test_digits_are_digits_at_the_door_whatever_keys_the_venue_has(pack: Pack) -> None:
    """Not choices, not "next": 0 goes on elsewhere, and here 5 could be Menu."""
    keys = key_map({Verb.MENU: ("5",), Verb.CHOOSE: ("F14", "ENTER")}, {"3": ("F3",)})
    visitor = Visitor(pack, replace(STATION, keys=keys)).press("4", "7", *"50", "F3")
    assert visitor.state.staff and visitor.state.staff.pin == "503"
    assert isinstance(visitor.press("F14").effects[-1], Knock)


def test_backspace_takes_a_digit_away_and_back_leaves(pack: Pack) -> None:
    """ACCESSIBILITY 37: no trap."""
    visitor = at_door(pack).press(*"123", "BACKSPACE")
    assert visitor.page.count == "2 typed."
    visitor.press("BACKSPACE", "BACKSPACE", "BACKSPACE")
    assert visitor.page.count == "0 typed." and visitor.page.notice == "Please type your PIN first."
    for key in ("B", "ESCAPE", "LEFT"):
        assert at_door(pack).press("1", key).page.name == "about"


def test_a_pin_can_be_tapped(pack: Pack) -> None:
    """ACCESSIBILITY 34: by the pad alone."""
    visitor = at_door(pack)
    for digit in PIN:
        visitor.press(Take(visitor.page.keyboard.letters[DIGITS_OF_PIN.index(digit)]))
    visitor.press(Take(visitor.page.keyboard.changes[0]), Take(visitor.page.commands[0]))
    assert [each.pin for each in visitor.effects if isinstance(each, Knock)] == [PIN[:-1]]


def test_too_many_digits_are_told_and_not_taken(pack: Pack) -> None:
    visitor = at_door(pack).press(*"1" * (LONGEST_PIN + 3))
    assert visitor.page.notice == "A PIN has at most 12 digits."
    assert visitor.page.count == "12 typed."


def test_while_a_pin_is_looked_at_no_other_one_is_typed(pack: Pack) -> None:
    visitor = at_door(pack).press(*PIN, "ENTER", "9", "ENTER")
    assert visitor.page.notice == "One moment, please." and visitor.page.count == "0 typed."
    assert sum(isinstance(each, Knock) for each in visitor.effects) == 1


def test_a_wrong_pin_is_told_with_the_seconds_to_wait(pack: Pack) -> None:
    """ACCESSIBILITY 43."""
    visitor = told(at_door(pack).press(*PIN, "ENTER"), AtDoor(Door.SHUT, wrong=True, wait=30))
    assert visitor.page.notice == "That is not the PIN. Please wait 30 seconds. Then try again."
    assert told(at_door(pack), AtDoor(Door.SHUT, wait=5)).page.notice.startswith("Please wait 5 seconds.")


def test_what_is_told_late_takes_no_digit_away(pack: Pack) -> None:
    """Whether there is a wait may be known only when somebody is typing already."""
    visitor = told(at_door(pack).press(*"808"), AtDoor(Door.SHUT, wait=5))
    assert visitor.page.count == "3 typed." and visitor.page.notice.startswith("Please wait 5 seconds.")


def test_where_no_pin_is_set_the_door_is_shut_and_says_how_to_set_one(pack: Pack) -> None:
    visitor = told(at_door(pack), AtDoor(Door.NO_PIN))
    assert any("kiosk staff pin" in text for text in visitor.page.body)
    assert visitor.press("1").page.name == "about"


def test_only_a_right_pin_opens(pack: Pack) -> None:
    """Neither news that nobody knocked for, nor a place that was opened in another way."""
    assert told(at_door(pack), AtDoor(Door.OPEN)).page.title == "Type your PIN."
    for staff in (None, Staff(), Staff(pin=PIN), Staff(Door.NO_PIN)):
        for key in ("desk", "check", "counts.1", "export", "hours", "shut"):
            visitor = Visitor(pack)
            visitor.state = replace(visitor.state, over=(Place("staff", key),), staff=staff)
            assert visitor.page.secret or "no PIN" in visitor.page.title
    assert behind_door(pack).page.title == "What would you like to do?"


@given(wishes=st.lists(st.sampled_from([*"1234567890BLMHSRN", "ENTER", "ESCAPE", "BACKSPACE"]), max_size=30))
@settings(max_examples=150, deadline=None)
def test_without_a_right_pin_nobody_gets_behind(pack: Pack, wishes: list[Press | str]) -> None:
    visitor = at_door(pack)
    for wish in wishes:
        visitor.press(wish)
        if visitor.state.staff:
            told(visitor, AtDoor(Door.SHUT))
        assert not visitor.page.name.startswith(("staff.desk", "staff.check", "staff.export", "staff.shut"))


@pytest.mark.parametrize("leave", [("6",), ("B",), ("1", "B", "ESCAPE"), ("L", "2"), ("5", "1", "6")])
def test_leaving_shuts_the_door_and_all_is_as_new(pack: Pack, leave: tuple[str, ...]) -> None:
    """ACCESSIBILITY 32: a PIN again the next time, and no setting of theirs."""
    visitor = behind_door(pack).press("C", *leave)
    assert visitor.state == fresh(pack, STATION)
    assert isinstance(visitor.effects[-1], NextVisitor)


def test_going_away_from_the_door_forgets_what_was_typed(pack: Pack) -> None:
    assert at_door(pack).press(*"80", "B").state.staff is None
    assert at_door(pack).press(*"80", "B", "7").page.count == "0 typed."
    assert at_door(pack).press(*"80", "M", "B").page.count == "2 typed."


def test_news_that_come_after_somebody_left_change_nothing(pack: Pack) -> None:
    visitor = at_door(pack).press(*PIN, "ENTER", "B")
    before = visitor.state
    assert told(visitor, AtDoor(Door.OPEN)).state == before
    visitor = at_door(pack)
    before = visitor.state
    assert told(visitor, Targets(True, True)).state == before


def test_a_visit_under_way_must_end_first(pack: Pack) -> None:
    """Its answers are gone, and the one who pressed that goes on to the door with their own settings."""
    visitor = Visitor(pack).press("C", "1", "1", "B", "B", "B", "4", "7")
    assert visitor.page.title == "This visit must end first."
    assert visitor.press("1").page.name == "about"
    colours = visitor.page.colours
    visitor.press("7", "2")
    assert visitor.page.title == "Type your PIN." and visitor.page.colours == colours
    assert visitor.state.visit == State(visitor.state.preferences).visit
    assert NextVisitor() in visitor.effects and not any(isinstance(each, Keep) for each in visitor.effects)
    assert visitor.press("B").state == fresh(pack, STATION)


def test_an_export_goes_from_where_to_what_came_of_it(pack: Pack) -> None:
    visitor = told(behind_door(pack).press("3"), Targets(stick=True, folder=True))
    assert [choice.label for choice in visitor.page.choices][:2] == ["To the stick", "To the usual folder"]
    assert visitor.press("1").page.title == "We are writing the files."
    assert "3 of 7 parts are done." in told(visitor, Writing(3, 7)).page.body
    assert visitor.press("B").page.name == "staff.desk"
    assert told(visitor, Written("feedback-x", stick_out=True)).page.name == "staff.desk"
    assert "You can take the stick out now." in visitor.press("3").page.body


@pytest.mark.parametrize(
    "report", [Writing(6, 7), Written("feedback-x", stick_out=False), NotWritten(Hitch.GONE)]
)
def test_a_stick_may_be_taken_out_only_when_that_is_so(pack: Pack, report: Report) -> None:
    visitor = told(told(behind_door(pack).press("3"), Targets(True, True)).press("1"), report)
    assert not any("You can take" in words for _, words in visitor.page.speech())


def test_what_needs_a_look_stands_first(pack: Pack) -> None:
    from datetime import datetime

    from kiosk.core.staff import Disk
    from kiosk.desk.wall_clock import told as clock

    now = clock(datetime(2026, 11, 23, 9, 5))
    fine = Checked(Disk.FINE, now, True, True, "2026-10", False, False, ())
    page = told(behind_door(pack).press("1"), fine).page
    assert page.body[0] == "Sound: the kiosk cannot read aloud. Look at the plug."
    assert "Clock: it says 9:05 on Monday, 23 November." in page.body
    assert "Files: the last ones go up to October 2026." in page.body
    bad = fine._replace(disk=Disk.NEARLY_FULL, clock_right=False, fresh=True, troubles=("It rains.",))
    page = told(behind_door(pack).press("1"), bad).page
    assert page.title == "Please look at this."
    assert page.body[1] == "Disk: it is nearly full. Please make room."
    assert page.body[4] == "Look at this: It rains."


def test_a_kiosk_that_was_opened_without_a_voice_has_nothing_wrong_with_its_plug(pack: Pack) -> None:
    """Why it is silent is all that is told of sound."""
    from datetime import datetime

    from kiosk.core.staff import Disk
    from kiosk.desk.wall_clock import told as clock

    checked = Checked(Disk.FINE, clock(datetime(2026, 11, 23, 9, 5)), True, True, "", False, False, ())
    visitor = behind_door(pack).press("1")
    visitor.station = replace(visitor.station, mute=True, why_silent="It is switched off.")
    page = told(visitor, checked).page
    assert page.body[0] == "Look at this: It is switched off."
    assert not any("Sound" in line for line in page.body)


@pytest.mark.parametrize("hitch", Hitch)
def test_only_what_went_wrong_can_be_tried_again(pack: Pack, hitch: Hitch) -> None:
    """Where there is nothing to write yet, nothing went wrong (ACCESSIBILITY row 43)."""
    page = told(told(behind_door(pack).press("3"), Targets(True, True)).press("1"), NotWritten(hitch)).page
    early = hitch in (Hitch.NOT_OVER, Hitch.EMPTY)
    assert [choice.label for choice in page.choices] == (["Done"] if early else ["Try again", "Done"])
    assert page.title == ("There is nothing to write yet." if early else "We could not write the files.")


def test_what_is_said_while_files_are_written_is_true_without_a_stick_too(pack: Pack) -> None:
    page = told(told(behind_door(pack).press("3"), Targets(False, True)).press("1"), Writing(1, 2)).page
    assert page.body[0] == "If there is a stick, please leave it in."


def test_the_way_to_the_door_is_the_last_choice_about_the_ladder(pack: Pack) -> None:
    for station in (STATION, BARE):
        page = Visitor(pack, station).press("4").page
        assert page.choices[-1].label == "For staff" and page.choices[-1].act is Do.TO_STAFF


def test_closing_is_asked_once(pack: Pack) -> None:
    visitor = behind_door(pack).press("5")
    assert visitor.page.title == "Close the kiosk now?" and visitor.page.focus == 0
    assert visitor.press("1").page.name == "staff.desk"


def test_a_visit_that_ended_under_the_door_is_of_no_stage(pack: Pack) -> None:
    visitor = Visitor(pack).press("1", "1")
    visitor.state = visitor.state.open(Place("about"))
    visitor.press("7", "2")
    assert visitor.state.stage is Stage.START
