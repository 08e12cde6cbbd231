"""Whoever stands at a kiosk that broke is told so, in sight and sound; and only they are."""

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.presses import Key
from kiosk.core.words.places import BrokenWords
from kiosk.deploy.ending import Ending
from kiosk.deploy.sorry import NO_WORDS, sorry
from tests.fakes import Ear, Notebook
from tests.walking import WatchedSession


def sorry_of(pack: Pack) -> tuple[str, ...]:
    """What is told."""
    return pack.words[pack.usual_language].broken.sorry


def is_told(page: Page, pack: Pack) -> bool:
    """Whether all of it is told, in sight and in sound."""
    said = [text for _, text in page.speech()]
    return all(text in page.text and text in said for text in sorry_of(pack))


def test_the_start_page_after_a_fault_tells_of_it(pack: Pack) -> None:
    """ACCESSIBILITY 43: what happened, whose fault it is, what to do; never that answers are surely saved."""
    assert is_told(WatchedSession(pack, Notebook(), after_fault=True).page(), pack)
    assert not is_told(WatchedSession(pack, Notebook()).page(), pack)


def test_the_next_visitor_is_not_told(pack: Pack) -> None:
    session = WatchedSession(pack, Notebook(), after_fault=True)
    for key in "1bl2":  # begins, comes back, leaves
        session.press(Key(key.upper()))
    assert session.visitors_done == 1
    assert not is_told(session.page(), pack)


def test_a_visitor_who_listens_hears_it_at_their_first_key(pack: Pack) -> None:
    """The voice is silent after a fault: nobody who cannot see would know what happened (row 27)."""
    ear = Ear("en")
    session = WatchedSession(pack, Notebook(), voice=ear, after_fault=True, focuses=True, voiced=("en",))
    session.tick()
    session.press(Key("DOWN"))
    assert " ".join(sorry_of(pack)) in " ".join(ear.texts)


def test_the_screen_between_two_kiosks_tells_what_happens(pack: Pack) -> None:
    """Starting again at first; out of order when that was in vain, with a line for staff."""
    words, ended = pack.words[pack.usual_language].broken, Ending(70, 1.0, faults=("KeyError",))
    assert sorry(lambda: words, ended, False) == (words.starting,)
    told = sorry(lambda: words, ended, True)
    assert told == (words.title, *words.sorry, words.again, "For staff: KeyError; exit code 70.")


def test_a_pack_that_cannot_be_read_leaves_nobody_without_a_word(pack: Pack) -> None:
    def unreadable() -> BrokenWords:
        raise ValueError

    assert sorry(unreadable, Ending(3, 1.0), False) == (NO_WORDS.starting,)
    assert "kiosk check" in sorry(unreadable, Ending(3, 1.0), True)[-1]
    assert "kiosk doctor" in sorry(unreadable, Ending(4, 1.0), True)[-1]
