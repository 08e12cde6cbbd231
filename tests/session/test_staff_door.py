"""The staff door and opening hours, with a voice, a desk and clocks."""

from datetime import datetime

import pytest

from kiosk.core.pack import Pack
from kiosk.core.presses import Key
from kiosk.core.staff import (
    AtDoor,
    Checked,
    Counted,
    CountedPeriod,
    Disk,
    Door,
    Errand,
    Writing,
    Written,
)
from kiosk.core.update import fresh
from kiosk.desk.wall_clock import told
from kiosk.settings.hours_lines import read_hours
from tests.fakes import Notebook
from tests.session.venue import PIN, Venue
from tests.walking import WatchedSession

TO_DOOR = "47"


@pytest.fixture
def venue(pack: Pack) -> Venue:
    """A kiosk that is open."""
    return Venue(pack)


def test_staff_who_listen_hear_how_many_digits_and_never_which(venue: Venue) -> None:
    """ACCESSIBILITY 52: at the door, while they type, and when they move over the pad."""
    venue.press("S", *TO_DOOR).listen()
    begun = len(venue.ear.heard)
    venue.press(*"90", "BACKSPACE", *"909", "S", "S", "R").listen()
    for key in venue.page.keyboard.keys:
        venue.session.move((key,))
    heard = venue.ear.texts[begun:]
    assert heard[:3] == ["1 typed.", "2 typed.", "1 typed."]
    assert "digit key." in heard
    assert not any(letter in text for text in heard for letter in PIN)


def test_what_comes_of_a_pin_is_said(venue: Venue) -> None:
    """ACCESSIBILITY 13."""
    venue.press("S", *TO_DOOR, *"8086", "ENTER").listen()
    assert venue.ear.texts.count("That is not the PIN.") == 1
    since = venue.ear.texts[venue.ear.texts.index("4 typed.") + 1 :]
    assert since[0] in ("One moment, please.", "That is not the PIN.")
    venue.press(*PIN, "ENTER").listen()
    assert "1. Morning check." in venue.ear.texts[-12:]


def test_somebody_who_ends_a_visit_goes_on_listening(venue: Venue) -> None:
    """ACCESSIBILITY 30: a blind member of staff keeps the voice."""
    venue.press("S", "1", "2", "B", "B", *TO_DOOR).listen()
    assert venue.page.title == "This visit must end first."
    venue.press("2").listen()
    assert "Type your PIN." in venue.ear.texts
    assert venue.session.visitors_done == 1


def test_a_pin_that_was_looked_at_too_late_opens_to_nobody_else(venue: Venue) -> None:
    """Somebody knocked and went; the next one comes to the door before the answer does."""
    venue.porter.asleep = True
    venue.press(*TO_DOOR, *PIN, "ENTER", "B", "7")
    venue.porter.asleep = False
    venue.session.tick()
    assert venue.page.title == "Type your PIN."
    assert venue.press("8", "ENTER").page.secret


def test_news_for_staff_reach_no_visitor(venue: Venue) -> None:
    """What an export came to is told to who asked for it, and not to who comes next."""
    venue.press(*TO_DOOR, *PIN, "ENTER", "3", "1", "B", "6")
    before = venue.session.state
    venue.porter.tell(Written("feedback-x", stick_out=True))
    assert not venue.session.tick()
    assert venue.session.state == before


def test_behind_the_door_the_same_time_without_a_key_leads_out(venue: Venue) -> None:
    """ACCESSIBILITY 48, 49: it is asked first; then the door is shut."""
    venue.press(*TO_DOOR, *PIN, "ENTER", "1").rest(180)
    assert venue.page.title == "Are you still there?"
    assert venue.press("x").page.name == "staff.check"
    venue.rest(180).rest(45)
    assert venue.session.state == fresh(venue.session.pack, venue.session.station)
    assert venue.press(*TO_DOOR).page.secret


def test_a_pin_half_typed_goes_with_who_typed_it(venue: Venue) -> None:
    venue.press(*TO_DOOR, *"90").rest(180).rest(45)
    assert venue.press(*TO_DOOR).page.count == "0 typed."


def test_while_an_export_is_written_all_keys_live_and_it_is_waited_for(venue: Venue) -> None:
    """ACCESSIBILITY 23: its progress keeps the page alive; who reads another page is not disturbed."""
    venue.press(*TO_DOOR, *PIN, "ENTER", "3", "1")
    assert venue.press("+", "S").page.title == "We are writing the files."
    for done in range(5):
        venue.rest(170)
        venue.porter.tell(Writing(done, 5))
        venue.session.tick()
    assert "4 of 5 parts are done." in venue.page.body
    turn = venue.press("B").page.turn
    venue.porter.tell(Written("feedback-x", stick_out=True))
    venue.session.tick()
    assert (venue.page.name, venue.page.turn) == ("staff.desk", turn)
    assert "You can take the stick out now." in venue.press("3").page.body
    assert venue.porter.ran.count(Errand.TO_STICK) == 1


