"""Codes for phones: what is painted can be read by a reader of QR codes, in all colours."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from rich.color import Color

from kiosk.core.acts import Open
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.preferences import COLOURS
from kiosk.core.presses import Take
from kiosk.core.state import Place
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.square import QUIET, drawn, height, width
from kiosk.qr_codes import SCHEME, code_for
from tests.faces.walkers import ScreenWalker
from tests.fakes import Notebook
from tests.walking import WatchedSession

LARGE = 118, 33
SCALE = 4  # pixels of a square, as a camera would see it


def addresses(pack: Pack) -> dict[str, str]:
    """Every web address of the pack by the page that holds it."""
    return {key: told.address for key, told in pack.words["en"].about.pages.items() if told.address}


@asynccontextmanager
async def reading(pack: Pack, key: str, size: tuple[int, int]) -> AsyncIterator[ScreenWalker]:
    """Somebody who reads a page about the ladder on a full screen."""
    session = WatchedSession(pack, Notebook(), "screen", colours=COLOURS, encode=code_for)
    async with KioskApp(session).run_test(size=size) as pilot:
        walker = ScreenWalker(session, pilot)
        await walker.sees(pack.words["en"].command["menu"].label)
        for place in (Place("about"), Place("about", key)):
            at = next(n for n, choice in enumerate(session.page().choices, 1) if choice.act == Open(place))
            await walker.press(str(at))
        yield walker


def is_light(color: Color) -> bool:
    """Whether a colour is nearer to white than to black."""
    return sum(color.get_truecolor()) > 3 * 127


def squares(walker: ScreenWalker) -> Iterator[list[bool]]:
    """The painted cells as rows of squares, two to a cell: True where it is light."""
    for strip in walker.pilot.app.screen._compositor.render_strips():
        upper, lower = [], []
        for segment in strip:
            assert segment.style and segment.style.bgcolor
            ground = is_light(segment.style.bgcolor)
            ink = is_light(segment.style.color or segment.style.bgcolor)
            for cell in segment.text:
                upper.append(ink if cell in "█▀" else ground)
                lower.append(ink if cell in "█▄" else ground)
        yield upper
        yield lower


def read(walker: ScreenWalker) -> list[str]:
    """What a reader of QR codes finds on the screen."""
    reader = pytest.importorskip("zxingcpp", reason="zxing-cpp reads QR codes: pip install zxing-cpp")
    rows = [bytes(255 * light for light in row for _ in range(SCALE)) for row in squares(walker)]
    picture = memoryview(b"".join(row for row in rows for _ in range(SCALE)))
    seen = picture.cast("B", (len(rows) * SCALE, len(rows[0])))
    return [found.text for found in reader.read_barcodes(seen, try_invert=False)]


@pytest.mark.parametrize("colours", COLOURS)
async def test_a_painted_code_can_be_read_in_all_colours(pack: Pack, colours: str) -> None:
    async with reading(pack, "tlap", (80, 24)) as walker:
        for _ in range(COLOURS.index(colours)):
            await walker.press("c")
        await walker.until(lambda: walker.pilot.app.theme == colours)
        await walker.pilot.pause()
        assert read(walker) == [SCHEME + addresses(pack)["tlap"]]


@pytest.mark.parametrize("key", ["tlap", "tips", "process"])
async def test_each_address_is_painted_as_a_code_beside_its_words(pack: Pack, key: str) -> None:
    """The longest one too, on a usual screen; and the address in words is beside it."""
    async with reading(pack, key, LARGE) as walker:
        await walker.pilot.pause()
        assert read(walker) == [SCHEME + addresses(pack)[key]]
        start = addresses(pack)[key][:32]
        await walker.sees(start)


@pytest.mark.parametrize("size", [(118, 24), (80, 20), (64, 18), (40, 12)])
async def test_where_a_code_does_not_fit_only_the_address_is_shown(pack: Pack, size: tuple[int, int]) -> None:
    async with reading(pack, "tips", size) as walker:
        await walker.pilot.pause()
        assert read(walker) == []
        assert not any("▀" in line or "▄" in line for line in painted(walker))


@pytest.mark.parametrize("size", [(118, 33), (100, 30), (80, 24), (64, 18), (40, 12)])
async def test_words_beside_a_code_are_whole(pack: Pack, size: tuple[int, int]) -> None:
    """ACCESSIBILITY 9: nothing is clipped, in as many parts as it takes."""
    async with reading(pack, "process", size) as walker:
        app = walker.pilot.app
        assert isinstance(app, KioskApp) and app.shown is not None
        while True:
            await walker.pilot.pause()
            assert app.shown is not None
            for text in (app.shown.title, *app.shown.body):
                for word in text.split():
                    assert len(word) > 30 or word in walker.painted(), (word, walker.painted())
            if "More" not in app.shown.more:
                break
            await walker.press("n")


def painted(walker: ScreenWalker) -> list[str]:
    """Each painted row."""
    strips = walker.pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


def test_a_code_has_a_light_margin_of_four_squares(pack: Pack) -> None:
    """ISO/IEC 18004: readers need it."""
    for address in addresses(pack).values():
        rows = drawn(code_for(address))
        assert len(rows) == height(code_for(address))
        assert {len(row) for row in rows} == {width(code_for(address))}
        for row in (*rows[: QUIET // 2], *rows[-QUIET // 2 :]):
            assert not row.strip()
        assert all(row[:QUIET] == row[-QUIET:] == " " * QUIET for row in rows)


def test_plain_lines_and_a_voice_have_the_address_in_words(pack: Pack) -> None:
    """ACCESSIBILITY 14: no raw signs; and nobody is told of a square that is not there."""
    session = WatchedSession(pack, Notebook(), "line", reprints=True, encode=None)
    for place in (Place("about"), Place("about", "tlap")):
        session.press(Take(next(choice for choice in session.page().choices if choice.act == Open(place))))
    page: Page = session.page()
    assert page.code is None and addresses(pack)["tlap"] in page.body
    assert pack.words["en"].about.square not in page.body
    said = " ".join(words for _, words in page.speech())
    assert addresses(pack)["tlap"] in said and not set("▀▄█") & set(said)


def test_codes_are_small_enough_for_a_usual_terminal(pack: Pack) -> None:
    """The address of TLAP fits into 80 by 24; the longest one needs 25 rows and 49 columns."""
    sizes = {key: (width(code_for(text)), height(code_for(text))) for key, text in addresses(pack).items()}
    assert sizes == {"tlap": (37, 19), "tips": (49, 25), "process": (41, 21)}
