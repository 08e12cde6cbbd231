"""Sound through a program that plays what it is given: where there is no miniaudio."""

import contextlib
import fcntl
import subprocess
from collections.abc import Sequence
from threading import Thread

from kiosk.speech.helper.no_sound import NoSound
from kiosk.speech.helper.pcm import RATE, Pcm

PLAYERS = (
    (
        "pw-cat",
        "--playback",
        "--raw",
        "--format=s16",
        f"--rate={RATE}",
        "--channels=1",
        "--latency=40ms",
        "-",
    ),
    ("paplay", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=40"),
    ("aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", str(RATE), "-c", "1", "--buffer-time=80000"),
)
PIECE = 441  # samples: 20 ms
PIPE_BYTES = 4096  # the smallest pipe there is: 93 ms
DELAY = 0.13  # seconds that the pipe and a player hold


class PipeOutput:
    """Starts a player; raises NoSound where it plays nothing."""

    def __init__(self, player: Sequence[str]) -> None:
        self.name = player[0]
        self.pcm = Pcm(DELAY)
        try:
            self._process = subprocess.Popen(
                player, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise NoSound(f"{self.name}: {error.strerror}") from error
        self._make_pipe_small()
        Thread(target=self._feed, daemon=True).start()
        if not self.pcm.wakes():
            self.close()
            raise NoSound(f"{self.name}: plays no sound")

    @property
    def is_open(self) -> bool:
        """Whether it still takes samples."""
        return self._process.poll() is None

    def cut(self) -> None:
        """Is silent at once: what is in the pipe already can only be stopped with its player."""
        self.pcm.clear()
        self.close()

    def close(self) -> None:
        """Leaves the device to others."""
        self._process.kill()
        self._process.wait()

    def _make_pipe_small(self) -> None:
        assert self._process.stdin is not None
        if hasattr(fcntl, "F_SETPIPE_SZ"):
            fcntl.fcntl(self._process.stdin, fcntl.F_SETPIPE_SZ, PIPE_BYTES)

    def _feed(self) -> None:
        """Writes as fast as the player takes it: the pipe is the clock."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError), self._process.stdin as pipe:
            while self.is_open:
                pipe.write(self.pcm.take(PIECE))
                pipe.flush()
        self.pcm.end()