def test_counts_are_asked_for_once_and_walked_period_by_period(pack: Pack) -> None:
    venue = Venue(pack)
    periods = (CountedPeriod("2026-W48", None, ()), CountedPeriod("2026-Q3", 10, ()))
    venue.porter.reports[Errand.COUNTS] = Counted(periods, 7)
    venue.press(*TO_DOOR, *PIN, "ENTER", "2")
    assert venue.page.title == "Week 48 of 2026" and "Visits: 1 to 7" in venue.page.body
    assert venue.press("1").page.title == "July to September 2026"
    assert "Visits: 10" in venue.page.body
    assert venue.press("1").page.title == "Week 48 of 2026"
    assert venue.porter.ran.count(Errand.COUNTS) == 1
    assert venue.press("B").page.name == "staff.desk"


def test_why_there_is_no_voice_is_told_to_staff(venue: Venue) -> None:
    venue.ear.lose("The sound card is gone.")
    now = told(venue.wall)
    venue.porter.reports[Errand.CHECK] = Checked(Disk.FINE, now, True, True, "", False, False, ())
    body = venue.press(*TO_DOOR, *PIN, "ENTER", "1").page.body
    assert body[:2] == (
        "Sound: the kiosk cannot read aloud. Look at the plug.",
        "Look at this: The sound card is gone.",
    )


def test_closing_ends_the_kiosk(venue: Venue) -> None:
    venue.press(*TO_DOOR, *PIN, "ENTER", "5")
    assert not venue.session.closed
    assert venue.press("2").session.closed


def test_a_kiosk_without_a_desk_has_a_door_that_stays_shut(pack: Pack) -> None:
    session = WatchedSession(pack, Notebook())
    for key in TO_DOOR:
        session.press(Key(key))
        session.tick()
    assert any("kiosk staff pin" in text for text in session.page().body)


def test_a_late_look_at_the_door_shuts_nobody_out(venue: Venue) -> None:
    """The door is looked at when somebody comes; that may be told after they have got in."""
    venue.press(*TO_DOOR, *PIN, "ENTER")
    venue.porter.tell(AtDoor(Door.SHUT))
    venue.session.tick()
    assert venue.page.title == "What would you like to do?"


HOURS = read_hours(["mon-fri 09:00-17:00"])


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    """A moment in November; the 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute)


@pytest.fixture
def shop(pack: Pack) -> Venue:
    """A kiosk with opening hours, at noon."""
    return Venue(pack, hours=HOURS).rest(0)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (at(8, 59), "We open again today at 9:00."),
        (at(17), "We open again tomorrow at 9:00."),
        (at(17, day=27), "We open again on Monday, 30 November at 9:00."),
    ],
)
def test_outside_the_hours_the_first_page_says_when_it_opens(
    shop: Venue, moment: datetime, told: str
) -> None:
    shop.wall = moment
    assert shop.rest(1).page.name == "closed"
    assert told in shop.page.body
    assert not any(choice.label == "Start" for choice in shop.page.choices)


def test_when_it_opens_the_first_page_is_back(shop: Venue) -> None:
    shop.wall = at(8, 59)
    assert shop.rest(1).page.name == "closed"
    shop.wall = at(9)
    assert shop.session.tick() and shop.page.name == "start"


def test_a_visit_under_way_goes_on_to_its_end(shop: Venue) -> None:
    """Also when somebody has gone back to the first page with answers given."""
    shop.press("1", "2")
    shop.wall = at(17)
    assert shop.rest(1).page.name == "think"
    assert shop.press("B", "B").page.name == "start"
    assert shop.press("L", "2").page.name == "closed"


def test_while_it_is_closed_the_ladder_can_be_read_and_staff_get_in(shop: Venue) -> None:
    shop.wall = at(20)
    shop.rest(1)
    assert [choice.label for choice in shop.page.choices][:2] == ["Explore the ladder", "Who made the ladder"]
    assert shop.press("2", "7", *PIN, "ENTER").page.name == "staff.desk"


def test_staff_see_the_hours(shop: Venue) -> None:
    body = shop.press(*TO_DOOR, *PIN, "ENTER", "4").page.body
    assert body[0] == "Monday: 9:00 to 17:00." and body[6] == "Sunday: closed."


def test_whoever_listens_on_the_first_page_hears_that_it_closes(shop: Venue) -> None:
    shop.press("S").listen()
    shop.wall = at(17)
    shop.rest(1).listen()
    assert "We are closed just now." in shop.ear.texts


def test_a_clock_that_is_lost_sends_nobody_away(pack: Pack) -> None:
    session = WatchedSession(pack, Notebook(), hours=HOURS, calendar=lambda: None)
    session.tick()
    assert session.page().name == "start"
