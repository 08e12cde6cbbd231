"""Only what is new is written to the terminal, and readers never find half a row there."""

import pyte
import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from kiosk.core.pack import Pack
from kiosk.faces.screen.paint import PIECE, pieces
from kiosk.faces.screen.painted import Painted
from tests.faces.test_word_marks import follower

COLUMNS, ROWS = 20, 3
KEYS = (
    "1",
    "down",
    "1",
    "1",
    "up",
    "3",
    "b",
    "m",
    "2",
    "b",
    "b",
    "+",
    "down",
    "+",
    "-",
    "c",
    "h",
    "1",
    "b",
    "x",
    "x",
)
PAGE = ("Question 1.", "", "1. Yes")
LOUD = Style(bold=True)


def whole(page: tuple[str, ...], style: Style | None = None) -> LayoutUpdate:
    """A picture of the whole screen."""
    rows = [[Strip([Segment("", LOUD), Segment(row.ljust(COLUMNS), style)])] for row in page]
    return LayoutUpdate(rows, Region(0, 0, COLUMNS, ROWS))  # type: ignore[arg-type] # lists are as good


def part(page: tuple[str, ...], y: int, start: int, end: int) -> ChopsUpdate:
    """A picture of a part of one row, which comes in two boxes."""
    row = Strip([Segment(page[y].ljust(COLUMNS))])
    chops = [{0: row.crop(0, 5), 5: row.crop(5, COLUMNS)} for _ in page]
    return ChopsUpdate(chops, [(y, start, end)], [[5, COLUMNS] for _ in page])


def written(painted: Painted, update: CompositorUpdate) -> list[tuple[int, int, str]]:
    """Row, column and words of what is written."""
    return [(piece.y, piece.x, piece.cells.text.rstrip()) for piece in painted.new_cells(update).pieces]


def test_what_stands_there_is_not_written_again() -> None:
    """ACCESSIBILITY 51: Textual paints most pages twice, and rows from the left edge of a box."""
    painted = Painted()
    assert written(painted, whole(PAGE)) == [(0, 0, "Question 1."), (1, 0, ""), (2, 0, "1. Yes")]
    assert written(painted, whole(PAGE)) == []
    assert written(painted, part(PAGE, 2, 0, COLUMNS)) == []
    assert written(painted, whole((*PAGE[:2], "1. No"))) == [(2, 0, "1. No")]


def test_a_part_of_a_row_is_written_alone() -> None:
    """Both boxes are one piece, cut where the change begins; the row is known from then on."""
    painted = Painted()
    painted.new_cells(whole(PAGE))
    changed = (*PAGE[:2], "1. Yet another")
    assert written(painted, part(changed, 2, 3, COLUMNS)) == [(2, 3, "Yet another")]
    assert written(painted, whole(changed)) == []


def test_another_style_is_written() -> None:
    """The mark of a word that is heard changes no letter."""
    painted = Painted()
    painted.new_cells(whole(PAGE))
    assert [row for row, *_ in written(painted, whole(PAGE, LOUD))] == [0, 1, 2]


def test_all_is_written_once_nobody_knows_what_stands_there() -> None:
    """For the next visitor, and after another size."""
    painted = Painted()
    painted.new_cells(whole(PAGE))
    painted.forget()
    assert len(written(painted, whole(PAGE))) == ROWS


@pytest.mark.parametrize("rows", [0, 1, 40, 200])
def test_a_picture_goes_out_in_whole_rows_with_the_cursor_in_its_place(rows: int) -> None:
    """Between any two pieces each row is as before or as it will be, and the cursor is where it will be."""
    picture = (
        "".join(f"\x1b[{row};1H\x1b[1mchoice {row} of many\x1b[0m" for row in range(1, rows + 1))
        + "\x1b[7;3H"
    )
    screen = pyte.Screen(80, 200)
    stream = pyte.ByteStream(screen)
    for piece in pieces(picture.encode()):
        assert len(piece) < PIECE + 100
        stream.feed(piece)
        assert (screen.cursor.y, screen.cursor.x) == (6, 2)
        found = [line.strip() for line in screen.display if line.strip()]
        assert found == [f"choice {row} of many" for row in range(1, len(found) + 1)]
    assert sum(bool(line.strip()) for line in screen.display) == rows


async def test_what_was_written_is_the_whole_page_at_any_time(pack: Pack) -> None:
    """Over pages, moves, marked words, sizes and colours: nothing is missing, nothing is left behind."""
    async with follower(pack) as somebody:
        app, walker = somebody.app, somebody.walker
        for key in KEYS:
            await walker.send(key)
            await walker.pilot.pause()
            stands = [app._painted._rows[y] for y in range(app.size.height)]
            assert list(map(cells, stands)) == list(map(cells, app.screen._compositor.render_strips()))


def cells(row: Strip) -> list[tuple[str, Style | None]]:
    """Each letter with its style."""
    return [(letter, style) for text, style, _ in row for letter in text]


def test_what_is_no_picture_goes_out_as_it_is() -> None:
    """The cells of a console that is not there are rendered all the same."""
    assert list(pieces(b"\x1b[2J")) == [b"\x1b[2J"]
    painted = Painted().new_cells(whole(PAGE)).render_segments(Console())
    assert painted.startswith("\x1b[1;1HQuestion 1.") and "\x1b[3;1H1. Yes" in painted
