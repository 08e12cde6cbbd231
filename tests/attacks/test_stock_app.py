"""Each of these ends a stock Textual app, makes it deaf, or makes it show or write too much."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.attacks.harm import DEADLY, Harm
from tests.attacks.victim import SOON, START, Victim, answers

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows"),
]


def stock_app(**environ: str) -> Victim:
    """A stock app that shows its first page."""
    return Victim([sys.executable, "-m", "tests.attacks.stock"], 80, 24, **environ)


@pytest.mark.parametrize("harm", DEADLY.values(), ids=DEADLY.keys())
def test_it_does_not_answer_any_more(harm: Harm) -> None:
    """The same bytes and signals that the kiosk answers after."""
    with stock_app() as victim:
        assert victim.shows(START)
        harm(victim)
        assert not answers(victim)


def test_a_flood_fills_its_memory_or_makes_it_deaf() -> None:
    """A megabyte within a paste."""
    with stock_app() as victim:
        assert victim.shows(START)
        before = victim.memory
        victim.send(b"\x1b[200~" + b"y" * 1_000_000)
        assert not answers(victim)
        assert victim.memory > before + 4


def test_markup_in_words_ends_it() -> None:
    """A tag that closes nothing."""
    with stock_app(WORDS="[/x]") as victim:
        assert not victim.shows(START, within=SOON)


def test_a_tap_on_words_can_end_it() -> None:
    """Words that are a link to an action."""
    with stock_app(WORDS="[@click=app.quit]tap me[/]") as victim:
        assert victim.shows("tap me")
        victim.send(b"\x1b[<0;2;1M\x1b[<0;2;1m")
        victim.ended()
        assert not victim.lives


def test_its_environment_presses_keys() -> None:
    """A setting of textual's."""
    with stock_app(TEXTUAL_PRESS="ctrl+q") as victim:
        victim.ended()
        assert not victim.lives


def test_it_draws_codes_without_a_locale() -> None:
    """What is no letter of ASCII."""
    with stock_app(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", WORDS="▶") as victim:
        assert victim.shows(START)
        assert "\\u" in victim.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGQUIT, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_raw(number: signal.Signals) -> None:
    """Whoever comes next types blind."""
    with stock_app() as victim:
        before = victim.modes
        assert victim.shows(START)
        victim.signal(number)
        victim.ended()
        assert victim.modes != before


def test_it_goes_on_without_a_terminal() -> None:
    """For ever."""
    with stock_app() as victim:
        assert victim.shows(START)
        victim.hang_up()
        with pytest.raises(subprocess.TimeoutExpired):
            victim.process.wait(SOON)


def test_a_fault_shows_what_it_has_in_its_hands(tmp_path: Path) -> None:
    """All local variables."""
    with stock_app() as victim:
        assert victim.shows(START)
        victim.send(b"z")
        victim.ended()
        assert b"what the visitor answered" in victim.raw
