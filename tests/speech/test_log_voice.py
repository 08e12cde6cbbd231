"""--voice log:FILE writes down what would be heard, and --voice off says why nothing is."""

import json
from pathlib import Path

import pytest

from kiosk.session.voicing import Done, Gone, Ready, Voice, Word
from kiosk.speech.choosing import voice_for
from kiosk.speech.log_voice import LogVoice
from kiosk.speech.no_voice import NoVoice
from kiosk.speech.voice import SpokenVoice
from kiosk.speech.wav_voice import WavVoice
from tests.speech.listener import Listener, saying


def logged(file: Path) -> list[dict[str, object]]:
    """What stands in the file just now."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def test_each_thing_is_written_as_its_speech_starts(tmp_path: Path) -> None:
    """With why it is said; at once, so that whoever reads along misses nothing."""
    voice = LogVoice(tmp_path / "log")
    voice.say(saying(7, "Pa gam?", why="focus"))
    assert logged(tmp_path / "log") == [{"say": "Pa gam?", "why": "focus", "id": 7}]


def test_it_is_done_when_somebody_asks(tmp_path: Path) -> None:
    """Every word of it is heard, in order, and no time passes."""
    voice = LogVoice(tmp_path / "log")
    listener = Listener(voice)
    listener.until_ready()
    voice.say(saying(1, "Yes or no?"))
    listener.until_done(1)
    assert listener.heard[1:] == [Word(1, 0), Word(1, 4), Word(1, 7), Done(1)]
    assert voice.news() == ()


def test_what_is_cut_short_is_written_down(tmp_path: Path) -> None:
    """By a stop, by another saying or by closing; what was done is not cut short (ACCESSIBILITY row 22)."""
    voice = LogVoice(tmp_path / "log")
    voice.say(saying(1))
    voice.news()
    voice.say(saying(2))
    voice.say(saying(3))
    voice.stop()
    voice.stop()
    voice.say(saying(4))
    voice.close()
    assert [(line.get("id"), line.get("stop")) for line in logged(tmp_path / "log")] == [
        (1, None),
        (2, None),
        (None, 2),
        (3, None),
        (None, 3),
        (4, None),
        (None, 4),
    ]


def test_a_log_grows(tmp_path: Path) -> None:
    """An older one is never lost."""
    for number in (1, 2):
        voice = LogVoice(tmp_path / "log")
        voice.say(saying(number))
        voice.news()
        voice.close()
    assert [line["id"] for line in logged(tmp_path / "log")] == [1, 2]


def test_a_log_that_cannot_be_written_is_a_voice_that_is_gone(tmp_path: Path) -> None:
    """It never raises, and it can be tried again."""
    voice = LogVoice(tmp_path / "missing" / "log")
    listener = Listener(voice)
    assert "No such file" in listener.until_gone().why
    voice.say(saying(1))
    assert voice.news() == ()
    (tmp_path / "missing").mkdir()
    voice.retry()
    listener.until_ready()
    voice.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_a_voice_that_is_gone() -> None:
    """In mid-way too."""
    voice = LogVoice(Path("/dev/full"))
    voice.say(saying(1))
    ready, gone = voice.news()
    assert isinstance(ready, Ready) and isinstance(gone, Gone) and "No space" in gone.why


def test_a_voice_that_is_off_is_gone_from_the_start() -> None:
    """And still gone when it is tried again."""
    voice = NoVoice()
    listener = Listener(voice)
    assert "switched off" in listener.until_gone().why
    voice.say(saying(1))
    assert voice.news() == ()
    voice.retry()
    listener.until_gone()


@pytest.mark.parametrize(
    ("option", "kind"),
    [("auto", SpokenVoice), ("off", NoVoice), ("log:/tmp/a:b", LogVoice), ("wav:sounds", WavVoice)],
)
def test_an_option_names_a_voice(option: str, kind: type[Voice]) -> None:
    """Nothing is started by naming it."""
    assert type(voice_for(option)) is kind


@pytest.mark.parametrize("option", ["", "loud", "log", "log:", "wav:", "auto:x", "off:x", "AUTO"])
def test_any_other_option_is_refused(option: str) -> None:
    """In words that say what to write instead."""
    with pytest.raises(ValueError, match="Write auto, off, log:FILE or wav:DIR"):
        voice_for(option)
