"""When a kiosk is started again, when not, and what visitors see meanwhile, by a clock of the test."""

import pytest

from kiosk.deploy.patience import OUT_OF_ORDER, PAUSES, QUICK
from kiosk.deploy.supervisor import LOOK, SILENT
from tests.deploy.stand_ins import CLOSED, Hall, Life


@pytest.mark.parametrize("code", [0, 1, 3, 4, 70, 75, -9, -11, -15])
def test_any_end_that_staff_did_not_ask_for_is_followed_by_a_start(code: int) -> None:
    """Exit codes lie: a broken kiosk may end with 0."""
    hall = Hall(Life(100.0, code))
    assert hall.run() == 0
    assert hall.happened == ["ready", "start", "wipe", "sorry", "ready", "start", "wipe", "restore"]
    assert hall.after_fault == [False, True]


@pytest.mark.parametrize("code", [0, 4])
def test_staff_close_the_kiosk_for_good_and_can_read_what_it_told_them(code: int) -> None:
    """It tells so on the line; the exit code is its own, and nothing is wiped."""
    hall = Hall(Life(100.0, code, CLOSED), Life())
    assert hall.run() == code
    assert hall.happened == ["ready", "start", "restore"]
    assert not hall.noted


def test_wrong_use_is_told_to_whoever_typed_it() -> None:
    """Nothing is mended by trying again; but a kiosk that ran before is tried again."""
    assert Hall(Life(0.1, 2)).run() == 2
    assert Hall(Life(0.1, 70), Life(0.1, 2)).run() == 0


def test_a_kiosk_that_dies_at_once_again_and_again_is_given_longer_and_longer() -> None:
    """Then the page says out of order, and it is tried each minute for as long as it takes."""
    hall = Hall(*(Life(1.0) for _ in range(8)))
    hall.run()
    assert [pause for pause in (*PAUSES[1:], *[OUT_OF_ORDER] * 4) if pause] == hall.pauses
    shown = [each for each in hall.happened if each in ("sorry", "out of order")]
    assert shown == ["sorry"] * 4 + ["out of order"] * 4
    assert OUT_OF_ORDER == 60.0


def test_a_kiosk_that_lived_long_is_started_again_at_once() -> None:
    """And what went before is forgiven."""
    hall = Hall(Life(1.0), Life(1.0), Life(1.0), Life(QUICK), Life(1.0))
    hall.run()
    assert hall.pauses == [1.0, 2.0]


def test_a_kiosk_that_hangs_is_ended_and_started_again() -> None:
    """It gives no sign of life for a minute: whoever stands there gets no answer. The log says so."""
    hall = Hall(Life(3600.0, hangs=True))
    hall.run()
    assert hall.lives[0].asked_to_end and hall.after_fault == [False, True]
    assert SILENT <= hall.noted[0].lived - 3600.0 <= SILENT + 2 * LOOK
    assert str(hall.noted[0]) == "Hung; exit code 70"


def test_the_visitor_is_told_by_every_kiosk_that_follows_a_broken_one() -> None:
    """Also where the first one after it breaks before anybody could read it (ACCESSIBILITY row 43)."""
    hall = Hall(Life(100.0), Life(0.1), Life(100.0))
    hall.run()
    assert hall.after_fault == [False, True, True, True]


def test_without_a_terminal_there_is_nobody_to_serve() -> None:
    """Its end is no fault of the kiosk: nothing is noted."""
    hall = Hall(Life(100.0, 75))
    hall.is_there = False
    assert hall.run() == 75
    assert hall.happened == ["ready", "start"] and not hall.noted


@pytest.mark.parametrize(("signal", "code"), [(15, 0), (1, 75)])
def test_a_signal_ends_both_and_leaves_a_clean_terminal(signal: int, code: int) -> None:
    hall = Hall(signal=signal)
    assert hall.run() == code
    assert hall.happened == ["ready", "start", "wipe", "restore"]


def test_a_kiosk_that_was_asked_to_end_together_with_its_supervisor_did_not_break() -> None:
    """A computer that shuts down asks every process, and the kiosk may be quicker."""
    hall = Hall(Life(100.0, 0, signals=frozenset({15})))
    assert hall.run() == 0
    assert hall.happened == ["ready", "start", "wipe", "restore"] and not hall.noted


def test_a_computer_without_room_for_another_process_is_tried_again() -> None:
    hall = Hall()
    hall.crowded = 2
    assert hall.run() == 0
    assert hall.happened == ["ready", "wipe", "sorry"] * 2 + ["ready", "start", "wipe", "restore"]
    assert str(hall.noted[0]) == "BlockingIOError; exit code 70"


def test_what_is_noted_is_the_kind_and_the_line_of_a_fault_and_how_it_ended() -> None:
    """ACCESSIBILITY 53: whatever a kiosk tells, only what looks like that is taken from it."""
    told = "fault KeyError in app.py, line 12\nfault I said: my name is Ann\nmy name is Ann\n"
    hall = Hall(Life(100.0, 70, told), Life(100.0, -9), Life(100.0, 0))
    hall.run()
    assert [str(each) for each in hall.noted] == [
        "KeyError in app.py, line 12; exit code 70",
        "signal 9 (SIGKILL)",
        "exit code 0",
    ]
