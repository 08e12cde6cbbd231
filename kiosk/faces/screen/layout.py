"""How a page fits a screen: what is roomy and what is tight, and where the ladder stands."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import product

from rich.cells import cell_len

from kiosk.core.page import Choice, Page
from kiosk.faces.screen.picture import height as picture_height
from kiosk.faces.screen.picture import width as picture_width
from kiosk.faces.wrap import wrapped

WIDE = 100  # columns from which the ladder stands beside the question
LONGEST_LINE = 80  # ACCESSIBILITY row 11
BOX = 3  # rows of a choice with its border
LOWEST_FIELD, HIGHEST_FIELD = 3, 7  # rows of the writing field, with its border
MARKED = 2  # columns of the mark before an offer
HANGING = 3  # columns by which the further lines of a choice stand in, below its words
BORDERS = 2  # columns of a box's sides
SPACE = 1  # columns between two commands


class Air(IntEnum):
    """Blank rows: none, between the areas of a page, or between its paragraphs too."""

    NONE = 0
    AREAS = 1
    PARAGRAPHS = 2


class Beside(StrEnum):
    """Where the picture of the ladder stands."""

    NOWHERE = "nowhere"
    BELOW = "below"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, repr=False)
class Layout:
    """One way to lay a page out; sizes are in cells."""

    columns: int
    rows: int
    boxed: bool
    air: Air
    picture: Beside

    @property
    def margin(self) -> int:
        """Free columns left and right."""
        return 2 if self.columns >= 60 else 0

    def text_width(self, page: Page) -> int:
        """Columns for words."""
        width = self.columns - 2 * self.margin
        if self.picture is Beside.RIGHT and page.picture:
            width -= picture_width(page.picture) + 2
        return min(width, LONGEST_LINE)

    def lines(self, page: Page, text: str, indent: int = 0) -> list[str]:
        """Words wrapped to the width there is."""
        return list(wrapped(text, self.text_width(page) - indent, cell_len))

    def command_rows(self, page: Page) -> int:
        """One row of commands, or two where they do not fit."""
        widths = [MARKED + cell_len(command.shown) for command in page.commands]
        one_row = sum(widths) + SPACE * (len(widths) - 1) <= self.columns - 2 * self.margin
        return 1 if one_row else 2

    def frame(self, page: Page) -> int:
        """Rows that every part of a page needs; a notice has its row even where there is none yet.

        So a page stays as it is when something is told on it.
        """
        rows = sum(len(self.lines(page, text)) for text in (page.notice, page.where, page.title))
        rows += self.command_rows(page)
        return rows + 1 + (3 if self.air else 0)  # one row for "part 1 of 2"

    def paragraph(self, page: Page, text: str) -> int:
        """Rows of one paragraph, with the blank row below it."""
        return len(self.lines(page, text)) + (self.air is Air.PARAGRAPHS)

    def choice(self, page: Page, choice: Choice) -> int:
        """Rows of one choice."""
        return len(self.choice_lines(page, choice)) + (BOX - 1 if self.boxed else 0)

    def choice_lines(self, page: Page, choice: Choice) -> list[str]:
        """A choice as lines, beside its mark."""
        return self.lines(page, choice.shown, MARKED + HANGING + (BORDERS if self.boxed else 0))

    def needs(self, page: Page) -> int:
        """Rows of the whole page."""
        body = page.text if self.picture is Beside.NOWHERE else page.body  # in words where it is not drawn
        rows = self.frame(page) - 1 + sum(self.paragraph(page, text) for text in body)
        rows += len(self.lines(page, page.count)) if page.count else 0
        rows += 1 if body and self.air is Air.AREAS else 0
        if page.picture and self.picture is Beside.BELOW:
            rows += picture_height(page.picture, tall=False) + bool(self.air)
        return rows + sum(self.choice(page, choice) for choice in page.choices) + self._writing(page)

    def _writing(self, page: Page) -> int:
        """Rows of the smallest writing field and what is told about it."""
        if page.typing is None:
            return 0
        return LOWEST_FIELD + sum(len(self.lines(page, text)) for text in (page.typing.left, page.how))

    def field(self, page: Page) -> int:
        """Rows of the writing field: what is left, within bounds."""
        return max(LOWEST_FIELD, min(HIGHEST_FIELD, LOWEST_FIELD + self.rows - self.needs(page)))


def lay_out(page: Page, columns: int, rows: int) -> Layout:
    """The roomiest layout in which the page fits; else the tightest, to be split into parts."""
    tightest = Layout(columns, rows, False, Air.NONE, Beside.NOWHERE)
    for picture in _pictures(page, columns, rows):
        for boxed, air in product((True, False), sorted(Air, reverse=True)):
            layout = Layout(columns, rows, boxed, air, picture)
            if layout.needs(page) <= rows:
                return layout
            if picture is not Beside.BELOW:
                tightest = layout
    return tightest


def _pictures(page: Page, columns: int, rows: int) -> list[Beside]:
    if page.picture is None:
        return [Beside.NOWHERE]
    if columns >= WIDE and picture_height(page.picture, tall=True) <= rows:
        return [Beside.RIGHT]
    return [Beside.BELOW, Beside.NOWHERE] if page.picture.main else [Beside.NOWHERE]


@dataclass(frozen=True, slots=True, repr=False)
class ScreenRoom:
    """The room that a layout has for one page, as the core asks for it."""

    page: Page
    layout: Layout

    @property
    def rows(self) -> int:
        """Rows of the screen."""
        return self.layout.rows

    def fits(self, page: Page) -> bool:
        """Whether the whole page has room."""
        return self.layout.needs(page) <= self.layout.rows

    def draws_picture(self) -> bool:
        """Whether the ladder is drawn."""
        return self.layout.picture is not Beside.NOWHERE

    def frame(self, page: Page) -> int:
        """Rows that every part needs."""
        return self.layout.frame(page)

    def paragraph(self, text: str) -> int:
        """Rows of one paragraph."""
        return self.layout.paragraph(self.page, text)

    def choice(self, choice: Choice) -> int:
        """Rows of one choice."""
        return self.layout.choice(self.page, choice)
