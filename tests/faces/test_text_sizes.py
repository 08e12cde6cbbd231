"""Four sizes of text on any screen: nothing is clipped, nothing is lost, and the title stays in sight."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from rich.cells import cell_len

from kiosk.core.keys import USUAL_KEY_MAP
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.preferences import SIZES, USUAL_SIZE
from kiosk.core.split import split
from kiosk.faces.screen.blocks import told
from kiosk.faces.screen.large import drawn, lay_out_in, sizes
from kiosk.faces.screen.layout import Layout
from kiosk.faces.screen.letters import OWN
from kiosk.faces.screen.room import ScreenRoom
from tests.core.test_page import pages
from tests.core.visitor import STATION
from tests.faces.strings import strings_of
from tests.pseudo import in_pseudo

SCREENS = ((118, 33), (80, 24), (64, 18), (40, 12))
HUGE = (200, 56)
each_screen = pytest.mark.parametrize("screen", (*SCREENS, HUGE), ids=lambda each: f"{each[0]}x{each[1]}")
each_size = pytest.mark.parametrize("size", SIZES)
_PAGES: dict[str, list[Page]] = {}  # they take a while, and every law looks at all of them


def every_page(pack: Pack) -> list[Page]:
    """Each page as it has most to show, with all sizes on offer."""
    language = pack.usual_language
    if language not in _PAGES:
        found = sorted(pages(pack, replace(STATION, sizes=SIZES), chances=0), key=_size)
        _PAGES[language] = list({page.name: page for page in found}.values())
    return _PAGES[language]


def _size(page: Page) -> int:
    return len(_letters([*page.text, *(choice.shown for choice in page.choices)]))


def parts(pack: Pack, page: Page, size: str, screen: tuple[int, int]) -> tuple[Layout, tuple[Page, ...]]:
    """A page as it is shown in one size on one screen."""
    layout = lay_out_in(size, page, *screen)
    words = pack.words[pack.usual_language]
    return layout, split(page, ScreenRoom(page, layout), words, USUAL_KEY_MAP)


def rows_of(part: Page, layout: Layout) -> Iterator[str]:
    """All rows of cells above the commands."""
    for block in told(part, layout):
        yield from block.rows
    for choice in part.choices:
        sides = 2 * layout.boxed
        for row in layout.letters.offer(layout.choice_lines(part, choice), marked=True):
            yield row + " " * sides
        yield from [""] * sides


NEWS = "You chose: Informing: you are told. Before it was: No answer."


@pytest.mark.parametrize("news", ["", NEWS], ids=["nothing told", "something told"])
@pytest.mark.parametrize("screen", (*SCREENS, HUGE, (30, 9)), ids=lambda each: f"{each[0]}x{each[1]}")
@each_size
def test_no_part_is_higher_or_wider_than_the_screen(
    pack: Pack, size: str, screen: tuple[int, int], news: str
) -> None:
    """ACCESSIBILITY 9: counted in the rows that are painted, not in those that were reckoned."""
    columns, rows = screen
    for page in every_page(pack):
        layout, shown = parts(pack, replace(page, notice=news), size, screen)
        for part in shown:
            painted = list(rows_of(part, layout))
            below = layout.command_height(part) * layout.command_lines(part) + bool(layout.air)
            more = layout.height(part, part.more, layout.around) if part.more else 0
            assert len(painted) + more + below <= rows, (page.name, part.more)
            assert max(map(cell_len, painted)) <= columns - 2 * layout.margin, page.name


@each_screen
@each_size
def test_the_parts_hold_all_words_and_choices_and_each_has_the_title(
    pack: Pack, size: str, screen: tuple[int, int]
) -> None:
    """ACCESSIBILITY 10: a title too large for every part opens the first, and is small on the next."""
    for page in every_page(pack):
        layout, shown = parts(pack, page, size, screen)
        title = "" if layout.heading is layout.letters else page.title
        body = page.text if layout.letters is not OWN else shown[0].body if len(shown) == 1 else None
        together = _letters(text for part in shown for text in part.body)
        assert body is None or together == _letters([title, *body])
        assert together.startswith(_letters([title]))
        assert tuple(choice for part in shown for choice in part.choices) == page.choices
        assert all(part.title == page.title or part.body for part in shown)
        assert len(shown) == 1 or [part.more for part in shown] == [
            f"{'Part' if at == len(shown) else 'More below, part'} {at} of {len(shown)}."
            for at in range(1, len(shown) + 1)
        ]


@pytest.mark.parametrize("screen", (*SCREENS[:3], HUGE), ids=lambda each: f"{each[0]}x{each[1]}")
def test_all_choices_of_a_page_have_one_size(pack: Pack, screen: tuple[int, int]) -> None:
    """ACCESSIBILITY 57: and it is the wanted size or a smaller one, so that each choice fits."""
    wanted, got = drawn("largest", *screen), []
    for page in every_page(pack):
        layout, _ = parts(pack, page, "largest", screen)
        assert layout.letters is OWN or layout.letters in wanted
        got.append(layout.letters)
    assert got.count(wanted[0]) >= len(got) * 0.6
    assert got.count(OWN) <= len(got) * 0.1


@each_screen
def test_each_size_is_larger_than_the_one_before(screen: tuple[int, int]) -> None:
    """ACCESSIBILITY 7: as many as there is room for; the usual one is not the smallest."""
    offered = sizes(*screen)
    heights = [drawn(size, *screen)[0].capital if drawn(size, *screen) else 1 for size in offered[1:]]
    assert offered[1] == USUAL_SIZE and offered == SIZES[: len(offered)]
    assert heights == sorted(set(heights))
    assert len(offered) == {(40, 12): 2, (64, 18): 3}.get(screen, len(SIZES))


@pytest.mark.parametrize("screen", [(40, 12), (30, 9), (20, 60)])
def test_a_window_too_small_for_large_letters_offers_none(screen: tuple[int, int]) -> None:
    assert sizes(*screen) == ("small", "usual")


def test_large_letters_use_the_whole_width(pack: Pack) -> None:
    """ACCESSIBILITY 11: lines of the terminal's own letters are at most 80 long; large ones always are."""
    page = every_page(pack)[0]
    large, usual = (lay_out_in(size, page, *HUGE) for size in ("large", "usual"))
    assert large.text_width(page, large.letters) == HUGE[0] - 2 * large.margin
    assert usual.text_width(page, OWN) <= 80


