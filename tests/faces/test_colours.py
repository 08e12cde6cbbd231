"""Every painted cell can be read, in every colour, wherever the focus is."""

import pytest
from rich.color import ColorSystem

from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS
from kiosk.faces.screen.depth import SURE, colours_of
from tests.faces.painted import contrasts
from tests.faces.test_screen import keys_over_every_page, kiosk_on
from tests.faces.walkers import ScreenWalker
from tests.walking import Writing

SOFT = "soft"
MOVES = ("down", "tab", "tab", "up")
OVER = ("m", "b", "h", "1", "l", "1")


async def worst_and_best(kiosk: ScreenWalker, deep: bool, keys: list[str | Writing]) -> tuple[float, float]:
    """The lowest and the highest contrast on the way, the focus moved on every page."""
    found: list[float] = []
    for key in keys:
        await kiosk.walk([key]) if isinstance(key, Writing) else await kiosk.send(key)
        await kiosk.until(lambda: not kiosk.session.is_keeping)
        for step in ((), *([move] for move in MOVES)):
            await kiosk.send(*step) if not kiosk.session.page().typing else None
            depth = ColorSystem.TRUECOLOR if deep else ColorSystem.EIGHT_BIT
            found += await painted_contrasts(kiosk, depth)
    return min(found), max(found)


async def painted_contrasts(kiosk: ScreenWalker, depth: ColorSystem) -> list[float]:
    """The contrast of every painted run, once all of the page is made."""
    found: list[float] = []

    def look() -> bool:
        try:
            found[:] = [contrast for _, contrast in contrasts(kiosk.pilot.app, depth)]
        except KeyError:  # the writing field is half made
            return False
        return True

    await kiosk.until(look)
    return found


def bounds(colours: str) -> tuple[float, float]:
    """ACCESSIBILITY 1 to 4: what the lowest and the highest contrast may be."""
    if colours == SOFT:
        return 4.5, 8.0
    return {"black_on_white": 20.0, "white_on_black": 18.0, "yellow_on_black": 17.5}.get(colours, 10.0), 21.0


@pytest.mark.parametrize("deep", [True, False], ids=["true colour", "256 colours"])
@pytest.mark.parametrize("colours", COLOURS)
async def test_every_cell_of_a_few_pages_can_be_read(pack: Pack, colours: str, deep: bool) -> None:
    """ACCESSIBILITY 1 to 4; the slow test looks at every page."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*["c"] * COLOURS.index(colours))
        worst, best = await worst_and_best(kiosk, deep, ["1", "1", "9", "1", "3"])
    least, most = bounds(colours)
    assert least <= worst <= best <= most


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (118, 33), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("deep", [True, False], ids=["true colour", "256 colours"])
@pytest.mark.parametrize("colours", COLOURS)
async def test_every_cell_of_every_page_can_be_read(
    pack: Pack, colours: str, deep: bool, size: tuple[int, int]
) -> None:
    """ACCESSIBILITY 1 to 4: every page of the longest visit, and what lies over it."""
    async with kiosk_on(pack, size) as kiosk:
        await kiosk.send(*["c"] * COLOURS.index(colours))
        worst, best = await worst_and_best(kiosk, deep, [*OVER, *keys_over_every_page(pack)[:-1]])
    least, most = bounds(colours)
    assert least <= worst <= best <= most


@pytest.mark.parametrize("colours", COLOURS)
async def test_without_colour_every_cell_can_still_be_read(
    pack: Pack, colours: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With NO_COLOR all is grey, and the contrast stays."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*["c"] * COLOURS.index(colours))
        worst, _ = await worst_and_best(kiosk, True, ["1", "1", "9"])
    assert worst >= bounds(colours)[0]


def test_only_black_and_white_are_offered_where_the_terminal_decides() -> None:
    """With 16 colours nobody knows what blue looks like; who wants no colour is offered none."""
    assert colours_of({"TERM": "xterm-256color"}) == COLOURS
    assert colours_of({"TERM": "xterm", "COLORTERM": "truecolor"}) == COLOURS
    assert colours_of({"TERM": "linux"}) == SURE
    assert set(SURE) < set(COLOURS)
    assert colours_of({"TERM": "xterm-256color", "NO_COLOR": "1"}) == ()


async def test_changing_colours_keeps_everything_else(pack: Pack) -> None:
    """ACCESSIBILITY 30: answers, focus and place stay; ACCESSIBILITY 5: the focus is told by its mark too."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send("1", "1", "1", "down")
        visit = kiosk.session.state.visit
        for name in (*COLOURS[1:], COLOURS[0]):
            await kiosk.send("c")
            await kiosk.sees(f"Now: {pack.words['en'].menu.colour[name]}.", "2. No, I had no choice")
            assert kiosk.session.state.visit == visit
            assert kiosk.pilot.app.theme == name
            await kiosk.until(lambda: kiosk.marked() == "2. No, I had no choice")
