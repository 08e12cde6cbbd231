"""Tables as text: CSV for spreadsheets, JSON lines with the exact text."""

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from kiosk.core.pack import Pack
from kiosk.feedback.columns import Cell, columns
from kiosk.feedback.holding import Holding

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also after spaces.
_FORMULA = re.compile(r"[^\S\t\r\n]*[=+\-@\t\r\n＝＋－＠]")


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """Names of columns, and rows sorted by what is in them: no order of people is left."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def csv(self) -> bytes:
        """For spreadsheets: with the mark that tells them it is UTF-8, and no cell that is a formula."""
        text = StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerows([_neutral(cell) for cell in row] for row in (self.header, *self.rows))
        return _utf8("\ufeff" + text.getvalue())

    def json_lines(self) -> bytes:
        """One object a row, every text exactly as it was written."""
        rows = (dict(zip(self.header, row, strict=True)) for row in self.rows)
        return _utf8("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def answers_table(holdings: Iterable[Holding], pack: Pack) -> Table:
    """One row a visit."""
    visits = [visit for holding in holdings for visit in holding.visits]
    all_columns = columns(pack, visits)
    header = tuple(column.name for column in all_columns)
    return _table(header, (tuple(column.cell(visit) for column in all_columns) for visit in visits))


def words_table(holdings: Iterable[Holding]) -> Table:
    """One row for what one person wrote; nothing in it leads to their answers."""
    rows = ((holding.period, each.text, int(each.share)) for holding in holdings for each in holding.words)
    return _table(("period", "text", "share"), rows)


def modes_table(holdings: Iterable[Holding]) -> Table:
    """How often the kiosk was used in which way."""
    rows = ((holding.period, m.face, m.colours, m.count) for holding in holdings for m in holding.modes)
    return _table(("period", "face", "colours", "count"), rows)


def _table(header: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Table:
    return Table(header, tuple(sorted(rows, key=lambda row: tuple(map(str, row)))))


def _neutral(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _utf8(text: str) -> bytes:
    # Half a character, which no text should hold, becomes JSON's own \udxxx.
    return text.encode("utf-8", "backslashreplace")
