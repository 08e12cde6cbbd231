"""How long a key takes to its last byte on the screen, beside bare Textual: python -m tests.bench.pages"""

import os
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.start import KIOSK
from tests.terminal import Terminal

QUIET = 0.05  # seconds without a byte: the picture is whole
ROUNDS = 25
BARE = """
import sys
from textual.app import App
from textual.widgets import Static
class Bare(App):
    CSS = "Static { border: round white; height: auto }"
    page = 0
    def words(self):
        return [f"{n} page {self.page} of a bare app" + " and more" * (self.page % 3) for n in range(WIDGETS)]
    def compose(self):
        yield from map(Static, self.words())
    async def on_key(self, event):
        self.page += 1
        with self.batch_update():
            if sys.argv[1] == "anew":
                await self.query(Static).remove()
                await self.mount(*map(Static, self.words()))
            else:
                for text, words in zip(self.query(Static), self.words()):
                    text.update(words)
Bare().run()
"""
WIDGETS = 12  # as many as a question page has on the screen


class Stopwatch(Terminal):
    """A terminal that times its pictures."""

    def time(self, key: str) -> float:
        """Seconds from a key to the last byte of what it brings."""
        begin = last = time.perf_counter()
        self.press(key)
        while select.select([self._master], [], [], QUIET)[0]:
            self.raw += os.read(self._master, 65536)
            last = time.perf_counter()
        return last - begin


def medians(command: list[str], ready: str, keys: list[str], size: tuple[int, int]) -> float:
    """The median milliseconds of these keys, pressed in turns."""
    with Stopwatch(command, *size) as watch:
        watch.until(ready)
        for key in keys:
            watch.time(key)
        return statistics.median(watch.time(key) for _ in range(ROUNDS) for key in keys) * 1000


def say(line: str) -> None:
    """Prints a line of the result."""
    print(line)  # noqa: T201


def main() -> None:
    """Prints the medians and their ratio."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    bare = [sys.executable, "-c", BARE.replace("WIDGETS", str(WIDGETS))]
    for size in ((80, 24), (200, 56)):
        with tempfile.TemporaryDirectory() as data:
            kiosk = [KIOSK, "--data", str(Path(data))]
            page = medians(kiosk, "1. Start", ["1", "b"], size)
            focus = medians(kiosk, "1. Start", ["\x1b[B", "\x1b[A"], size)
        anew, changed = (medians([*bare, way], "bare app", ["1", "b"], size) for way in ("anew", "changed"))
        say(f"{size[0]}x{size[1]}: a whole new page {page:.1f} ms")
        say(f"  beside bare widgets made anew {anew:.1f} ms, ratio {page / anew:.2f} (at most 1.2)")
        say(
            f"  beside bare widgets that only change their words {changed:.1f} ms, ratio {page / changed:.2f}"
        )
        say(f"  moving the focus {focus:.1f} ms (at most 30)")


if __name__ == "__main__":
    main()
