"""A desktop of its own, in memory: an X server, buses, a window manager; windows and keys in it."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.readers.reader import ENDS_WITH_ITS_PARENT, PATIENCE, SOON

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
WINDOW = Path(__file__).with_name("terminal_window.py")
READY = "Ready."  # the first word in a new terminal
TO_END = 5.0  # seconds that a program may take to end by itself
NEEDS = (
    *("Xvfb", "openbox", "xdotool", "xprop", "dbus-daemon", "gsettings", "setpriv", "/usr/bin/python3"),
    BUS_LAUNCHER,
)
ACCESSIBLE = (
    ("org.gnome.desktop.a11y.applications", "screen-reader-enabled"),
    ("org.gnome.desktop.interface", "toolkit-accessibility"),
)


class Desktop:
    """Everything in it is a child of this process, and ends with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        run = folder / "run"
        run.mkdir(mode=0o700)
        self.environ = {
            "PATH": PATH,
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "PYTHONUTF8": "1",
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "HOME": str(folder),
            "SHELL": "/bin/sh",
            "TERM": "xterm-256color",
            "XDG_RUNTIME_DIR": str(run),
            "XDG_SESSION_TYPE": "x11",
            "GSETTINGS_BACKEND": "keyfile",
            "GNOME_ACCESSIBILITY": "1",
            "GTK_MODULES": "gail:atk-bridge",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "SPEECHD_ADDRESS": f"unix_socket:{run}/none",  # else Orca starts a speech server that outlives it
        }

    def __enter__(self) -> Self:
        self._start_display()
        self._start_buses()
        self.start("openbox")
        for schema, key in ACCESSIBLE:
            subprocess.run(["gsettings", "set", schema, key, "true"], env=self.environ, check=True)
        self.wait_for(lambda: "#" in self._said("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._processes):
            end(process)

    @property
    def pids(self) -> list[int]:
        """The processes that were started."""
        return [process.pid for process in self._processes]

    def start(self, *command: str, **environ: str) -> subprocess.Popen[bytes]:
        """Starts a program that ends with the desktop."""
        with (self.folder / f"{Path(command[0]).name}.out").open("ab") as out:
            process = subprocess.Popen(
                [*ENDS_WITH_ITS_PARENT, *command],
                env={**self.environ, **environ},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._processes.append(process)
        return process

    def open_terminal(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """A terminal in a window; its command starts with Enter, after a line that tells that it is there."""
        wait = f'printf "{READY} Press Enter. "; read answer; exec "$@"'
        return self.start("/usr/bin/python3", str(WINDOW), "/bin/sh", "-c", wait, "sh", *command)

    def press(self, key: str) -> None:
        """Presses a key by its X name."""
        self._said("xdotool", "key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Types a text."""
        self._said("xdotool", "type", "--delay", "30", text)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Waits until something holds; nothing tells when it does."""
        end_of_patience = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end_of_patience:
                raise AssertionError("the desktop did not come up")
            time.sleep(SOON)

    def _start_display(self) -> None:
        read, write = os.pipe()
        display = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1280x800x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        quiet = subprocess.DEVNULL
        self._processes.append(
            subprocess.Popen(
                [*ENDS_WITH_ITS_PARENT, *display],
                env=self.environ,
                pass_fds=[write],
                stdin=quiet,
                stdout=quiet,
                stderr=quiet,
                start_new_session=True,
            )
        )
        os.close(write)
        with os.fdopen(read) as number:
            self.environ["DISPLAY"] = f":{number.readline().strip()}"

    def _start_buses(self) -> None:
        bus = f"unix:path={self.folder}/run/bus"
        self.start("dbus-daemon", "--session", "--nofork", f"--address={bus}")
        self.wait_for((self.folder / "run" / "bus").exists)
        self.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
        self.start(BUS_LAUNCHER, "--launch-immediately", "--a11y=1", "--screen-reader=1")

    def _said(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environ, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout


def is_running(pid: int) -> bool:
    """Whether there is such a process, and it has not ended."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program, gently first."""
    process.terminate()
    try:
        process.wait(TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
