"""Nobody presses anything: it is asked whether anybody is there, and then all begins anew."""

from dataclasses import replace

import pytest

from kiosk.core.pack import Pack
from kiosk.core.presses import Typed
from tests.session.venue import Venue

MINUTES = 3
LIMIT = MINUTES * 60.0


@pytest.fixture
def venue(pack: Pack) -> Venue:
    """A kiosk at which somebody has begun a visit."""
    return Venue(pack, idle_minutes=MINUTES).press("1", "2")


def test_after_some_minutes_it_is_asked_whether_anybody_is_there(venue: Venue) -> None:
    """ACCESSIBILITY 48: after 3 minutes and not before."""
    assert not venue.rest(LIMIT - 1).is_asked
    assert venue.rest(1).is_asked
    assert "In 45 seconds we start again for the next person." in venue.page.body
    assert "Then your answers are gone." in venue.page.body


def test_it_is_asked_again_as_the_time_runs_out_and_then_all_begins_anew(venue: Venue) -> None:
    """ACCESSIBILITY 49: said at 45, 30, 20 and 10 seconds."""
    told = [venue.rest(LIMIT).page.body[0]]
    for _ in range(44):
        told.append(venue.rest(1).page.body[0])
    assert list(dict.fromkeys(told)) == [
        f"In {seconds} seconds we start again for the next person." for seconds in (45, 30, 20, 10)
    ]
    assert [told.index(each) for each in dict.fromkeys(told)] == [0, 15, 25, 35]
    assert venue.rest(1).is_as_new
    assert venue.page.name == "start"
    assert venue.notebook.records == {}


@pytest.mark.parametrize("key", ["1", "9", "q", "ENTER", "B", "L", "M", "F13"])
def test_any_key_gives_more_time_and_does_no_more(venue: Venue, key: str) -> None:
    """ACCESSIBILITY 49."""
    before = venue.page
    venue.rest(LIMIT).press(key)
    assert venue.page.notice == "You have more time."
    assert replace(venue.page, notice="", turn=before.turn) == replace(before, notice="")


def test_moving_the_focus_gives_more_time_too(venue: Venue) -> None:
    """ACCESSIBILITY 49."""
    venue.rest(LIMIT)
    venue.session.move(venue.page.choices)
    assert venue.page.notice == "You have more time."


def test_more_time_is_given_as_often_as_it_is_wanted(venue: Venue) -> None:
    """ACCESSIBILITY 49, WCAG 2.2.1: at the very last second."""
    for _ in range(20):
        venue.rest(LIMIT).rest(44.5)
        assert venue.is_asked
        venue.press("ENTER")
    assert not venue.is_as_new


def test_the_time_begins_when_speech_ends(venue: Venue) -> None:
    """ACCESSIBILITY 48: whoever listens presses nothing."""
    venue.press("S").rest(LIMIT).rest(LIMIT)
    assert venue.ear.says is not None and not venue.is_asked
    venue.listen()
    assert not venue.rest(LIMIT - 1).is_asked
    assert venue.rest(1).is_asked


def test_what_is_asked_is_said_and_the_time_runs_while_it_is(venue: Venue) -> None:
    """ACCESSIBILITY 49: same for those who listen."""
    venue.press("S")
    venue.listen()
    venue.rest(LIMIT)
    assert venue.ear.texts[-1] == "Nobody has pressed a key for a while."
    assert venue.rest(15).ear.texts[-1] == "In 30 seconds we start again for the next person."
    assert venue.rest(30).is_as_new
    assert venue.ear.texts[-1] == "Goodbye. Reading aloud is off now."


def test_whoever_writes_goes_on_with_their_words(venue: Venue) -> None:
    while venue.page.name != "words":
        venue.press("N" if venue.page.name == "needs" else "1")
    venue.press("1")
    venue.session.press(Typed("We were"))
    venue.rest(LIMIT).press("x")
    assert venue.page.typing is not None and venue.page.typing.text == "We were"


def test_a_fresh_kiosk_asks_nobody(pack: Pack) -> None:
    venue = Venue(pack, idle_minutes=MINUTES)
    assert not venue.rest(LIMIT * 10).is_asked


def test_settings_of_somebody_who_left_at_once_are_gone_too(pack: Pack) -> None:
    """ACCESSIBILITY 32."""
    venue = Venue(pack, idle_minutes=MINUTES).press("S", ".", "B")
    venue.ear.says = None
    venue.session._aloud.forget()
    assert venue.rest(LIMIT).is_asked
    assert "Then your answers are gone." not in venue.page.body
    assert venue.rest(45).is_as_new


def test_the_thanks_make_way_sooner(venue: Venue) -> None:
    """After 30 s nothing is left to lose; but what could not be saved yet has all the time."""
    venue.press("L", "2").rest(0)
    assert not venue.rest(29).is_asked
    assert venue.rest(1).is_asked
    venue.notebook.has_pencil = False
    assert venue.rest(45).is_as_new
    venue.press("1", "2", "L", "2").rest(0)
    assert venue.page.title == "Your answers are not saved yet."
    assert not venue.rest(LIMIT - 1).is_asked


def test_the_start_page_says_what_goes_by_time(pack: Pack) -> None:
    """ACCESSIBILITY 50: how long, and what is lost."""
    for minutes in (2, 5):
        body = Venue(pack, idle_minutes=minutes).page.body
        assert f"After {minutes} minutes without a key we ask if you are still there." in body
        assert any("If you stop early, we keep nothing." in text for text in body)
