"""One visitor after another."""

from kiosk.core.pack import Pack
from kiosk.core.presses import Key
from kiosk.core.state import Stage
from kiosk.core.update import fresh
from tests.fakes import Notebook
from tests.walking import WatchedSession

TO_CHECK = "1113" + "1" + "4" + "9" + "2" + "4" + "6"  # not taken part, straight to the end


def session_at_check(pack: Pack, notebook: Notebook) -> WatchedSession:
    """Somebody has answered everything."""
    session = WatchedSession(pack, notebook)
    press(session, *TO_CHECK)
    assert session.page().name == "check"
    return session


def press(session: WatchedSession, *keys: str) -> None:
    """Presses keys."""
    for key in keys:
        session.press(Key(key))


def test_nothing_is_kept_before_it_is_sent(pack: Pack) -> None:
    """Arriving at a page keeps nothing; only the act of sending does."""
    notebook = Notebook()
    session = session_at_check(pack, notebook)
    press(session, "b", "6", "1", "b", "b")
    assert not notebook.records


def test_saved_is_said_only_when_it_was_kept(pack: Pack) -> None:
    """Until the ledger has told, the page says that it is being saved."""
    session = session_at_check(pack, Notebook())
    press(session, "2")
    assert session.page().name == "sent.under_way"
    session.tick()
    assert session.page().name == "sent.kept"


def test_what_could_not_be_kept_is_told_and_kept_later(pack: Pack) -> None:
    """The visitor reads "not saved yet", and reads it when it has been saved after all."""
    notebook = Notebook(has_pencil=False)
    session = session_at_check(pack, notebook)
    press(session, "2")
    session.tick()
    assert session.page().name == "sent.not_yet"
    notebook.find_pencil()
    assert session.tick()
    assert session.page().name == "sent.kept"
    assert len(notebook.records) == 1


def test_a_late_outcome_says_nothing_to_the_next_visitor(pack: Pack) -> None:
    """The record belongs to the ledger; the next visitor never hears of it."""
    notebook = Notebook(has_pencil=False)
    session = session_at_check(pack, notebook)
    press(session, "2", "1")
    notebook.find_pencil()
    assert not session.tick()
    assert session.page().name == "start"
    assert len(notebook.records) == 1


def test_sending_twice_keeps_once(pack: Pack) -> None:
    """A second press, and any number more, finds the visit sent."""
    notebook = Notebook()
    session = session_at_check(pack, notebook)
    press(session, "2", "2", "2", "n")
    session.tick()
    assert len(notebook.records) == 1


def test_two_visitors_have_two_keys(pack: Pack) -> None:
    """Each visit that is sent is kept under a key of its own."""
    notebook = Notebook()
    session = session_at_check(pack, notebook)
    press(session, "2", "1", *TO_CHECK, "2")
    assert len(notebook.records) == 2


def test_the_next_visitor_starts_as_the_first_one_did(pack: Pack) -> None:
    """After sending, leaving, or making way: the whole state is a fresh one."""
    for end in ("21", "l31", "l4"):
        session = session_at_check(pack, Notebook())
        press(session, "c", *end)
        assert session.state == fresh(pack, session.station)


def test_a_visitor_who_is_gone_leaves_nothing(pack: Pack) -> None:
    """The end of input ends the visit; a visit that was sent stays sent."""
    session = session_at_check(pack, Notebook())
    assert session.abandon()
    assert session.state.stage is Stage.LEFT
    assert not session.state.visit.answers
    assert not session.abandon()
