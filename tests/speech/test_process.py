"""The voice as a process: whatever becomes of it, the kiosk goes on."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.session.voicing import Word
from kiosk.speech.process import HELPER, HelperProcess
from kiosk.speech.setbacks import MOST_RESTARTS
from kiosk.speech.trial import trial
from kiosk.speech.voice import SpokenVoice
from kiosk.speech.wav_voice import WavVoice
from tests.speech.listener import PATIENCE, Listener, saying

READY = '{"is": "ready", "languages": ["en"]}'
SOUND = '{"is": "sound", "name": "none"}'


def script(*code: str) -> Callable[[], HelperProcess]:
    """Launches a voice process that does this."""
    return lambda: HelperProcess((sys.executable, "-c", "\n".join(code)))


def put_before_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in a folder takes the place of what is installed."""
    monkeypatch.setenv("PYTHONPATH", str(folder), prepend=os.pathsep)


def test_one_that_dies_at_birth_is_gone() -> None:
    """After three restarts, with a reason."""
    count = []

    def launch() -> HelperProcess:
        count.append(1)
        return script("raise SystemExit(1)")()

    voice = SpokenVoice(launch)
    assert Listener(voice).until_gone().why
    voice.close()
    assert len(count) == MOST_RESTARTS + 1


def test_what_makes_no_sense_is_left_out() -> None:
    """Half a line, no JSON, no text, another shape: the news between them come."""
    garbage = r"sys.stdout.buffer.write(b'\xff\xfe\n[1, 2]\n3\n{\n\n{}\nnull\n')"
    answer = f"print('{SOUND}', flush=True); sys.stdin.read()"
    voice = SpokenVoice(script("import sys", garbage, f"print('{READY}', flush=True)", "input()", answer))
    Listener(voice).until_ready()
    voice.close()


@pytest.mark.slow
def test_one_that_never_gets_ready_is_gone() -> None:
    """Five seconds each time: a kiosk that starts up slowly is not given up at once."""
    voice = SpokenVoice(script("import threading; threading.Event().wait()"))
    listener = Listener(voice)
    for _ in range(2):  # more than one news may take
        try:
            assert "did not answer" in listener.until_gone().why
            break
        except AssertionError:
            continue
    voice.close()


def test_a_voice_of_this_computer_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No library, from pip or from the system: the reason is told, and nothing is raised."""
    (tmp_path / "espeakng_loader.py").write_text("raise ImportError")
    (tmp_path / "libespeak-ng.so.1").touch()
    put_before_others(tmp_path, monkeypatch)
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    tried = trial(PATIENCE)
    assert not tried.has_engine and "There is no voice" in tried.why_not
    assert "There is no voice" in Listener(SpokenVoice()).until_gone().why
    listener = Listener(WavVoice(tmp_path / "sounds"))
    assert "There is no voice" in listener.until_gone().why


def test_sound_may_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No card and no server: there is an engine, and staff are told that nothing can be heard."""
    for name, value in (("PULSE_SERVER", "unix:/nowhere"), ("ALSA_CONFIG_PATH", "/dev/null"), ("PATH", "")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PIPEWIRE_REMOTE", str(tmp_path / "nowhere"))
    tried = trial(PATIENCE)
    assert tried.has_engine and not tried.sound and "No sound output could be opened" in tried.why_not
    voice = SpokenVoice()
    assert "No sound output" in Listener(voice).until_gone().why
    voice.close()


@pytest.mark.parametrize(
    "noise", ["print('noise', flush=True)", "import os; os.write(1, b'noise'); os.write(2, b'noise')"]
)
def test_nothing_that_a_library_prints_reaches_the_kiosk(
    noise: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither as a line nor on a screen."""
    (tmp_path / "espeakng_loader.py").write_text(f"{noise}\nraise ImportError")
    (tmp_path / "libespeak-ng.so.1").touch()
    put_before_others(tmp_path, monkeypatch)
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    pipe = subprocess.PIPE
    with subprocess.Popen(HELPER, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT) as helper:
        assert helper.stdout is not None
        told = helper.stdout.read()
    assert b"unavailable" in told and b"noise" not in told


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells when another's process ends")
def test_it_is_gone_with_the_kiosk() -> None:
    """However the kiosk ended: a voice that goes on alone would speak to nobody, for ever."""
    code = """
from kiosk.speech.process import HelperProcess
process = HelperProcess()
next(process.lines())
print(process._process.pid, flush=True)
input()
"""
    kiosk = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert kiosk.stdout is not None
    voice = os.pidfd_open(int(kiosk.stdout.readline()))
    kiosk.send_signal(signal.SIGKILL)
    kiosk.communicate()
    is_gone = bool(select.select([voice], [], [], 1.0)[0])
    if not is_gone:
        signal.pidfd_send_signal(voice, signal.SIGKILL)
    os.close(voice)
    assert is_gone


def test_a_language_without_a_voice_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is not read by the voice of another language, and reading goes on (ACCESSIBILITY row 54)."""
    (tmp_path / "miniaudio.py").write_text("raise ImportError")
    (tmp_path / "pw-cat").write_text(
        f"#!{sys.executable}\nimport sys\nwhile sys.stdin.buffer.read(882): pass\n"
    )
    (tmp_path / "pw-cat").chmod(0o755)
    put_before_others(tmp_path, monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))
    voice = SpokenVoice()
    listener = Listener(voice)
    assert "so" not in listener.until_ready().languages
    voice.say(saying(1, language="so"))
    listener.until_done(1)
    voice.say(saying(2, "Bore da", language="cy"))
    listener.until_done(2)
    assert {each.id for each in listener.heard if isinstance(each, Word)} == {2}
    voice.close()
