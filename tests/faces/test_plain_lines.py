"""The shape of plain lines: short enough for a braille display, at a pace that screen readers can follow."""

import re
import sys
from pathlib import Path

import pytest

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.presses import Key
from kiosk.core.split import split
from kiosk.core.state import Keeping
from kiosk.faces.console import HANDFUL, MOST_LINES, handfuls
from kiosk.faces.line import LineFace, whole
from kiosk.faces.line_room import LineRoom
from kiosk.faces.wrap import wrapped
from tests.core.test_page import pages
from tests.core.visitor import STATION
from tests.faces.walkers import Script
from tests.fakes import Notebook
from tests.terminal import Terminal, kiosk_command
from tests.walking import WatchedSession

CELLS, ROWS = 40, 24  # a usual braille display; a usual terminal
ENTRY = 3  # cells: a space, one digit, and the cursor after it


@pytest.fixture(scope="module")
def all_pages(pack: Pack) -> list[Page]:
    """Every page of the shipped pack, at the usual keys."""
    return list(pages(pack, STATION))


def printed(pack: Pack, *entries: str, columns: int = 80, rows: int | None = None, **station: object) -> str:
    """What the face prints while these lines are entered."""
    script = Script(columns, rows)
    script.enter(entries)
    session = WatchedSession(pack, Notebook(), "line", **({"reprints": True} | station))  # type: ignore[arg-type] # the fields of a station
    LineFace(session, script).run()
    return "".join(script.printed)


def test_a_choice_fits_on_a_braille_display(all_pages: list[Page]) -> None:
    """Or its end alone would be felt. A venue's own names may be longer."""
    for page in all_pages:
        for choice in page.choices:
            assert len(choice.shown) <= CELLS, (page.name, choice.shown)


def test_a_prompt_and_what_is_entered_fit_on_a_braille_display(all_pages: list[Page]) -> None:
    """A display follows the cursor: with one cell more the prompt would slide away."""
    for page in all_pages:
        if not page.typing:
            assert len(page.prompt) + ENTRY <= CELLS, (page.name, page.prompt)


def test_no_line_is_longer_than_the_width_and_no_word_is_cut(pack: Pack) -> None:
    """ACCESSIBILITY 9: at 40 letters; only a web address that is longer than a line is cut."""
    text = printed(pack, "", "1", "1", "1", "1", "h", "1", columns=CELLS)
    assert max(map(len, text.splitlines())) <= CELLS
    assert "".join(text.split()) == "".join(printed(pack, "", "1", "1", "1", "1", "h", "1").split())


def test_every_part_of_a_page_can_be_read_back_in_the_window(all_pages: list[Page], pack: Pack) -> None:
    """ACCESSIBILITY 10: with a width of its own a page never scrolls away, and no part loses a word."""
    words = pack.words[pack.usual_language]
    for page in all_pages:
        parts = split(page, LineRoom(CELLS, ROWS), words, STATION.keys)
        for part in parts:
            lines = [line for text in whole(part) for line in wrapped(text, CELLS)]
            assert len(lines) < ROWS, part.name
        texts = [text for part in parts for text in part.body]
        assert " ".join(texts).split() == " ".join(page.text).split()
        assert [choice for part in parts for choice in part.choices] == list(page.choices)


def test_a_long_page_is_turned_with_n(pack: Pack) -> None:
    """The prompt of each part but the last says so."""
    text = printed(pack, "", "h", "n", "1", columns=CELLS, rows=16)
    assert re.search(r"More below, part 1 of \d\.\nPress N for more of this page:", text)
    assert re.search(r"Part (\d) of \1\.|More below, part 2", text)


def test_brief_pages_hold_the_title_the_choices_and_the_prompt(pack: Pack) -> None:
    """And the news: what was chosen just now."""
    text = printed(pack, "", "1", "1", "1", "1", brief=True)
    question = "Did someone help you learn what support there is?"
    choices = "1. Yes\n2. Sometimes\n3. No\n4. I am not sure\n5. Skip\n"
    assert f"\nYou chose: Yes.\n{question}\n{choices}Your choice, 1 to 5, or M for menu:" in text


def test_what_writing_asks_for_is_told_in_brief_pages_too(pack: Pack) -> None:
    """Names and phone numbers are not to be written, whoever knows the way."""
    text = printed(pack, "", "1", "1", "1", "3", "1", "1", "9", "1", brief=True)
    assert "Please do not write names" in text


def test_the_welcome_stands_on_a_line_of_its_own(pack: Pack) -> None:
    """Or a long name would push the first prompt off a braille display."""
    name = "The Very Long Name Of A Community Centre"
    text = printed(pack, columns=CELLS, name=name)
    assert text.splitlines()[-1].strip() == "Press Enter to start:"


def test_saved_at_once_is_not_told_in_two_steps(pack: Pack) -> None:
    """Nobody has to hear "we are saving" when it is done by then."""
    text = printed(pack, "", "1", "1", "1", "3", "1", "1", "9", "2", "4", "6", "2", "")
    assert "Your answers are saved." in text
    assert "We are saving" not in text


def test_while_answers_are_being_saved_nothing_is_offered(pack: Pack) -> None:
    """Nobody goes before they have heard what became of their answers."""
    session = WatchedSession(pack, Notebook(), "line", reprints=True, keeping=Keeping.UNDER_WAY)
    script = Script()
    LineFace(session, script)._show(session.page())
    assert "1. " not in "".join(script.printed)


def test_a_handful_of_lines_is_small_enough_for_every_reader() -> None:
    """Whole lines; yasr would break a sentence after 256 bytes."""
    lines = [f"{'word ' * (at % 15)}end é\n" for at in range(99)]
    pieces = list(handfuls("".join(lines)))
    assert "".join(pieces) == "".join(lines)
    assert all(piece.endswith("\n") and len(piece.encode()) <= HANDFUL for piece in pieces)
    assert max(piece.count("\n") for piece in pieces) == MOST_LINES


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
@pytest.mark.parametrize(
    ("options", "environ"),
    [
        (("--line",), {}),
        (("--width", "40"), {}),
        (("--brief",), {}),
        ((), {"ACCESSIBLE": "1"}),
        ((), {"TERM": "dumb"}),
        ((), {"KIOSK_WIDTH": "40"}),
    ],
)
def test_each_way_to_plain_lines_leads_there(
    tmp_path: Path, options: tuple[str, ...], environ: dict[str, str]
) -> None:
    """No full screen is drawn, and no code is written."""
    with Terminal(kiosk_command(tmp_path / "data", *options), **environ) as terminal:  # type: ignore[arg-type] # names of the environment
        terminal.until("Press Enter to start:")
        assert b"\x1b" not in terminal.raw


def test_help_on_the_full_screen_says_how_to_get_plain_lines(pack: Pack) -> None:
    """Staff open them."""
    session = WatchedSession(pack, Notebook(), "screen", focuses=True)
    session.press(Key("h"))
    assert any("kiosk --line" in text for text in session.page().body)