def test_a_part_has_room_for_longer_commands_than_the_page_has(pack: Pack) -> None:
    """Going on may have a long name, so that the commands need a second line."""
    words = pack.words["en"]
    long_name = words.command["onward"]._replace(label="Go on to the part below this one")
    worded = words._replace(command={**words.command, "onward": long_name})
    for page in every_page(pack):
        layout = lay_out_in("large", page, 64, 18)
        for part in split(page, ScreenRoom(page, layout), worded, USUAL_KEY_MAP):
            rows = len(list(rows_of(part, layout))) + layout.command_lines(part) + bool(part.more)
            assert rows <= 18 or layout.letters is OWN


def test_the_small_size_is_closer_together(pack: Pack) -> None:
    """In a terminal whose letters cannot shrink it still shows that it was pressed."""
    page = next(page for page in every_page(pack) if page.name == "level")
    small, usual = (lay_out_in(size, page, 80, 24) for size in ("small", "usual"))
    assert small.needs(page) < usual.needs(page)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda each: f"{each[0]}x{each[1]}")
@each_size
def test_every_string_of_the_pack_fits_every_size(pack: Pack, size: str, screen: tuple[int, int]) -> None:
    """No word is cut but one that is wider than a line by itself, and no string is higher than its parts."""
    some = every_page(pack)[0]
    for text in strings_of(pack.words["en"]):
        page = replace(some, body=(text,), choices=some.choices[:1], count="", picture=None)
        layout, shown = parts(pack, page, size, screen)
        width = layout.text_width(page, layout.letters)
        lines = [line for part in shown for line in layout.lines(part, " ".join(part.body), layout.letters)]
        fits = [word for word in text.split() if len(layout.letters.lines(word, width)) == 1]
        assert set(fits) <= {word for line in lines for word in line.split()}


@each_size
def test_no_page_depends_on_the_lengths_of_english(pack: Pack, size: str) -> None:
    """A language with words 40 % longer, and accents on most letters, holds on each screen too."""
    longer = in_pseudo(pack)
    for screen in ((80, 24), (40, 12)):
        test_no_part_is_higher_or_wider_than_the_screen(longer, size, screen, NEWS)


def _letters(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())
