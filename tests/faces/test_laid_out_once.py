"""A page is laid out and cut once, however often it is asked for: a key is answered sooner."""

from dataclasses import replace

import pytest
from textual.geometry import Size

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.pages import page
from kiosk.core.update import fresh
from kiosk.faces.screen.canvas import Canvas
from kiosk.faces.screen.sizing import DrawnSizes
from kiosk.session.parting import Parting
from tests.core.visitor import STATION


@pytest.fixture
def start(pack: Pack) -> Page:
    """The first page."""
    return page(fresh(pack, STATION), pack, STATION)


@pytest.fixture
def canvas() -> Canvas:
    """A usual screen."""
    return Canvas(DrawnSizes())


def test_a_page_is_laid_out_anew_only_where_it_or_the_screen_has_changed(start: Page, canvas: Canvas) -> None:
    layout = canvas.fit(start).layout
    assert canvas.fit(replace(start)).layout is layout
    assert canvas.fit(replace(start, size="largest")).layout != layout
    assert canvas.fit(start).layout == layout
    canvas.resize(Size(40, 12))
    assert canvas.fit(start).layout != layout


def test_a_page_is_cut_anew_only_where_it_or_its_room_has_changed(
    start: Page, canvas: Canvas, pack: Pack
) -> None:
    """And nothing of it is held when its visitor is gone."""
    parting, words = Parting(STATION.keys), pack.words[pack.usual_language]
    canvas.resize(Size(40, 12))
    parting.fit(canvas.fit)
    part = parting.shown(start, words)
    assert part != start
    assert parting.shown(replace(start), words) is part
    canvas.resize(Size(118, 33))
    assert parting.shown(start, words) == start
    canvas.resize(Size(40, 12))
    part = parting.shown(start, words)
    parting.forget()
    assert parting.shown(start, words) is not part
