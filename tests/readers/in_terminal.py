"""Readers that stand between a terminal and a program: yasr and fenrir."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.readers.page_heard import PROMPT
from tests.readers.reader import ENDS_WITH_ITS_PARENT, STOP, Reader
from tests.terminal import Terminal

CODES = {
    "Enter": "\r",
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "Left": "\x1b[D",
    "Tab": "\t",
}
TYPING = 0.15  # seconds between a letter and Enter, for fingers that are quick
OWN_WORDS = (
    "pychant is not installed",
    "Start Fenrir",
    "has attribute",
    "blank",
    "space",
)  # not from the screen
TYPED = re.compile(PROMPT.pattern.removesuffix("$") + " .+")
CUT = "--cut--"  # what its speech command writes down when fenrir ends it
SAYING = 0.1  # seconds that the command speaks: a voice takes longer, so what cuts in here cuts in there
SYNTHESISER = Path(__file__).with_name("yasr_synthesiser.py")


class _ListenedTerminal(Terminal):
    """A terminal whose program is given time; what stands on it is not looked at."""

    def give_time(self, seconds: float) -> None:
        """Lets the program write."""
        self._take_in(seconds)


class TerminalReader(Reader):
    """A reader on a pseudo-terminal, which writes what it says to a log in its folder."""

    def __init__(self, command: Sequence[str], folder: Path, rows: int = 24) -> None:
        super().__init__()
        self._log = folder / "said"
        self._log.touch()
        self._read = 0
        self._terminal = _ListenedTerminal(
            self._wrapped([*ENDS_WITH_ITS_PARENT, *command], folder),
            80,
            rows,
            HOME=str(folder),
            LC_ALL="C.UTF-8",
            PYTHONUTF8="1",
        )

    def _wrapped(self, command: Sequence[str], folder: Path) -> list[str]:
        """The command that runs the reader with a program in it."""
        raise NotImplementedError

    def _lines(self, entry: str) -> Iterator[str | None]:
        """The lines of one entry of the log."""
        raise NotImplementedError

    def _news(self, seconds: float) -> Iterator[str | None]:
        self._terminal.give_time(seconds)
        said = self._log.read_bytes()[self._read :]
        whole = said[: said.rfind(b"\n") + 1]
        self._read += len(whole)
        for entry in whole.decode("utf-8", "replace").splitlines():
            yield from self._lines(entry)

    def _send(self, keys: str) -> None:
        self._terminal.press(CODES.get(keys, keys))
        if " " in keys:
            self._terminal.until(keys)  # somebody who types words sees or hears them before they press Enter
        if keys not in CODES:
            self.listen(TYPING)

    @property
    def has_ended(self) -> bool:
        """Whether the kiosk has closed: the reader goes with it."""
        return self._terminal.process.poll() is not None

    def close(self) -> None:
        """Ends the reader; the terminal of the kiosk inside goes with it."""
        self._terminal.__exit__(None, None, None)


class Yasr(TerminalReader):
    """yasr, with a speech server that only writes down."""

    needs = ("yasr", "setpriv")

    def _wrapped(self, command: Sequence[str], folder: Path) -> list[str]:
        server = _script(folder / "server", f'exec "{sys.executable}" "{SYNTHESISER}" "{folder}/said"')
        kiosk = _script(folder / "kiosk", f"exec {' '.join(command)}")  # yasr would take -m for itself
        settings = Path("/etc/yasr/yasr.conf").read_text("utf-8")
        changed = {"synthesizer": "emacspeak server", "synthesizer port": f"|{server}"}
        (folder / "yasr.conf").write_text(_with(settings, changed), "utf-8")
        return ["yasr", "-C", str(folder / "yasr.conf"), str(kiosk)]

    def _lines(self, entry: str) -> Iterator[str | None]:
        yield json.loads(entry)


class Fenrir(TerminalReader):
    """fenrir, with a speech command that only writes down."""

    needs = ("fenrir", "setpriv")

    def _wrapped(self, command: Sequence[str], folder: Path) -> list[str]:
        say = _script(
            folder / "say",
            f"trap 'kill $! 2>/dev/null; echo {CUT} >>{folder}/said; exit' TERM\n"
            f"printf '%s\\n' \"$(printf %s \"$1\" | tr '\\n' ' ')\" >>{folder}/said\n"
            f"sleep {SAYING} & wait $!",
        )
        changed = {
            "shell": " ".join(command),
            "debugFile": f"{folder}/fenrir.log",
            "genericSpeechCommand": f'{say} "fenrirText"',
            "keyboardLayout": "pty",
        }
        settings = Path("/etc/fenrirscreenreader/settings/settings.conf").read_text("utf-8")
        (folder / "fenrir.conf").write_text(_with(settings, changed, _PARTS), "utf-8")
        return ["fenrir", "-e", "-s", str(folder / "fenrir.conf")]

    def _lines(self, entry: str) -> Iterator[str | None]:
        if entry == CUT:
            yield STOP
            return
        for line in entry.replace(" dash ", "-").split("  ,"):  # it says signs in words
            if line.strip() not in OWN_WORDS:
                yield line.lstrip(" ,")
            if TYPED.match(line.strip()):
                yield STOP  # where the screen scrolls, it may begin with the end of the page before


_PARTS = {
    ("sound", "enabled"): "False",
    # Its socket forks while its first words start the command: then that command's pipe may stay open, and
    # fenrir says nothing more for good (5 of 100 starts).
    ("remote", "driver"): "dummyDriver",
    ("speech", "driver"): "genericDriver",
    ("screen", "driver"): "ptyDriver",
    ("keyboard", "driver"): "ptyDriver",
}


def _with(settings: str, changed: dict[str, str], in_part: dict[tuple[str, str], str] | None = None) -> str:
    """A settings file with other values; `in_part` tells keys of the same name apart by their [part]."""
    part, lines = "", []
    for line in settings.splitlines():
        if line.startswith("["):
            part = line.strip("[] ")
        key = line.partition("=")[0]
        value = (in_part or {}).get((part, key)) or changed.get(key)
        lines.append(f"{key}={value}" if value and "=" in line else line)
    return "\n".join(lines) + "\n"


def _script(file: Path, line: str) -> Path:
    file.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    file.chmod(0o755)
    return file
