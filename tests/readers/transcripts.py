"""What readers say on three whole visits, to be read by a listener.

python -m tests.readers.transcripts [reader …] writes it anew.
"""

import re
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.readers.in_pipe import Pipe
from tests.readers.page_heard import is_complete, understood
from tests.readers.reader import Reader
from tests.readers.setups import SETUPS, Opened
from tests.readers.visitor import Ending
from tests.readers.visits import kiosk_command

KEPT = Path(__file__).with_name("transcripts")
SIGN = re.compile(r"\((?:\W+| ?\w+ bracket ?)\)")
WORD = re.compile(r"\w[\w’'-]*")
WORDS = "We were asked once, and then we heard no more."
VISITS: dict[str, tuple[Ending, Sequence[str]]] = {
    "Somebody who did not take part, and whose answers cannot be saved": (
        Ending.NOT_SAVED,
        ("", "1", "1", "", "3", "", "4", "3", "5", "n", "2", "1", "5", "2", ""),
    ),
    "Somebody who looks around, slips, goes back, writes, and changes an answer": (
        Ending.SENT,
        (
            *("", "2", "", "1", "2", "", "1", "7", "m", "b", "h", "b", "1", "r", "2", "b", "1"),
            *(
                "2",
                "1",
                "3",
                "3",
                "3",
                "1",
                "1",
                "6",
                "1",
                "1",
                "7",
                "n",
                "1",
                "1",
                WORDS,
                "1",
                "2",
                "2",
                "1",
            ),
            *("1", "4", "3", "2", ""),
        ),
    ),
    "Somebody who leaves": (Ending.LEFT, ("", "1", "3", "", "2", "l", "1", "l", "3", "")),
}


def transcripts(opened: Opened, options: Sequence[str]) -> list[str]:
    """All visits with one reader, line by line."""
    lines: list[str] = []
    for title, (ending, entries) in VISITS.items():
        with tempfile.TemporaryDirectory(prefix="reader-") as name:
            folder = Path(name)
            reader = opened(kiosk_command(folder, ending, *options), folder)
            try:
                lines += [f"# {title}", *_visit(reader, entries)]
                reader.see_it_close()
            finally:
                reader.close()
    return lines


def _visit(reader: Reader, entries: Iterable[str]) -> list[str]:
    for entry in entries:
        _listen(reader)
        while understood(reader.heard).goes_on:
            reader.press("n", "Enter")
            _listen(reader)
        reader.press(entry, "Enter")
    return reader.transcript()


def _listen(reader: Reader) -> None:
    reader.until(is_complete)
    reader.until_silent()


def words_of(lines: Iterable[str]) -> str:
    """All words that were heard, however they were broken into lines; signs are said by some readers only."""
    heard = " ".join(line for line in lines if not line.startswith((">", "#")))
    return " ".join(WORD.findall(SIGN.sub(" ", heard)))


def printed() -> list[str]:
    """The same visits in a pipe: every line, once."""
    return transcripts(Pipe, ("--line",))


def main(names: Sequence[str]) -> None:
    """Writes the transcripts of these readers anew."""
    KEPT.mkdir(exist_ok=True)
    for name in names:
        setup = SETUPS[name]
        with setup.open() as opened:
            lines = transcripts(opened, setup.options)
        (KEPT / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or list(SETUPS))
