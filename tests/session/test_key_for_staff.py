"""The key for staff: it leads to the door from any page, and closes nothing by itself."""

import pytest

from kiosk.core.acts import Do
from kiosk.core.pack import Pack
from kiosk.core.presses import Key
from tests.fakes import Notebook
from tests.session.venue import PIN, Venue
from tests.walking import WatchedSession

STAFF = "CTRL+Q"


def without_pin(pack: Pack, closes: bool = False) -> WatchedSession:
    """A kiosk for which nobody has set a PIN."""
    return WatchedSession(pack, Notebook(), "screen", focuses=True, closes=closes)


def press(session: WatchedSession, *keys: str) -> None:
    """Somebody presses keys, one after the other."""
    for key in keys:
        session.press(Key(key))
        session.tick()


def closings(session: WatchedSession) -> list[str]:
    """What of the page would close the kiosk."""
    return [choice.label for choice in session.page().choices if choice.act is Do.CLOSE_KIOSK]


@pytest.mark.parametrize("before", ["", "4", "M", "H", "L", "S"], ids=lambda keys: keys or "start")
def test_it_leads_to_the_door_and_with_the_pin_behind_it(pack: Pack, before: str) -> None:
    """From the first page, or from what lies open over it."""
    venue = Venue(pack).press(*before)
    if before == "H":  # there each key only says what it does
        assert "for staff" in venue.press(STAFF).page.notice
        venue.press("1")
    venue.press(STAFF)
    assert venue.page.secret and not closings(venue.session)
    assert venue.press(*PIN, "ENTER").page.name == "staff.desk"


def test_pressed_again_it_says_what_to_do(pack: Pack) -> None:
    """At the door and behind it."""
    venue = Venue(pack).press(STAFF, STAFF)
    assert venue.page.secret and venue.page.notice == venue.page.how
    assert venue.press(*PIN, "ENTER", STAFF).page.name == "staff.desk"


def test_a_visit_is_asked_for_first_and_goes_on(pack: Pack) -> None:
    """Whoever pressed it by chance goes on where they were."""
    venue = Venue(pack).press("1", "2", "1")
    before = venue.page.name
    assert venue.press(STAFF).page.title == "This visit must end first."
    assert venue.press("1").page.name == before and venue.session.visitors_done == 0


@pytest.mark.parametrize(("way", "end"), [("2", "sent.kept"), ("3", "left")], ids=["sent", "left"])
def test_after_a_visit_there_is_nothing_to_end(pack: Pack, way: str, end: str) -> None:
    """Nobody is told that answers would be gone."""
    venue = Venue(pack).press("1", "2", "1", "L", way)
    assert venue.page.name == end
    assert venue.press(STAFF).page.secret and venue.session.visitors_done == 1


def test_for_a_door_without_a_pin_no_visit_ends(pack: Pack) -> None:
    """A kiosk that is kept open cannot be left; who is in the middle of a visit goes on."""
    session = without_pin(pack)
    press(session, "1", "2", "1")
    before = session.page().name
    press(session, STAFF)
    assert session.page().title == "This door has no PIN yet." and not closings(session)
    press(session, "1")
    assert session.page().name == before and session.visitors_done == 0


def test_without_a_pin_a_kiosk_that_nobody_keeps_open_can_be_closed(pack: Pack) -> None:
    """Whoever tries it out must get away, by the same keys anywhere; a visit can go on all the same."""
    session = without_pin(pack, closes=True)
    press(session, "1", "2", "1")
    before = session.page().name
    press(session, STAFF, "1")
    assert session.page().name == before
    press(session, STAFF)
    assert closings(session) == ["Close the kiosk"] and not session.closed
    press(session, "2")
    assert session.closed


def test_with_a_pin_nobody_closes_it_in_front_of_the_door(pack: Pack) -> None:
    """Whether it is kept open or not."""
    venue = Venue(pack, closes=True).press(STAFF, "ENTER", *"1111", "ENTER", STAFF, "2")
    assert not closings(venue.session) and not venue.session.closed
