"""The real voice through a real sound server, recorded."""

import os
import signal
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from kiosk.session.voicing import Done, Gone, Word
from kiosk.speech.helper.pcm import RATE
from kiosk.speech.trial import trial
from kiosk.speech.voice import SpokenVoice
from tests.speech.listener import LONG, Listener, saying
from tests.speech.rendering import alike, english, rendered, sounding, without_silence
from tests.speech.sound_server import MISSING, SoundServer
from tests.speech.watched import WatchedProcess, calls

MADE_MEANWHILE = 100  # calls in the second that a process is waited for
BREATH = 0.3  # seconds of silence that belong to no sentence

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"{MISSING} must be installed to record what is heard"),
]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A sound server that is used from now on."""
    with SoundServer(tmp_path) as server:
        monkeypatch.setenv("PULSE_SERVER", server.address)
        yield server


@pytest.fixture
def processes() -> list[WatchedProcess]:
    """All voice processes that were started."""
    return []


@pytest.fixture
def listener(server: SoundServer, processes: list[WatchedProcess]) -> Iterator[Listener]:
    """Somebody with a voice that is ready, whose device is open."""

    def launch() -> WatchedProcess:
        processes.append(WatchedProcess())
        return processes[-1]

    voice = SpokenVoice(launch)
    listener = Listener(voice)
    listener.until_ready()
    voice.say(saying(0, "Yes"))
    listener.until_done(0)
    yield listener
    voice.close()
    assert not any(process.is_there for process in processes)


def test_a_key_is_heard_and_a_stop_cuts_it_short(listener: Listener, server: SoundServer) -> None:
    """ACCESSIBILITY rows 22, 23; python -m tests.bench.speaking measures how soon."""
    begin = time.monotonic()
    listener.voice.say(saying(1, LONG))
    server.recording.first_sound(begin)
    listener.until(lambda each: isinstance(each, Word) and each.at > 10)
    listener.voice.stop()
    heard = server.recording.between(begin, server.recording.last_sound(BREATH))
    assert len(sounding(heard)) < len(rendered(LONG, english())) / 2


def test_words_are_told_as_they_are_heard(listener: Listener, server: SoundServer) -> None:
    """For whoever follows with their eyes: the word in the middle neither at the beginning nor at the end."""
    begin = time.monotonic()
    listener.voice.say(saying(1, LONG))
    listener.until(lambda each: isinstance(each, Word) and each.at > len(LONG) / 2)
    told = time.monotonic()
    length = len(sounding(rendered(LONG, english()))) / RATE
    assert length / 4 < told - server.recording.first_sound(begin) < length * 3 / 4
    listener.until_done(1)


def test_after_many_quick_presses_one_voice_is_heard(listener: Listener, server: SoundServer) -> None:
    """The last text, whole, and nothing else with it (ACCESSIBILITY row 22).

    Where other programs stop the computer for a moment, the sound server loses a piece; then once more.
    """
    wanted, numbers = without_silence(rendered(LONG, english())), count(1)

    def is_last_one_heard() -> bool:
        for number in islice(numbers, 20):
            listener.voice.say(saying(number, f"{number}. {LONG}"))
            listener.until(lambda each: isinstance(each, Word))
        server.recording.first_sound(time.monotonic())
        listener.voice.stop()
        silent = server.recording.last_sound(BREATH)
        listener.voice.say(saying(number := next(numbers), LONG))
        listener.until_done(number)
        server.recording.last_sound(BREATH)
        return alike(without_silence(server.recording.between(silent + 0.05, time.monotonic())), wanted)

    assert any(is_last_one_heard() for _ in range(3))


@pytest.mark.parametrize("harm", [signal.SIGKILL, signal.SIGSTOP])
def test_a_process_that_ends_or_hangs_is_replaced(
    listener: Listener, server: SoundServer, processes: list[WatchedProcess], harm: int
) -> None:
    """In mid-speech: the text is said again, to its end."""
    listener.voice.say(saying(1, LONG))
    listener.until(lambda each: isinstance(each, Word) and each.at > 0)
    processes[0].harm(harm)
    listener.until(lambda each: each == Word(1, 0))
    assert len(processes) == 2 and not processes[0].is_there
    listener.until_done(1)
    assert Gone not in map(type, listener.heard)


def test_a_sound_server_that_ends_is_noticed(listener: Listener, server: SoundServer) -> None:
    """In mid-speech: the voice finds another way, or is gone with a reason; never silent for ever."""
    listener.voice.say(saying(1, LONG))
    listener.until(lambda each: isinstance(each, Word) and each.at > 0)
    server.kill()
    listener.until(lambda each: isinstance(each, Gone | Done) or each == Word(1, 0))


def test_a_sound_server_that_hangs_is_noticed(listener: Listener, server: SoundServer) -> None:
    """It takes no sound and refuses none."""
    listener.voice.say(saying(1, LONG))
    listener.until(lambda each: isinstance(each, Word) and each.at > 0)
    server.hang()
    listener.until(lambda each: isinstance(each, Gone | Done) or each == Word(1, 0))


def test_no_call_waits_for_a_process_that_hangs(listener: Listener, processes: list[WatchedProcess]) -> None:
    """Until it is given up, the kiosk makes hundreds of calls; python -m tests.bench.speaking times them."""
    processes[0].harm(signal.SIGSTOP)
    made = 0
    while len(processes) == 1:
        for call in calls(listener.voice, made := made + 1):
            call()
    assert made > MADE_MEANWHILE


def test_a_trial_names_what_works(server: SoundServer) -> None:
    """For staff, without a sound."""
    tried = trial(10.0)
    assert tried.has_engine and {"en", "cy"} <= tried.languages
    assert tried.sound and not tried.why_not
    assert server.recording.between(0, time.monotonic()).tolist() == []


def test_without_a_sound_library_a_player_speaks(
    server: SoundServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no miniaudio is installed; silence after a stop is as quick."""
    (tmp_path / "miniaudio.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    assert trial(10.0).sound in ("pw-cat", "paplay", "aplay")
    voice = SpokenVoice()
    listener = Listener(voice)
    begin = time.monotonic()
    voice.say(saying(1, LONG))
    server.recording.first_sound(begin)
    listener.until(lambda each: isinstance(each, Word) and each.at > 10)
    voice.stop()
    heard = server.recording.between(begin, server.recording.last_sound(BREATH))
    assert len(sounding(heard)) < len(rendered(LONG, english())) / 2
    voice.say(saying(2, "Yes"))
    listener.until_done(2)
    voice.close()
