"""The real engine from pip, rendering without a sound card."""

import subprocess
import sys
import threading
import wave
from array import array
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.core.pack import Pack
from kiosk.session.voicing import Done
from kiosk.speech.helper.calibration import PACES, VOLUMES
from kiosk.speech.helper.pcm import RATE
from kiosk.speech.log_voice import LANGUAGES
from kiosk.speech.wav_voice import WavVoice
from tests.speech.listener import Listener, saying
from tests.speech.rendering import (
    FULL_SCALE,
    SENTENCE,
    alike,
    english,
    loudness,
    pitch,
    rendered,
    sounding,
    texts_of_pages,
    words_a_minute,
)

SPEEDS = range(1, len(PACES) + 1)


@pytest.fixture(scope="module")
def texts(pack: Pack) -> Counter[str]:
    """A fair part of what our pages say: what they say often, and every eighth of the rest, eight times."""
    every = texts_of_pages(pack)
    often = {text: times for text, times in every.items() if times >= 8}
    rest = sorted(every.keys() - often.keys(), key=len)[::8]
    return Counter(often | {text: 8 * every[text] for text in rest})


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_speed_is_as_many_words_a_minute_as_it_says(speed: int, texts: Counter[str]) -> None:
    """Measured on our own pages (ACCESSIBILITY rows 15 and 16)."""
    assert words_a_minute(texts, english(speed)) == pytest.approx(PACES[speed - 1].words_a_minute, rel=0.08)


@pytest.mark.slow
@pytest.mark.parametrize(("speed", "least", "most"), [(1, 60, 70), (4, 120, 125), (7, 240, 250)])
def test_speeds_are_those_of_the_standard(pack: Pack, speed: int, least: int, most: int) -> None:
    """Over all texts of all our pages; else measure anew: tests.bench.voices (ACCESSIBILITY rows 15, 16)."""
    assert least <= words_a_minute(texts_of_pages(pack), english(speed)) <= most


def test_each_speed_is_faster_than_the_one_before() -> None:
    """By ear: a step that changes nothing would be a broken key (ACCESSIBILITY row 16)."""
    lengths = [len(rendered(SENTENCE, english(speed))) for speed in SPEEDS]
    assert all(longer > 1.1 * shorter for longer, shorter in pairwise(lengths))


def test_the_pitch_is_the_same_at_each_speed() -> None:
    """ACCESSIBILITY row 16."""
    pitches = [pitch(rendered("You may have had a chance.", english(speed))) for speed in SPEEDS]
    assert max(pitches) / min(pitches) < 1.06  # less than a semitone


def test_each_volume_is_louder_by_at_most_10_db() -> None:
    """And by enough to be heard (ACCESSIBILITY row 17)."""
    loud = [
        loudness(sounding(rendered(SENTENCE, english(volume=step)))) for step in range(1, len(VOLUMES) + 1)
    ]
    assert all(2 <= louder - quieter <= 10 for quieter, louder in pairwise(loud))


def test_the_loudest_volume_cuts_off_nothing(texts: Counter[str]) -> None:
    """No sample is at the end of its scale (ACCESSIBILITY row 17)."""
    assert max(max(map(abs, rendered(text, english()))) for text in texts) < FULL_SCALE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sound files of the same text in English and Welsh."""
    folder = tmp_path_factory.mktemp("wav") / "sounds"
    voice = WavVoice(folder)
    listener = Listener(voice)
    languages = listener.until_ready().languages
    assert languages >= LANGUAGES
    assert "so" not in languages  # Somali has no voice
    for number, language in enumerate(("en", "cy", "pl", "ur"), 1):
        voice.say(saying(number, "Bore da, 25", language=language))
    voice.close()
    assert "voice" not in [thread.name for thread in threading.enumerate()]
    listener.until_done(4)
    assert [each for each in listener.heard if isinstance(each, Done)] == [Done(at) for at in range(1, 5)]
    return folder


def test_each_saying_is_a_file(folder: Path) -> None:
    """Whole, mono, with sound in it, and nothing else is left."""
    assert sorted(path.name for path in folder.iterdir()) == ["1.wav", "2.wav", "3.wav", "4.wav"]
    for path in folder.iterdir():
        with wave.open(str(path)) as file:
            assert (file.getnchannels(), file.getframerate()) == (1, RATE)
            assert file.getnframes() > RATE / 2


def test_welsh_is_not_read_by_an_english_voice(folder: Path) -> None:
    """The same letters sound otherwise in each language (ACCESSIBILITY row 54)."""
    assert len({path.read_bytes() for path in folder.iterdir()}) == 4


def test_a_file_is_what_would_be_heard(folder: Path) -> None:
    """The voice of the pages: British English, at the speed and the volume that were asked for."""
    with wave.open(str(folder / "1.wav")) as file:
        samples = array("h", file.readframes(file.getnframes()))
    assert alike(samples, rendered("Bore da, 25", english()))
    assert not alike(samples, rendered("Bore da, 24", english()))


def test_a_language_without_a_voice_is_refused(tmp_path: Path) -> None:
    """It is never read by the voice of another one; a rendering that fails is told."""
    listener = Listener(WavVoice(tmp_path))
    listener.voice.say(saying(1, language="so"))
    assert "no voice for this language" in listener.until_gone().why
    assert list(tmp_path.iterdir()) == []
    listener.voice.close()


def test_a_folder_that_cannot_be_made_is_a_voice_that_is_gone(tmp_path: Path) -> None:
    """It never raises, and it can be tried again."""
    (tmp_path / "file").touch()
    listener = Listener(WavVoice(tmp_path / "file"))
    listener.until_gone()
    (tmp_path / "file").unlink()
    listener.voice.retry()
    listener.until_ready()
    listener.voice.close()


@pytest.mark.parametrize("module", ["choosing", "voice", "log_voice", "wav_voice", "trial", "process"])
def test_the_kiosk_loads_no_engine(module: str) -> None:
    """pyttsx3 and the sound library are the voice process's alone."""
    heavy = {"pyttsx3", "miniaudio", "espeakng_loader", "cffi", "kiosk.speech.helper"}
    code = f"import sys, kiosk.speech.{module}; sys.exit(' '.join({heavy} & sys.modules.keys()) or 0)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_naming_a_voice_loads_nothing_that_takes_long() -> None:
    """The first page comes first."""
    heavy = {"subprocess", "json", "kiosk.speech.process"}
    code = f"""import sys; from kiosk.speech.choosing import voice_for; before = set(sys.modules)
voice_for("auto"); sys.exit(' '.join({heavy} & sys.modules.keys() - before - {{"json"}}) or 0)"""
    subprocess.run([sys.executable, "-c", code], check=True)
