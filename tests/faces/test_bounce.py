"""A key that is held, or that trembles, acts once; a hand in no hurry is never held up."""

from kiosk.faces.screen.bounce import Bounce
from kiosk.settings.config import USUAL_BOUNCE

USUAL = USUAL_BOUNCE / 1000
DELAYS = 0.25, 0.5, 0.66  # seconds until a held key repeats: the quickest, the usual, and X.Org's own
RATES = 0.03, 0.04, 0.1  # seconds between two repeats


def acts(times: list[float], key: str = "1", seconds: float = USUAL) -> list[float]:
    """Which of these presses of one key act."""
    now = iter(times)
    bounce = Bounce(seconds, now.__next__)
    return [time for time in times if not bounce.swallows(key)]


def held(delay: float, rate: float, seconds: float = 8.0) -> list[float]:
    """When a held key comes."""
    return [0.0, *(delay + at * rate for at in range(int(seconds / rate)))]


def test_a_held_key_acts_once_however_long_it_is_held() -> None:
    """ACCESSIBILITY 35."""
    for delay in DELAYS:
        for rate in RATES:
            assert acts(held(delay, rate)) == [0.0], (delay, rate)


def test_a_hand_that_trembles_acts_once() -> None:
    """ACCESSIBILITY 36: the same key within the time is ignored, and it can be longer than half a second."""
    assert acts([0.0, 0.1, 0.35, 0.6]) == [0.0]
    assert acts([0.0, 0.9, 1.8], seconds=2.0) == [0.0]


def test_the_same_key_pressed_again_in_peace_acts_again() -> None:
    """The same number on two pages in a row; a press soon after a held key was let go too."""
    assert acts([0.0, 0.8, 1.6]) == [0.0, 0.8, 1.6]
    assert acts([*held(0.5, 0.03, seconds=1.0), 2.5]) == [0.0, 2.5]


def test_somebody_who_presses_quickly_on_purpose_gets_on() -> None:
    """Larger, larger, larger: what comes too soon is ignored, but does not put off the next one."""
    times = [at * 0.3 for at in range(10)]
    assert len(acts(times)) == 4


def test_another_key_acts_at_once() -> None:
    bounce = Bounce(USUAL, lambda: 0.0)
    assert [bounce.swallows(key) for key in "1212"] == [False] * 4


def test_a_venue_can_turn_it_off() -> None:
    assert acts([0.0, 0.0, 0.01], seconds=0.0) == [0.0, 0.0, 0.01]


def test_a_key_that_chose_to_write_writes_nothing_while_it_is_held_and_letters_may_repeat() -> None:
    now = iter([0.0, 0.5, 0.53, 0.56, 2.0, 2.03, 2.06])
    bounce = Bounce(USUAL, now.__next__)
    assert not bounce.swallows("1")
    assert [bounce.is_held("1") for _ in range(4)] == [True, True, True, False]
    assert not any(bounce.is_held(key) for key in "1a11")
