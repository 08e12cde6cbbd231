"""What stands beside the words where there is room: the ladder, or a code for phones."""

from kiosk.core.page import Page
from kiosk.faces.screen import picture, square

GAP = 2  # columns between the words and what stands beside them
WIDE = 96  # columns from which the ladder stands beside the words, within the margins
NARROWEST = 30  # columns that a code leaves for words


def width(page: Page) -> int:
    """Columns that it takes from the words."""
    if page.code:
        return square.width(page.code) + GAP
    return picture.width(page.picture) + GAP if page.picture else 0


def has_room(page: Page, columns: int, rows: int) -> bool:
    """Whether it can stand beside the words, in so many columns and rows above the commands."""
    if page.code:
        return columns - width(page) >= NARROWEST and square.height(page.code) <= rows
    if page.picture:
        return columns >= WIDE and picture.height(page.picture, tall=True) <= rows
    return False
