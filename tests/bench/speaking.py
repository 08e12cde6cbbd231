"""How soon the voice is heard and silent, beside others: python -m tests.bench.speaking

All play into the same sound server without a loudspeaker and are recorded there; what the recorder itself
delays, some milliseconds, is counted against each of them.
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path

from kiosk.session.voicing import Word
from kiosk.speech.helper.pcm import RATE
from kiosk.speech.voice import SpokenVoice
from tests.speech.listener import LONG, Listener, saying
from tests.speech.rendering import english, rendered, silence, sounding
from tests.speech.sound_server import Recording, SoundServer
from tests.speech.watched import WatchedProcess, calls

ROUNDS = 20
BREATH = 0.3  # seconds of silence that belong to no sentence
MINUTE = " ".join([LONG] * 8)


class Ours:
    """The kiosk's voice."""

    def __init__(self) -> None:
        self.listener = Listener(SpokenVoice())
        self.listener.until_ready()
        self._number = 0

    def say(self, text: str) -> int:
        """Says it; gives its number."""
        self._number += 1
        self.listener.voice.say(saying(self._number, text))
        return self._number

    def stop(self) -> None:
        """Is silent."""
        self.listener.voice.stop()


class Spawned:
    """`espeak-ng`, started for each text and killed."""

    def say(self, text: str) -> None:
        """Says it."""
        self._process = subprocess.Popen(["espeak-ng", text], stderr=subprocess.DEVNULL)

    def stop(self) -> None:
        """Is silent."""
        self._process.kill()
        self._process.wait()


class Dispatched:
    """`spd-say`, through speech-dispatcher."""

    def say(self, text: str) -> None:
        """Says it."""
        subprocess.Popen(["spd-say", text], stderr=subprocess.DEVNULL).wait()

    def stop(self) -> None:
        """Is silent."""
        subprocess.run(["spd-say", "--cancel"], stderr=subprocess.DEVNULL)


def quickness(
    name: str, say: Callable[[str], object], stop: Callable[[], None], recording: Recording
) -> None:
    """Prints from the key to the first sound, and from the stop to silence."""
    to_sound, to_silence = [], []
    for number in range(ROUNDS + 1):
        begin = time.monotonic()
        say(LONG)
        heard = recording.first_sound(begin)
        recording.first_sound(heard + 0.5 + number * 0.003)  # not always at the same point of its buffers
        end = time.monotonic()
        stop()
        to_sound.append(1000 * (heard - begin))
        to_silence.append(1000 * max(0.0, recording.last_sound(BREATH) - end))
    tell(f"{name}: key to sound {_spread(to_sound[1:])}, stop to silence {_spread(to_silence[1:])}")


def between_texts(ours: Ours, recording: Recording) -> None:
    """Prints how much longer two texts take than their sounds and the pause of the first."""
    whole = rendered(LONG, english())
    extra = []
    for _ in range(5):
        begin = time.monotonic()
        for _ in range(2):
            ours.listener.until_done(ours.say(LONG))
        recording.last_sound(BREATH)
        both = recording.between(begin, time.monotonic())
        extra.append(1000 * (len(both) - len(whole) - len(sounding(whole))) / RATE)
    tell(f"between two texts, beyond the pause: {_spread(extra)}")


def on_time(ours: Ours, recording: Recording) -> None:
    """Prints how long after its sound the first word is told."""
    late = []
    for _ in range(10):
        begin = time.monotonic()
        number = ours.say("Yes")
        ours.listener.until(lambda each, number=number: each == Word(number, 0))  # type: ignore[misc] # mypy sees no default
        told = time.monotonic()
        late.append(1000 * (told - recording.first_sound(begin)))
        recording.last_sound(BREATH)
    tell(f"a word is told after it is heard: {_spread(late)}")


def gaps(ours: Ours, recording: Recording, busy: int) -> None:
    """Prints how much silence is in a minute that should not be there, while cores are busy."""
    wanted = silence(sounding(rendered(MINUTE, english())))
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(busy)]
    begin = time.monotonic()
    ours.listener.until_done(ours.say(MINUTE))
    recording.last_sound(BREATH)
    heard = recording.between(begin, time.monotonic())
    for other in others:
        other.kill()
        other.wait()
    gap = 1000 * (silence(heard) - wanted)
    tell(f"{len(heard) / RATE:.0f} s, {busy} busy cores, load {os.getloadavg()[0]:.1f}: gaps of {gap:.0f} ms")


def holding() -> None:
    """Prints how long calls hold the kiosk, over 3,000 quick presses, an end and a hang of the process."""
    processes: list[WatchedProcess] = []

    def launch() -> WatchedProcess:
        processes.append(WatchedProcess())
        return processes[-1]

    listener, took, harms = Listener(SpokenVoice(launch)), array("d"), [signal.SIGKILL, signal.SIGSTOP]
    listener.until_ready()
    while len(took) < 9000 or len(processes) < 3:
        if harms and len(took) >= 3000 * (3 - len(harms)) and len(processes) == 3 - len(harms):
            processes[-1].harm(harms.pop(0))
        for call in calls(listener.voice, len(took)):
            begin = time.perf_counter()
            call()
            took.append(1000 * (time.perf_counter() - begin))
    listener.voice.close()
    slow = sum(each > 10 for each in took)
    tell(f"a call holds the kiosk for {max(took):.2f} ms at most, {slow} of {len(took)} for more than 10")


def tell(text: str) -> None:
    """Prints at once."""
    print(text, flush=True)  # noqa: T201


def _spread(times: list[float]) -> str:
    return f"{statistics.median(times):.0f} ms ({min(times):.0f} to {max(times):.0f})"


def main() -> None:
    """Measures all in one run."""
    with tempfile.TemporaryDirectory() as folder, SoundServer(Path(folder)) as server:
        os.environ["PULSE_SERVER"], os.environ["XDG_RUNTIME_DIR"] = server.address, folder
        ours = Ours()
        quickness("kiosk", ours.say, ours.stop, server.recording)
        for name, other in (("espeak-ng", Spawned()), ("spd-say", Dispatched())):
            if shutil.which(name):
                quickness(name, other.say, other.stop, server.recording)
        between_texts(ours, server.recording)
        on_time(ours, server.recording)
        for busy in (0, 1):
            gaps(ours, server.recording, busy)
        ours.listener.voice.close()
        holding()


if __name__ == "__main__":
    main()
