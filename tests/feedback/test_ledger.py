"""A ledger never holds up a visitor and never gives up an answer."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.feedback import ledger as ledger_module
from kiosk.feedback.ledger import PAUSES, KeepingLedger
from kiosk.session.sending import Outcome
from tests.feedback.drawers import PATIENCE, Drawer, Hurry, Poisoned, Untidy, heard
from tests.feedback.made_up import LINE, VISIT, WORDS, keep_many, store


def test_keeping_does_not_wait() -> None:
    drawer = Drawer()
    drawer.open.clear()
    ledger = KeepingLedger(lambda: drawer)
    ledger.keep(VISIT, WORDS, LINE, 5)
    assert drawer.begun.wait(PATIENCE)
    assert (ledger.news(), ledger.unkept) == ((), 1)
    drawer.open.set()
    assert heard(ledger, 1) == [Outcome(5, kept=True)]


def test_news_is_told_once() -> None:
    ledger = KeepingLedger(Drawer)
    ledger.keep(VISIT, WORDS, LINE, 5)
    heard(ledger, 1)
    assert ledger.news() == ()


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "full"), TimeoutError(), ValueError("odd"), ImportError("gone")]
)
def test_whatever_goes_wrong_is_told_once_and_tried_until_it_is_kept(error: Exception) -> None:
    drawer = Drawer(failures=7, error=error)
    ledger = KeepingLedger(lambda: drawer, Hurry())
    ledger.keep(VISIT, WORDS, LINE, 5)
    assert heard(ledger, 2) == [Outcome(5, kept=False), Outcome(5, kept=True)]
    assert drawer.tries == [5] * 8
    assert ledger.unkept == 0


def test_a_store_that_cannot_be_opened_is_tried_again() -> None:
    locked = [PermissionError(errno.EACCES, "not yours"), ImportError("gone")]

    def open_store() -> Drawer:
        if locked:
            raise locked.pop()
        return Drawer()

    ledger = KeepingLedger(open_store, Hurry())
    ledger.keep(VISIT, WORDS, LINE, 5)
    assert heard(ledger, 2)[-1] == Outcome(5, kept=True)


def test_the_waits_between_tries_grow() -> None:
    hurry, drawer = Hurry(), Drawer(failures=7)
    ledger = KeepingLedger(lambda: drawer, hurry)
    ledger.keep(VISIT, WORDS, LINE, 5)
    heard(ledger, 2)
    assert hurry.pauses == [*PAUSES, 60.0, 60.0]


def test_one_answer_that_cannot_be_kept_holds_up_no_other() -> None:
    ledger = KeepingLedger(Poisoned, Hurry())
    ledger.keep(VISIT, WORDS, LINE, 13)
    ledger.keep(VISIT, WORDS, LINE, 5)
    assert set(heard(ledger, 2)) == {Outcome(13, kept=False), Outcome(5, kept=True)}
    assert ledger.close(PATIENCE) == 1


def test_the_visitor_who_waits_comes_before_those_who_left() -> None:
    drawer = Drawer(failures=1)
    ledger = KeepingLedger(lambda: drawer, lambda event, seconds: event.wait())
    ledger.keep(VISIT, WORDS, LINE, 5)
    heard(ledger, 1)
    ledger.keep(VISIT, WORDS, LINE, 6)
    assert heard(ledger, 2) == [Outcome(6, kept=True), Outcome(5, kept=True)]


def test_closing_ends_a_wait_and_tries_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "PAUSES", (10 * PATIENCE,))
    drawer = Drawer(failures=1)
    ledger = KeepingLedger(lambda: drawer)
    ledger.keep(VISIT, WORDS, LINE, 5)
    assert heard(ledger, 1) == [Outcome(5, kept=False)]
    assert ledger.close(PATIENCE) == 0
    assert drawer.kept == [5]


def test_closing_tells_how_many_could_not_be_kept() -> None:
    ledger = KeepingLedger(lambda: Drawer(failures=1_000_000))
    ledger.keep(VISIT, WORDS, LINE, 5)
    ledger.keep(VISIT, WORDS, LINE, 6)
    assert ledger.close(PATIENCE) == 2


def test_closing_waits_no_longer_than_it_may() -> None:
    drawer = Drawer()
    drawer.open.clear()
    ledger = KeepingLedger(lambda: drawer)
    ledger.keep(VISIT, WORDS, LINE, 5)
    assert ledger.close(0.01) == 1
    assert ledger.troubles == ()  # the try still goes on
    drawer.open.set()


def test_a_ledger_in_which_nothing_was_kept_closes_at_once() -> None:
    assert KeepingLedger(Drawer).close(0) == 0


def test_troubles_are_told_once_and_hold_no_answer() -> None:
    """A message of a library may quote what it could not write."""
    drawer = Drawer(failures=3, error=ValueError(WORDS.text))
    ledger = KeepingLedger(lambda: drawer, Hurry())
    ledger.keep(VISIT, WORDS, LINE, 5)
    heard(ledger, 2)
    assert ledger.troubles == ("Answers could not be saved at once (ValueError).",)


def test_troubles_say_what_is_wrong_with_the_disk() -> None:
    drawer = Drawer(failures=1)
    ledger = KeepingLedger(lambda: drawer, Hurry())
    ledger.keep(VISIT, WORDS, LINE, 5)
    heard(ledger, 2)
    assert ledger.troubles == (
        "Answers could not be saved at once (OSError, No space left on device: 2026-11.json).",
    )


@pytest.mark.parametrize("failures", [0, 3])
def test_what_the_store_notices_is_told_once(failures: int) -> None:
    """Whether the visit could be kept or not."""
    drawer = Drawer(failures)
    drawer.notices = ("The disk is nearly full.", "The clock is wrong.")
    ledger = KeepingLedger(lambda: drawer, Hurry())
    for key in (5, 6):
        ledger.keep(VISIT, WORDS, LINE, key)
    assert ledger.close(PATIENCE) == 0
    assert [trouble for trouble in ledger.troubles if "saved" not in trouble] == list(drawer.notices)


def test_the_folder_is_looked_over_once_after_the_first_visitor_has_heard() -> None:
    """It may take a while, and nobody should wait for it."""
    drawer = Drawer()
    ledger = KeepingLedger(lambda: drawer)
    drawer.open.clear()
    ledger.keep(VISIT, WORDS, LINE, 5)
    assert drawer.begun.wait(PATIENCE)
    assert drawer.looked_over == 0
    drawer.open.set()
    for key in (6, 7):
        heard(ledger, 1)
        ledger.keep(VISIT, WORDS, LINE, key)
    ledger.close(PATIENCE)
    assert drawer.looked_over == 1


def test_a_folder_that_cannot_be_looked_over_stops_nothing() -> None:
    drawer = Untidy()
    ledger = KeepingLedger(lambda: drawer)
    for key in (5, 6):
        ledger.keep(VISIT, WORDS, LINE, key)
        assert heard(ledger, 1) == [Outcome(key, kept=True)]
    ledger.close(PATIENCE)
    assert ledger.troubles == (
        "The folder of answers could not be looked over (OSError, Read-only file system: 2026-11.json).",
    )


def test_damage_from_before_the_kiosk_was_opened_is_told(tmp_path: Path) -> None:
    keep_many(store(tmp_path, part_size=1), 3)
    (tmp_path / "2026-11.json").write_text("")
    ledger = KeepingLedger(lambda: store(tmp_path), Hurry())
    ledger.keep(VISIT, WORDS, LINE, 5)
    heard(ledger, 1)
    ledger.keep(VISIT, WORDS, LINE, 6)
    ledger.close(PATIENCE)
    assert ledger.troubles[0].startswith("2026-11.json was damaged.")


def test_what_waited_for_the_disk_is_on_it_in_the_end(tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    folder.write_text("a file where the folder should be")
    ledger = KeepingLedger(lambda: store(folder), Hurry())
    ledger.keep(VISIT, WORDS, LINE, 5)
    ledger.keep(VISIT, None, LINE, 6)
    assert {news.kept for news in heard(ledger, 2)} == {False}
    folder.unlink()
    assert {news.kept for news in heard(ledger, 2)} == {True}
    assert len(store(folder).records("2026-11").visits) == 2


def test_the_kiosk_opens_without_loading_a_database() -> None:
    look = "import sys, kiosk.feedback.ledger; print({'tinydb', 'filelock', 'msgspec'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"
