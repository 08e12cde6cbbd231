"""What staff have done for them: the morning check, the counts, the export."""

import errno
import os
from datetime import date, datetime
from pathlib import Path
from threading import Event

import pytest

from kiosk.core.pack import Pack
from kiosk.core.staff import (
    AtDoor,
    Checked,
    Counted,
    Disk,
    Door,
    Errand,
    Failed,
    Hitch,
    NotWritten,
    Targets,
    Writing,
    Written,
)
from kiosk.desk import pin
from kiosk.desk.pin import keep_pin, new_pin
from kiosk.desk.plugged import mounted
from kiosk.desk.wall_clock import told
from kiosk.feedback import sticks
from tests.desk.room import NOW, SECRET, Venue
from tests.feedback.made_up import names, no_room

NOVEMBER, DECEMBER = date(2026, 11, 25), date(2026, 12, 5)
PIN = "808642"


@pytest.fixture
def venue(tmp_path: Path, pack: Pack) -> Venue:
    """A venue with a visit in November, one in December, and one in January, which runs."""
    venue = Venue(tmp_path, pack)
    for day in (NOVEMBER, DECEMBER, NOW.date()):
        venue.keep(day, 1)
    return venue


def checked(venue: Venue) -> Checked:
    """What a morning check finds."""
    found = venue.ask(Errand.CHECK)
    assert isinstance(found, Checked)
    return found


def test_a_morning_check_of_a_kiosk_that_is_well(venue: Venue) -> None:
    assert isinstance(venue.ask(Errand.TO_STICK), Written)
    assert checked(venue) == Checked(Disk.FINE, told(NOW), True, True, "2026-12", False, False, ())


def test_a_morning_check_tells_what_is_to_be_looked_at(venue: Venue, monkeypatch: pytest.MonkeyPatch) -> None:
    venue.stick, venue.unkept, venue.troubles = None, 2, ("It rains in.",)
    monkeypatch.setattr("kiosk.desk.morning.free_room", lambda _: 1_000)
    found = checked(venue)
    assert (found.disk, found.stick, found.unsaved, found.fresh) == (Disk.NEARLY_FULL, False, True, True)
    assert found.troubles[-1] == "It rains in." and found.exported == ""
    next(venue.folder.glob("2026-11.*")).write_bytes(b"")
    assert any("damaged" in trouble for trouble in checked(venue).troubles)


def test_a_clock_that_cannot_be_right_is_told(venue: Venue, pack: Pack, tmp_path: Path) -> None:
    """Before there were such kiosks, and before the newest answers."""
    for year in (1970, 2026):
        venue.desk._now = lambda year=year: datetime(year, 12, 1)  # type: ignore[misc] # a test's own clock
        assert checked(venue).clock_right is False


