"""A sound server with no loudspeaker, and somebody who writes down all that it would play."""

import os
import shutil
import signal
import subprocess
import time
from array import array
from bisect import bisect_right
from pathlib import Path
from threading import Condition, Thread
from types import TracebackType
from typing import Self

from kiosk.speech.helper.pcm import RATE, WIDTH
from tests.speech.listener import PATIENCE

NEEDED = ("pulseaudio", "pactl", "parec")
MISSING = " and ".join(name for name in NEEDED if shutil.which(name) is None)
LOUD = 100  # of 32767; silence is 0
_READ = 256  # bytes: 6 ms


class SoundServer:
    """PulseAudio of the test's own: it plays into nothing, and is ended with the test."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "native"
        self.address = f"unix:{self._socket}"
        self._environ = {**os.environ, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        self._environ["PULSE_SERVER"] = self.address

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"),
                *("--high-priority=yes", "--realtime=yes"),  # as it usually is, where it may
                *("--disable-shm=yes", "-L", f"module-null-sink sink_name=kiosk rate={RATE} channels=1"),
                *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self._environ,
        )
        while subprocess.run(["pactl", "info"], env=self._environ, capture_output=True).returncode:
            assert self._process.poll() is None, "the sound server did not start"
        self._recorder = subprocess.Popen(
            [
                *("parec", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1"),
                *("--latency-msec=5", "--device=kiosk.monitor"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._environ,
            bufsize=0,
        )
        self.recording = Recording(self._recorder)
        self.recording.after(0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        self._recorder.kill()
        self._recorder.wait()

    def kill(self) -> None:
        """Ends it, in mid-speech perhaps."""
        self._process.kill()
        self._process.wait()

    def hang(self) -> None:
        """Lets it take nothing and refuse nothing."""
        self._process.send_signal(signal.SIGSTOP)


class Recording:
    """All samples that were heard, and when; times are those of time.monotonic()."""

    def __init__(self, recorder: "subprocess.Popen[bytes]") -> None:
        self._recorder = recorder
        self._grows = Condition()  # for the three below
        self._samples = array("h")
        self._counts: list[int] = []
        self._times: list[float] = []
        Thread(target=self._record, daemon=True).start()

    def first_sound(self, moment: float) -> float:
        """Waits for the first sound from a moment on, and gives its time."""
        at = self._index(moment)
        while abs(self.after(at)) < LOUD:
            at += 1
        return self._time(at)

    def last_sound(self, quiet: float) -> float:
        """Waits for so many seconds of silence, and gives the time of the last sound before."""
        at = loud = len(self._samples)
        while at - loud < quiet * RATE:
            loud = at if abs(self.after(at)) >= LOUD else loud
            at += 1
        while loud and abs(self._samples[loud]) < LOUD:
            loud -= 1
        return self._time(loud)

    def between(self, begin: float, end: float) -> "array[int]":
        """What was heard from the first to the last sound between two moments."""
        samples = self._samples[self._index(begin) : self._index(end)]
        loud = [at for at, sample in enumerate(samples) if abs(sample) >= LOUD]
        return samples[loud[0] : loud[-1] + 1] if loud else array("h")

    def after(self, at: int) -> int:
        """Waits for a sample, and gives it."""
        with self._grows:
            came = self._grows.wait_for(lambda: len(self._samples) > at, PATIENCE)
            assert came, "nothing is recorded any more"
            return self._samples[at]

    def _index(self, moment: float) -> int:
        """The first sample heard after a moment."""
        piece = bisect_right(self._times, moment)
        if piece == len(self._times):
            return len(self._samples)
        begin = self._counts[piece - 1] if piece else 0
        return max(begin, self._counts[piece] - round((self._times[piece] - moment) * RATE))

    def _time(self, at: int) -> float:
        piece = bisect_right(self._counts, at)
        return self._times[piece] - (self._counts[piece] - at) / RATE

    def _record(self) -> None:
        assert self._recorder.stdout is not None
        rest = b""
        while data := self._recorder.stdout.read(_READ):
            now, data = time.monotonic(), rest + data
            whole = len(data) // WIDTH * WIDTH
            rest = data[whole:]
            with self._grows:
                self._samples.frombytes(data[:whole])
                self._counts.append(len(self._samples))
                self._times.append(now)
                self._grows.notify_all()
