"""The pages that people read to learn, on the full screen."""

from dataclasses import replace

import pytest

from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS
from kiosk.core.state import Place, Station
from kiosk.faces.screen.app import KioskApp
from tests.core.visitor import places
from tests.faces.painted import painted_lines, words_of
from tests.faces.walkers import ScreenWalker
from tests.fakes import Notebook
from tests.pseudo import in_pseudo
from tests.walking import DEEDS, WatchedSession

READ = "about", "steps", "deeds", "word", "words"
STATION = Station("screen", deeds=DEEDS)


def opened(app: KioskApp, session: WatchedSession, place: Place) -> None:
    """Shows a page that lies over the first one."""
    session.state = replace(session.state, over=(place,)).anew()
    app._show()


@pytest.mark.parametrize("columns, rows", [(80, 24), (40, 12), pytest.param(118, 33, marks=pytest.mark.slow)])
async def test_no_word_of_a_page_to_learn_from_is_clipped(pack: Pack, columns: int, rows: int) -> None:
    """ACCESSIBILITY 9 and 10: in a longer language too, in every part of every page, also beside a code."""
    told = in_pseudo(pack)
    session = WatchedSession(told, Notebook(), "screen", colours=COLOURS)
    async with KioskApp(session).run_test(size=(columns, rows)) as pilot:
        kiosk, app = ScreenWalker(session, pilot), pilot.app
        assert isinstance(app, KioskApp)
        for place in places(told, STATION):
            if place.name in READ:
                opened(app, session, place)
                await every_part(kiosk, app)
        assert all(len(line) <= columns for line in painted_lines(app))


def unspaced(text: str) -> str:
    """The letters alone."""
    return "".join(text.split())


async def every_part(kiosk: ScreenWalker, app: KioskApp) -> None:
    """Goes through all parts of a page, and looks for all words of each; a long address is cut in lines."""
    while True:
        page = app.shown
        assert page is not None
        wanted = {unspaced(text) for text in words_of(page)}

        def painted(wanted: set[str] = wanted) -> bool:
            return all(text in unspaced(kiosk.painted()) for text in wanted)

        await kiosk.until(painted)
        if page.commands[0].verb is not Verb.ONWARD:
            return
        await kiosk.press("n")


@pytest.mark.parametrize("size", [(118, 33), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_each_step_is_told_on_one_part_with_its_picture(pack: Pack, size: tuple[int, int]) -> None:
    """Nobody turns over to see where on the ladder a step is."""
    session = WatchedSession(pack, Notebook(), "screen", colours=COLOURS)
    async with KioskApp(session).run_test(size=size) as pilot:
        app = pilot.app
        assert isinstance(app, KioskApp)
        for rung in pack.flow.ladder.rungs:
            opened(app, session, Place("steps", rung.key))
            assert app.shown is not None and not app.shown.more
            kiosk = ScreenWalker(session, pilot)
            await kiosk.sees(f"{rung.number} {pack.words['en'].rung[rung.key].name} ")
            await kiosk.sees(pack.words["en"].picture.this)
