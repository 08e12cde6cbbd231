"""The terminal's own cursor is where the news is: readers, magnifiers and braille displays follow it."""

import re
import sys
from itertools import groupby
from pathlib import Path

import pytest

from tests.terminal import PATIENCE, Terminal, kiosk_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")

# A terminal that says it can (DEC mode 2026) is told where a picture ends; the cursor is put just before.
CAN_YOU, I_CAN, ENDED = b"\x1b[?2026$p", "\x1b[?2026;2$y", b"\x1b[?2026l"
PLACED = re.compile(rb"\x1b\[\d+;\d+H(?:\x1b\[\?2026l)?$")
FOLLOWED = re.compile(rb"\x1b\[1;3H\x1b\[\?2026l\x1b\[\d+;\d+H$")  # first the picture, then the cursor alone
ROW = re.compile(rb"\x1b\[(\d+);\d+H[^\x1b]*\x1b\[[\d;]*m")
CELLS = 40  # of a braille display
DOWN, UP, TAB = "\x1b[B", "\x1b[A", "\t"
VISIT = (
    ("1", "Question 1."),
    (DOWN, "2. How a service"),
    (DOWN, "3. Plans"),
    (TAB, "B Back"),
    (TAB, "+ Larger"),
    (UP, "B Back"),
    ("2", "You chose: How a service"),
    ("1", "Question 2."),
    ("7", "7 is not a choice here."),
    ("m", "Menu."),
    ("b", "Question 2."),
    ("3", "You chose: I did not take part."),
    ("b", "Question 2."),
    (UP, "2. No, I had no choice"),
)
ROADS = {
    "the same answer again and again, back, the menu, help": "1111111122bbmbh1",
    "pages whose first words are the same": "m1b2bb33111b4b41b2bb1111m7",
}
TO_WORDS = "1111111111111111n1h1"  # at last through the help


class Follower(Terminal):
    """Somebody who feels what begins at the cursor whenever something was written."""

    def __init__(self, command: list[str], columns: int = 80, rows: int = 24) -> None:
        super().__init__(command, columns, rows)
        self.felt: list[str] = []

    def _take_in(self, seconds: float) -> bool:
        before = len(self.raw)
        came = super()._take_in(seconds)
        if CAN_YOU in self.raw[before:]:
            self.press(I_CAN)
        if PLACED.search(self.raw[before:]) and "▶" in self.text:
            self.felt.append(self.under_cursor())
        return came

    def feel(self, words: str) -> None:
        """Waits until the cursor is at these words."""
        while not (self.felt and self.felt[-1].startswith(words)):
            assert self._take_in(PATIENCE), f"{words} was never felt, but {self.felt}"

    def turn(self, key: str) -> None:
        """Presses a key; waits until a whole picture has come, and the line under the fingers is another."""
        line = self.line()
        self.press(key)
        while self.line() == line or not self.raw.endswith(ENDED):
            assert self._take_in(PATIENCE), f"nothing changed under the fingers: {line}"

    def read_anew(self, before: set[str]) -> set[str]:
        """Waits until no row from the cursor on reads as one did before, and gives all that are there."""
        while alike := before & set(self.rows(self.screen.cursor.y)):
            assert self._take_in(PATIENCE), f"these read as before: {alike}"
        return set(self.rows())

    def under_cursor(self) -> str:
        """The words that begin at the cursor."""
        line = self.screen.display[self.screen.cursor.y][self.screen.cursor.x :]
        return re.split(r"  |\xa0| ▶|┃", line)[0].strip()

    def line(self) -> str:
        """What a braille display shows of the line with the cursor."""
        return self.screen.display[self.screen.cursor.y][:CELLS].replace("\xa0", " ")

    def rows(self, first: int = 0) -> list[str]:
        """The rows that have words."""
        return [row for row in self.screen.display[first:] if re.search(r"\w", row)]


def words_of(rows: set[str]) -> set[str]:
    """What can be read in them, whichever blanks they end with."""
    return {row.strip("\xa0 ") for row in rows}


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (118, 33), (64, 22)])
def test_the_cursor_is_where_the_news_is(tmp_path: Path, columns: int, rows: int) -> None:
    """A page has it at its first words, news at what is told, a move of the focus at the focus; at once."""
    with Follower(kiosk_command(tmp_path / "data"), columns, rows) as follower:
        follower.feel("Welcome.")
        for key, words in VISIT:
            follower.press(key)
            follower.feel(words)
    felt = [words for words, _ in groupby(follower.felt)]
    assert len(felt) == len(VISIT) + 1, felt  # it was nowhere else in between
    assert all(each.startswith(words) for each, (_, words) in zip(felt[1:], VISIT, strict=True))


@pytest.mark.parametrize("keys", ROADS.values(), ids=ROADS)
def test_a_new_page_is_felt_and_all_of_it_reads_anew(tmp_path: Path, keys: str) -> None:
    """ACCESSIBILITY 13: by fingers on one line, and for readers that leave out rows that read as before."""
    with Follower(kiosk_command(tmp_path / "data")) as follower:
        follower.feel("Welcome.")
        rows, same_words = set(follower.rows()), 0
        for key in keys:
            follower.turn(key)
            before, rows = rows, follower.read_anew(rows)
            same_words += bool(words_of(before) & words_of(rows))
    assert same_words, "nothing stood on two pages, so nothing was tried"


def test_writing_is_felt_to_begin(tmp_path: Path) -> None:
    """ACCESSIBILITY 13: all that it changes stands below the first words."""
    with Follower(kiosk_command(tmp_path / "data")) as follower:
        follower.feel("Welcome.")
        for key in TO_WORDS:
            follower.turn(key)
        follower.turn("1")
        assert follower.line().strip().startswith("Letters left: ")


def test_a_move_of_the_focus_writes_two_choices(tmp_path: Path) -> None:
    """ACCESSIBILITY 51: nothing else is painted again, so nothing else is said, shown or seen to change."""
    with Follower(kiosk_command(tmp_path / "data")) as follower:
        follower.feel("Welcome.")
        follower.turn("1")
        written = len(follower.raw)
        follower.press(DOWN)
        follower.feel("2. How a service")
        choices = [at for at, row in enumerate(follower.screen.display, 1) if re.search(r"[12]\. ", row)]
        painted = {int(row[1]) for row in ROW.finditer(follower.raw[written:])}
    assert painted == {row + by for row in choices[-2:] for by in (-1, 0, 1)}
    assert FOLLOWED.search(follower.raw), "fenrir would say the choice that was left too"