def test_a_folder_that_cannot_be_written_is_told(venue: Venue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.feedback.probe.make_folder", no_room)
    assert checked(venue).disk is Disk.SHUT


def test_counts_hide_small_numbers_and_no_sum_stands_beside_its_parts(tmp_path: Path, pack: Pack) -> None:
    venue = Venue(tmp_path, pack)
    for day, number, step in (
        (NOVEMBER, 9, "informing"),
        (NOVEMBER, 3, "co-design"),
        (DECEMBER, 3, "informing"),
        (NOW.date(), 1, "informing"),
    ):
        venue.keep(day, number, step)
    counted = venue.ask(Errand.COUNTS)
    assert isinstance(counted, Counted)
    assert [each.period for each in counted.periods] == ["2027-01", "2026-12", "2026-11"]
    assert [each.visits for each in counted.periods][:2] == [None, None]
    assert not counted.periods[0].steps and not counted.periods[1].steps
    november = {each.rung: each.people for each in counted.periods[2].steps}
    assert november[3] == 10 and november[6] is None and november[1] == 0


def test_an_export_to_a_stick_ends_when_it_may_be_taken_out(
    venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only when all is on it, and only of what is over."""
    order: list[str] = []
    monkeypatch.setattr(sticks, "is_on_stick", lambda *_: True)
    monkeypatch.setattr(os, "sync", lambda: order.append("synced"))
    done = venue.ask(Errand.TO_STICK)
    assert done == Written("feedback-elm-house-2026-11-2026-12", stick_out=True)
    assert order == ["synced"]
    assert venue.stick is not None and names(venue.stick) == ["feedback-elm-house-2026-11-2026-12"]
    assert SECRET in (venue.stick / names(venue.stick)[0] / "words.csv").read_text("utf-8-sig")


def test_an_export_to_the_venues_folder_is_no_stick(tmp_path: Path, pack: Pack) -> None:
    venue = Venue(tmp_path, pack, export_to=str(tmp_path / "exports"))
    venue.keep(NOVEMBER, 1)
    assert venue.ask(Errand.TARGETS) == Targets(stick=True, folder=True)
    done = venue.ask(Errand.TO_FOLDER)
    assert isinstance(done, Written) and not done.stick_out
    assert names(tmp_path / "exports") == [done.folder]


@pytest.mark.parametrize(
    ("number", "hitch"),
    [
        (errno.ENOSPC, Hitch.NO_ROOM),
        (errno.EROFS, Hitch.LOCKED),
        (errno.EIO, Hitch.GONE),
        (errno.EBUSY, Hitch.OTHER),
    ],
)
def test_why_nothing_was_written_is_told(
    venue: Venue, monkeypatch: pytest.MonkeyPatch, number: int, hitch: Hitch
) -> None:
    """ACCESSIBILITY 43, 47: and nothing is left on the stick."""

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("kiosk.feedback.delivery.write_file", fail)
    assert venue.ask(Errand.TO_STICK) == NotWritten(hitch)
    assert venue.stick is not None and names(venue.stick) == []
    assert checked(venue).exported == ""


def test_a_stick_that_is_pulled_out_is_told(venue: Venue) -> None:
    venue.stick = None
    assert venue.ask(Errand.TARGETS) == Targets(stick=False, folder=False)
    assert venue.ask(Errand.TO_STICK) == NotWritten(Hitch.GONE)


def test_where_nothing_is_over_nothing_is_written(tmp_path: Path, pack: Pack) -> None:
    """And where nobody came that is told as what it is."""
    venue = Venue(tmp_path, pack)
    assert venue.ask(Errand.TO_STICK) == NotWritten(Hitch.EMPTY)
    venue.keep(NOW.date(), 1)
    assert venue.ask(Errand.TO_STICK) == NotWritten(Hitch.NOT_OVER)


def test_answers_that_cannot_be_read_are_no_fault_of_the_stick(venue: Venue) -> None:
    for copy in venue.folder.glob("2026-11.*"):
        copy.write_bytes(b"{")
    assert venue.ask(Errand.TO_STICK) == NotWritten(Hitch.DAMAGED)
    assert venue.ask(Errand.COUNTS) == Failed()


def test_progress_is_told_now_and_then(venue: Venue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever listens can hear each to its end."""
    heard: list[Writing] = []
    real = venue.desk._tell
    monkeypatch.setattr(
        venue.desk,
        "_tell",
        lambda who, what: heard.append(what) if isinstance(what, Writing) else real(who, what),
    )
    monkeypatch.setattr(venue.desk, "_clock", lambda: venue.clock.pass_by(4) or venue.clock())  # type: ignore[func-returns-value] # time passes
    assert isinstance(venue.ask(Errand.TO_STICK), Written)
    assert 0 < len(heard) < 3 and {each.of for each in heard} == {3}


def test_a_knock_is_answered_while_a_dead_stick_holds_an_export_up(
    venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pin, "COST", 2)
    keep_pin(venue.folder, new_pin(PIN))
    hangs = Event()
    monkeypatch.setattr("kiosk.feedback.export.deliver", lambda *_: hangs.wait(20))
    venue.desk.run(Errand.TO_STICK, 1)
    venue.desk.knock(PIN, 2)
    assert venue.hear() == AtDoor(Door.OPEN)
    hangs.set()


def test_whatever_breaks_is_told_and_shows_no_pin(
    venue: Venue, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """ACCESSIBILITY 53: a thread that dies would print what it was doing."""

    def broken(_: object, tried: str) -> bool:
        raise RuntimeError(tried)

    keep_pin(venue.folder, new_pin(PIN))
    monkeypatch.setattr(pin.KeptPin, "fits", broken)
    venue.desk.knock(PIN, 1)
    assert venue.hear() == Failed()
    assert PIN not in "".join(capfd.readouterr())


def test_places_for_sticks_are_those_of_the_file_hierarchy() -> None:
    table = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "/dev/sdb1 /media/ann/My\\040stick vfat rw 0 0\n"
        "/dev/sda2 /boot/efi vfat rw 0 0\n"
        "/dev/sdc1 /run/media/ann/Größe vfat rw 0 0\n"
        "/dev/sdd1 /mnt/stick vfat rw 0 0\n"
    )
    wanted = ["/media/ann/My stick", "/run/media/ann/Größe", "/mnt/stick"]
    assert [str(place) for place in mounted(table)] == wanted
