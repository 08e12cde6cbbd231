"""`kiosk open` in a real window on a screen in memory: + makes real letters larger, and pages flow anew."""

import fcntl
import os
import select
import shutil
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal import PATIENCE

USUAL, LARGE = range(32, 38), range(25, 30)  # lines, with capitals of 5.2 and 6.75 mm on 299 mm
NEEDED = ("Xvfb", "xdotool", "env")
missing = [name for name in NEEDED if not shutil.which(name)]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing), reason=f"a screen in memory needs {', '.join(missing)}"),
    pytest.mark.skipif(sys.platform != "linux", reason="how large a window is, is read from /proc"),
]


def until(condition: Callable[[], bool], told: str) -> None:
    """Waits for something outside."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, told
        select.select([], [], [], 0.02)


@pytest.fixture
def display() -> Iterator[str]:
    """A screen in memory of 24 inches."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"]
    screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    yield f":{os.read(reading, 16).decode().strip()}"
    screen.terminate()
    screen.wait()
    os.close(reading)


class Window:
    """The kiosk in a window of a terminal, and somebody who presses keys there."""

    def __init__(self, terminal: str, display: str, folder: Path) -> None:
        binaries = folder / "bin"
        binaries.mkdir()
        for name in (terminal, "env"):
            (binaries / name).symlink_to(shutil.which(name) or name)
        settings = folder / "kiosk.toml"
        settings.write_text("screen_height_mm = 299\n", "utf-8")
        self._data, self._environ = str(folder / "data"), {**os.environ, "DISPLAY": display}
        options = ["open", "--once", "--data", self._data, "--config", str(settings)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *options],
            env={**self._environ, "PATH": str(binaries), "LIBGL_ALWAYS_SOFTWARE": "1"},
            stderr=subprocess.DEVNULL,
        )

    def press(self, *keys: str) -> None:
        """Presses keys in the window under the pointer."""
        words = ["mousemove", "200", "200", "key", "--clearmodifiers", *keys]
        subprocess.run(["xdotool", *words], env=self._environ, check=True)

    def lines(self) -> int:
        """How many lines of text the window has now; 0 before it is there."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().decode().split("\0")
                if words[1:4] == ["-m", "kiosk", "run"] and self._data in words:
                    with (folder / "fd" / "2").open("rb", buffering=0) as terminal:
                        size = fcntl.ioctl(terminal, termios.TIOCGWINSZ, bytes(8))
                    return int(struct.unpack("4H", size)[0])
            except OSError:
                continue  # it ended while it was looked at
        return 0


@pytest.mark.parametrize("terminal", ["xterm", "kitty"])
def test_larger_and_smaller_zoom_a_real_window(terminal: str, display: str, tmp_path: Path) -> None:
    """ACCESSIBILITY 7: the lines become as few as letters of that height leave room for, and more again."""
    if shutil.which(terminal) is None:
        pytest.skip(f"{terminal} is not installed")
    window = Window(terminal, display, tmp_path)
    until(lambda: window.lines() in USUAL, "it never had the usual size")
    for key, lines in (("plus", LARGE), ("minus", USUAL), ("plus", LARGE)):
        window.press(key)
        until(lambda lines=lines: window.lines() in lines, f"{key} did nothing")  # type: ignore[misc] # a default binds it
    window.press("ctrl+q")

    def is_closed() -> bool:
        if window.process.poll() is None:
            window.press("2")  # no PIN is set; a first one may come too soon
        return window.process.poll() is not None

    until(is_closed, "it could not be closed")
    assert window.process.returncode == 0
