"""How long the kiosk takes to open, beside what it stands on: python -m tests.bench.start"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.terminal import Terminal

RUNS = 15
KIOSK = str(Path(sys.executable).with_name("kiosk"))  # the command as it is installed
IMPORTS = "import tinydb, click, msgspec"
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("bare and ready")
Bare().run()
"""


def imports() -> float:
    """Seconds that Python takes to load the libraries and end."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", IMPORTS], check=True)
    return time.perf_counter() - begin


def line_prompt() -> float:
    """Seconds to the first prompt of the line face."""
    with tempfile.TemporaryDirectory() as data:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [KIOSK, "--line", "--data", data], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        assert process.stdin is not None and process.stdout is not None
        read = b""
        while b"start:" not in read:
            read += process.stdout.read(1)
        took = time.perf_counter() - begin
        process.stdin.close()
        process.wait()
        process.stdout.close()
        return took


def bare_screen() -> float:
    """Seconds to the first picture of a bare Textual app."""
    begin = time.perf_counter()
    with Terminal([sys.executable, "-c", BARE]) as terminal:
        terminal.until("bare and ready")
        return time.perf_counter() - begin


def full_screen() -> float:
    """Seconds to the first page of the full screen."""
    with tempfile.TemporaryDirectory() as data:
        begin = time.perf_counter()
        with Terminal([KIOSK, "--data", data]) as terminal:
            terminal.until("1. Start", "Menu")
            return time.perf_counter() - begin


def compare(name: str, ours: Callable[[], float], theirs: Callable[[], float], limit: float) -> None:
    """Runs both in turns and prints the medians and their ratio."""
    ours(), theirs()  # the first run fills caches
    pairs = [(ours(), theirs()) for _ in range(RUNS)]
    mine, other = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    print(f"{name}: {mine:.0f} ms beside {other:.0f} ms, ratio {mine / other:.2f} (at most {limit})")  # noqa: T201


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed kiosk has its compiled files
    compare("Line face, first prompt, beside its imports", line_prompt, imports, 2.0)
    compare("Full screen, first page, beside a bare Textual app", full_screen, bare_screen, 1.3)
