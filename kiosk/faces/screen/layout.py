"""How a page fits a screen: what is roomy and what is tight, and where the ladder stands."""

from enum import IntEnum, StrEnum
from itertools import product

from kiosk.core.keyboard import MOST_ACROSS, key_rows
from kiosk.core.page import Choice, Page
from kiosk.core.value import Value
from kiosk.faces.screen import beside
from kiosk.faces.screen.letters import OWN, Letters
from kiosk.faces.screen.picture import height as picture_height

LONGEST_LINE = 80  # ACCESSIBILITY row 11
BOX = 3  # rows of a choice with its border
TARGET, TARGET_WIDTH = 3, 6  # rows and columns of what is to be tapped (ACCESSIBILITY row 39)
LOW_KEY = 4  # columns of a key on the screen where there is little room
LOWEST_FIELD, HIGHEST_FIELD = 3, 7  # rows of the writing field, with its border
BORDERS = 2  # columns of a box's sides
SPACE = 1  # columns between two commands


class Air(IntEnum):
    """Blank rows: none, between the areas of a page, or between its paragraphs too."""

    NONE = 0
    AREAS = 1
    PARAGRAPHS = 2


class Beside(StrEnum):
    """Where the picture of the ladder stands, or a code for phones."""

    NOWHERE = "nowhere"
    BELOW = "below"
    RIGHT = "right"


