"""Readers of a desktop: Orca, by what it says; brltty, by what a braille display of 40 cells shows."""

import json
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.readers.desktop import NEEDS, READY, Desktop, end
from tests.readers.reader import SOON, STOP, Reader

X_NAMES = {"Enter": "Return"}
NAMED = "Enter", "Up", "Down", "Tab"
TRIES, TO_COME = 3, 6.0  # a reader that was still waking up may not notice a window: seconds for each try
OWN_ECHO = "return "  # Orca names this key, and now and then a letter or digit
CUSTOMIZATIONS = Path(__file__).with_name("orca_customizations.py")


class DesktopReader(Reader):
    """A reader that follows the window with the terminal."""

    def __init__(self, desktop: Desktop, command: Sequence[str]) -> None:
        super().__init__()
        self._desktop = desktop
        for _ in range(TRIES):
            self._window = desktop.open_terminal(command)
            if self._comes_to(READY):
                desktop.press("Return")
                return
            end(self._window)
        raise AssertionError("the reader never came to the terminal")

    def _comes_to(self, words: str) -> bool:
        """Whether the reader soon comes to the terminal in its window, where these words are."""
        end_of_patience = time.monotonic() + TO_COME
        while not any(words in line for line in self.heard):
            self.listen(SOON)
            if time.monotonic() > end_of_patience:
                return False
        self.heard = []
        return True

    def _send(self, keys: str) -> None:
        if len(keys) == 1 or keys in NAMED:
            self._desktop.press(X_NAMES.get(keys, keys))
        else:
            self._desktop.type(keys)

    @property
    def has_ended(self) -> bool:
        """Whether the kiosk has closed: the window goes with it."""
        return self._window.poll() is not None

    def close(self) -> None:
        """Closes the window; the reader stays for the next one."""
        end(self._window)


class Orca(DesktopReader):
    """Orca, started before the first window."""

    needs = ("orca", *NEEDS)

    def __init__(self, desktop: Desktop, command: Sequence[str]) -> None:
        self._log = desktop.folder / "orca.jsonl"
        self._read = self._log.stat().st_size
        super().__init__(desktop, command)

    def _news(self, seconds: float) -> Iterator[str | None]:
        time.sleep(seconds)  # nothing tells when Orca has written something down
        with self._log.open("rb") as log:
            log.seek(self._read)
            said = log.read()
        whole = said[: said.rfind(b"\n") + 1]
        self._read += len(whole)
        for entry in whole.splitlines():
            text: str | None = json.loads(entry)
            if text is None:
                yield STOP
            elif text != OWN_ECHO and len(text.strip()) != 1:
                yield from text.split("\n")


@contextmanager
def desktop_with_orca() -> Iterator[Desktop]:
    """A desktop on which Orca has said its first words."""
    with tempfile.TemporaryDirectory(prefix="orca-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        log, settings = folder / "orca.jsonl", folder / ".local" / "share" / "orca"
        log.touch()
        settings.mkdir(parents=True)
        shutil.copy(CUSTOMIZATIONS, settings / "orca-customizations.py")
        with Desktop(folder) as desktop:
            desktop.start("orca", ORCA_LOG=str(log))
            desktop.wait_for(lambda: log.stat().st_size > 0)
            yield desktop
