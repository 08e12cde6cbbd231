"""The session that `kiosk deploy` writes, started by xinit as the service does, on a screen in memory."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.deploy.units import deployed_files
from tests.faces.test_real_window import until
from tests.terminal import PATIENCE

NEEDED = ("xinit", "Xvfb", "openbox", "xdotool", "xwininfo")
missing = [name for name in NEEDED if not shutil.which(name)]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing), reason=f"the session needs {', '.join(missing)}"),
    pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc, on Linux only"),
]
KIOSK = Path(sys.executable).with_name("kiosk")
WIDTH, HEIGHT = 1280, 800
# They would close, move, leave or shrink a window, or open a menu or another program.
KEYS = ("alt+F4", "alt+Escape", "alt+Tab", "alt+space", "super+e", "super+d", "ctrl+alt+Left", "ctrl+shift+w")


class Seat:
    """A screen, the session on it, and somebody who presses keys there."""

    def __init__(self, terminal: str, folder: Path) -> None:
        binaries = folder / "bin"
        binaries.mkdir()
        for name in (terminal, "env", "dirname", "sh"):
            (binaries / name).symlink_to(shutil.which(name) or name)
        for each in deployed_files(KIOSK):
            file = folder / each.place.name
            file.write_text(each.text, "utf-8")
            file.chmod(0o755)
        self._data = str(folder / "data")
        display = f":{100 + os.getpid() % 800}"
        self._environ = {**os.environ, "DISPLAY": display, "KIOSK_DATA": self._data, "KIOSK_VOICE": "off"}
        server = ["/usr/bin/Xvfb", display, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "local"]
        self.process = subprocess.Popen(
            [shutil.which("xinit") or "", str(folder / "session"), str(KIOSK), "--", *server],
            env={**self._environ, "PATH": str(binaries), "LIBGL_ALWAYS_SOFTWARE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def press(self, *keys: str) -> None:
        """Presses keys in the window under the pointer."""
        for key in keys:
            words = ["mousemove", "200", "200", "key", "--clearmodifiers", key]
            subprocess.run(["xdotool", *words], env=self._environ, stderr=subprocess.DEVNULL)

    def fills_the_screen(self) -> bool:
        """Whether there is a window of the kiosk as large as the screen."""
        shown = subprocess.run(
            ["xwininfo", "-root", "-tree"], env=self._environ, capture_output=True, text=True
        )
        return bool(re.search(rf'\("(kitty|xterm)" .*{WIDTH}x{HEIGHT}\+0\+0', shown.stdout))

    def supervisor(self) -> int:
        """The number of the process that keeps the kiosk open."""
        status = Path(f"/proc/{self.kiosk()}/status").read_text("utf-8")
        return int(re.findall(r"^PPid:\s+(\d+)$", status, re.MULTILINE)[0])

    def kiosk(self) -> int:
        """The number of the process that is the kiosk just now; 0 where there is none."""
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().decode().split("\0")
            except OSError:
                continue  # it ended while it was looked at
            if words[1:4] == ["-m", "kiosk", "run"] and self._data in words and "--forever" not in words:
                return int(folder.name)
        return 0


@pytest.fixture(params=["xterm", "kitty"])
def seat(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Seat]:
    """With each of the terminals that are there."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    seat = Seat(request.param, tmp_path)
    yield seat
    seat.process.terminate()
    seat.process.wait(PATIENCE)


def test_no_key_leaves_the_window_and_a_kiosk_that_is_killed_comes_back(seat: Seat) -> None:
    """It fills the screen throughout; when what keeps the kiosk open ends, all of the session does."""
    until(lambda: bool(seat.kiosk()) and seat.fills_the_screen(), "it never filled the screen")
    first = seat.kiosk()
    seat.press(*KEYS)
    assert seat.kiosk() == first and seat.fills_the_screen()
    os.kill(first, signal.SIGKILL)
    until(lambda: seat.kiosk() not in (0, first), "it did not come back")
    assert seat.fills_the_screen()
    os.kill(seat.supervisor(), signal.SIGTERM)
    until(lambda: seat.process.poll() is not None, "it could not be closed")