class Layout(Value):
    """One way to lay a page out; sizes are in cells.

    `letters` are those of the words and the choices, `heading` those of the title where it stands on every
    part, `around` those of what surrounds them: the notice, the count, the part, the commands.
    """

    columns: int
    rows: int
    boxed: bool
    air: Air
    picture: Beside
    letters: Letters = OWN
    heading: Letters = OWN
    around: Letters = OWN

    @property
    def margin(self) -> int:
        """Free columns left and right."""
        return 2 if self.columns >= 60 else 0

    def text_width(self, page: Page, letters: Letters) -> int:
        """Columns for words; a line of large letters is never too long to follow."""
        width = self.columns - 2 * self.margin
        if letters is not OWN:
            return width
        if self.picture is Beside.RIGHT:
            width -= beside.width(page)
        return min(width, LONGEST_LINE)

    def lines(self, page: Page, text: str, letters: Letters = OWN) -> list[str]:
        """Words wrapped to the width there is."""
        return letters.lines(text, self.text_width(page, letters))

    def height(self, page: Page, text: str, letters: Letters = OWN) -> int:
        """Rows of words."""
        return letters.height * len(self.lines(page, text, letters))

    def command_lines(self, page: Page) -> int:
        """One line of commands, or two where they do not fit."""
        return 1 if self._fit_one_line(page, 0) else 2

    def boxes_commands(self, page: Page) -> bool:
        """Whether commands have a border too, so that fingers see where they are."""
        return page.taps and self.boxed and self.around is OWN and self._fit_one_line(page, BORDERS)

    def _fit_one_line(self, page: Page, borders: int) -> bool:
        widths = [self.around.offer_width(command.shown) + borders for command in page.commands]
        return sum(widths) + SPACE * (len(widths) - 1) <= self.columns - 2 * self.margin

    def command_height(self, page: Page) -> int:
        """Rows of one line of commands."""
        return max(self.around.height, TARGET if page.taps else 1)

    def frame(self, page: Page) -> int:
        """Rows that every part of a page needs; a notice has its row even where there is none yet.

        So a page stays as it is when something is told on it.
        """
        rows = self.height(page, page.notice, self.around) + self.height(page, page.where)
        rows += self.height(page, page.title, self.heading)
        rows += self.command_height(page) * self.command_lines(page)
        rows += self.around.height  # one line for "part 1 of 2"
        return rows + (3 if self.air else 0)

    def count(self, page: Page, text: str) -> int:
        """Rows of the number of choices, in words."""
        return self.height(page, text, self.around)

    def paragraph(self, page: Page, text: str) -> int:
        """Rows of one paragraph, with the blank row below it."""
        return self.height(page, text, self.letters) + (self.air is Air.PARAGRAPHS)

    def choice(self, page: Page, choice: Choice) -> int:
        """Rows of one choice."""
        rows = self.letters.height * len(self.choice_lines(page, choice))
        return max(rows + (BOX - 1 if self.boxed else 0), TARGET if page.taps else 1)

    def choice_lines(self, page: Page, choice: Choice) -> list[str]:
        """A choice as lines, beside its mark."""
        width = self.text_width(page, self.letters) - (BORDERS if self.boxed else 0)
        return self.letters.offer_lines(choice.shown, width)

    def needs(self, page: Page) -> int:
        """Rows of the whole page."""
        body = page.text if self.picture is Beside.NOWHERE else page.body  # in words where it is not drawn
        rows = self.frame(page) - self.around.height + sum(self.paragraph(page, text) for text in body)
        rows += self.count(page, page.count) if page.count else 0
        rows += 1 if body and self.air is Air.AREAS else 0
        if page.picture and self.picture is Beside.BELOW:
            rows += picture_height(page.picture, tall=False) + bool(self.air)
        return rows + sum(self.choice(page, choice) for choice in page.choices) + self._writing(page)

    def _writing(self, page: Page) -> int:
        """Rows of the smallest writing field, what is told about it, and the keyboard on the screen."""
        if page.typing is None:
            return key_rows(page.pad, page.pad.across) * self.key_height if page.pad else 0
        told = sum(len(self.lines(page, text)) for _, text in below_field(page))
        return self._lowest_field(page) + told + key_rows(page.keyboard, self.across) * self.key_height

    def _lowest_field(self, page: Page) -> int:
        return LOWEST_FIELD if self.boxed or not page.keyboard.keys else 1

    def field(self, page: Page) -> int:
        """Rows of the writing field: what is left, within bounds."""
        lowest = self._lowest_field(page)
        return max(lowest, min(HIGHEST_FIELD, lowest + self.rows - self.needs(page)))

    @property
    def key_height(self) -> int:
        """Rows of a key of the keyboard on the screen."""
        return TARGET if self.boxed else 1

    @property
    def across(self) -> int:
        """Letters of the keyboard on the screen in a row."""
        width = min(self.columns - 2 * self.margin, LONGEST_LINE)
        return min(MOST_ACROSS, max(1, width // (TARGET_WIDTH if self.boxed else LOW_KEY)))


def below_field(page: Page) -> list[tuple[str, str]]:
    """What is told below the writing field, by part; letters on the screen show how to write."""
    if page.typing is None:
        return [("more", page.more)] if page.more else []
    left = ("left", page.typing.left)
    return [left] if page.keyboard.keys else [left, ("how", page.how)]


def lay_out(page: Page, columns: int, rows: int) -> Layout:
    """The roomiest layout in which the page fits; else the tightest, to be split into parts."""
    tightest = tight(columns, rows)
    for picture in _pictures(page, columns, rows):
        for boxed, air in product((True, False), sorted(Air, reverse=True)):
            layout = Layout(columns, rows, boxed, air, picture)
            if layout.needs(page) <= rows:
                return layout
            if picture is not Beside.BELOW:
                tightest = layout
    return tightest


def tight(columns: int, rows: int) -> Layout:
    """The layout that holds most."""
    return Layout(columns, rows, False, Air.NONE, Beside.NOWHERE)


def _pictures(page: Page, columns: int, rows: int) -> list[Beside]:
    tightest = tight(columns, rows)
    above = rows - tightest.command_lines(page) * tightest.command_height(page) - 1
    if beside.has_room(page, columns - 2 * tightest.margin, above):
        return [Beside.RIGHT, Beside.NOWHERE] if page.code else [Beside.RIGHT]
    return [Beside.BELOW, Beside.NOWHERE] if page.picture and page.picture.main else [Beside.NOWHERE]
