"""Tables as text: CSV for spreadsheets, JSON lines with the exact text."""

import csv
import json
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO

import msgspec

from kiosk.feedback.columns import Block, Cell, Row, columns
from kiosk.feedback.holding import Holding, KeptVisit

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also after spaces.
_FORMULA = re.compile(r"[^\S\t\r\n]*[=+\-@\t\r\n＝＋－＠]")
MARK, LINE_END = "\ufeff", "\r\n"
KEYS = 1024  # cells that are remembered: most columns hold a few keys over and over

WORDS_HEADER = ("period", "text", "share")
MODES_HEADER = ("period", "face", "colours", "size", "scanning", "read_aloud", "count")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Piece:
    """Some cells of a row, with what stands for them in each file: many rows can share it."""

    cells: Row
    texts: tuple[str, ...]
    csv: str
    json: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """Names of columns, and rows made of pieces."""

    header: tuple[str, ...]
    rows: tuple[tuple[Piece, ...], ...]

    def csv(self) -> bytes:
        """For spreadsheets: with the mark that tells them it is UTF-8, and no cell that is a formula."""
        rows = (",".join([piece.csv for piece in row]) for row in self.rows)
        return _utf8(MARK + LINE_END.join((_csv(map(neutral, self.header)), *rows, "")))

    def json_lines(self) -> bytes:
        """One object a row, every text exactly as it was written."""
        return b"".join(b"{%s}\n" % b",".join([piece.json for piece in row]) for row in self.rows)

    def found(self) -> Iterator[set[Cell]]:
        """What is in each column."""
        for pieces in zip(*self.rows, strict=True):
            yield from map(set, zip(*(piece.cells for piece in set(pieces)), strict=True))


def answers_table(visits: Iterable[KeptVisit], blocks: Sequence[Block]) -> Table:
    """One row a visit."""
    header = tuple(column.name for column in columns(blocks))
    rows = zip(*(_pieces(block, visits) for block in blocks), strict=True)
    return _in_order(header, rows)


def words_table(holdings: Iterable[Holding]) -> Table:
    """One row for what one person wrote; nothing in it leads to their answers."""
    rows = ((holding.period, each.text, int(each.share)) for holding in holdings for each in holding.words)
    return _in_order(WORDS_HEADER, ((piece(WORDS_HEADER, row),) for row in rows))


def modes_table(holdings: Iterable[Holding]) -> Table:
    """How often the kiosk was used in which way."""
    rows = (
        (
            *(holding.period, mode.face, mode.colours, mode.size),
            *(int(mode.scanning), int(mode.read_aloud), mode.count),
        )
        for holding in holdings
        for mode in holding.modes
    )
    return _in_order(MODES_HEADER, ((piece(MODES_HEADER, row),) for row in rows))


def piece(names: Iterable[str], cells: Row) -> Piece:
    """Cells as each file has them."""
    texts = tuple(map(neutral, cells))
    return Piece(cells, texts, _csv(texts), _json(dict(zip(names, cells, strict=True))))


@lru_cache(KEYS)
def neutral(cell: Cell) -> str:
    """A cell as text that no spreadsheet takes for a formula."""
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and _FORMULA.match(text) else text


def _pieces(block: Block, visits: Iterable[KeptVisit]) -> Iterator[Piece]:
    """The piece of each visit; what many visits have alike is made once."""
    names = tuple(column.name for column in block.columns)
    made: dict[Hashable, Piece] = {}
    for source in map(block.source, visits):
        if source not in made:
            made[source] = piece(names, block.cells(source))
        yield made[source]


def _in_order(header: tuple[str, ...], rows: Iterable[tuple[Piece, ...]]) -> Table:
    """Rows sorted by what a spreadsheet shows of them: no order of people is left."""
    return Table(header, tuple(sorted(rows, key=lambda row: [piece.texts for piece in row])))


def _csv(texts: Iterable[str]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator=LINE_END).writerow(texts)
    return line.getvalue().removesuffix(LINE_END)


def _json(cells: dict[str, Cell]) -> bytes:
    """The members of an object, without its brackets."""
    try:
        return msgspec.json.encode(cells)[1:-1]
    except UnicodeEncodeError:  # half a character, which no text should hold, becomes JSON's own \udxxx
        return _utf8(json.dumps(cells, ensure_ascii=False, separators=(",", ":")))[1:-1]


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
