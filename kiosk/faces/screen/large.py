"""Lays a page out for the size of text that a visitor wants."""

from itertools import chain

from kiosk.core.page import Page
from kiosk.core.preferences import SIZES, USUAL_SIZE
from kiosk.faces.screen.big_letters import SMALLEST, BlockLetters, fitting
from kiosk.faces.screen.layout import Air, Beside, Layout, lay_out, tight
from kiosk.faces.screen.letters import OWN

SMALL, _, LARGE, LARGEST = SIZES
# Columns and rows from which what surrounds the words takes less than a third of the screen in large letters.
ROOMY = 100, 40
LINES_OF_COMMANDS = 2
TITLES = 3  # times the height of the title that a part has room for besides, if the title stands on each


def lay_out_in(size: str, page: Page, columns: int, rows: int) -> Layout:
    """The layout in this size; in a smaller one where this page's choices would not fit in it.

    Small letters are the terminal's own, as the usual ones are, but closer together. While words are
    written, they stand in the terminal's own letters.
    """
    for letters in drawn(size, columns, rows):
        layout = None if page.typing else _large(page, columns, rows, letters)
        if layout is not None:
            return layout
    closest = tight(columns, rows)
    return closest if size == SMALL and closest.needs(page) <= rows else lay_out(page, columns, rows)


def drawn(size: str, columns: int, rows: int) -> tuple[BlockLetters, ...]:
    """Block letters for a size, the wanted ones first."""
    fit = fitting(columns, rows)
    wanted = {LARGEST: fit, LARGE: fit[:-1] or fit}.get(size, ())
    return wanted[::-1]


def sizes(columns: int, rows: int) -> tuple[str, ...]:
    """The sizes that can be told apart on a screen."""
    return SIZES[: SIZES.index(USUAL_SIZE) + 1 + min(2, len(fitting(columns, rows)))]


def _large(page: Page, columns: int, rows: int, letters: BlockLetters) -> Layout | None:
    """With the title large on every part, else with it large as the first words; None where neither fits."""
    texts = (page.title, *page.text, *(choice.shown for choice in page.choices))
    if not all(map(letters.can, texts)):
        return None
    roomy = columns >= ROOMY[0] and rows >= ROOMY[1] and letters is not SMALLEST
    around = SMALLEST if roomy else OWN
    for boxed, air in ((True, Air.AREAS), (False, Air.AREAS), (False, Air.NONE)):
        layout = Layout(columns, rows, boxed, air, Beside.NOWHERE, letters, letters, around)
        if layout.needs(page) <= rows:
            return layout
    for heading in (letters, OWN):
        layout = Layout(columns, rows, False, Air.NONE, Beside.NOWHERE, letters, heading, around)
        if _holds(layout, page):
            return layout
    return None


def _holds(layout: Layout, page: Page) -> bool:
    """Whether there is room for each choice, and for more than the title alone."""
    commands = LINES_OF_COMMANDS - layout.command_lines(page)  # a part may have longer ones
    space = layout.rows - layout.frame(page) - layout.command_height(page) * commands
    count = layout.count(page, page.count) if page.count else 0
    title = layout.height(page, page.title, layout.heading) if layout.heading is layout.letters else 0
    choices = chain([layout.letters.height], (layout.choice(page, each) for each in page.choices))
    return max(TITLES * title, count + max(choices)) <= space
