"""Words are never markup, wherever on the screen they stand; and textual's own ways out lead nowhere."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content
from textual.widgets import Static

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.preferences import COLOURS, SIZES
from kiosk.core.text import clean
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.blocks import Block, fill
from kiosk.faces.screen.letters import OWN
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.spoken_text import SpokenText
from tests.faces.painted import painted_words
from tests.fakes import Notebook
from tests.walking import WatchedSession

MARKUP = (
    "[@click=app.quit]tap[/]",
    "[/x]",
    "[link=x.org]a[/link]",
    "[red]b",
    "[[",
    "\\[b]",
    "[",
)
ANY = st.text(max_size=40) | st.sampled_from(MARKUP).map(lambda mark: f"so {mark} it is")


class Marked(WatchedSession):
    """A session in which every string of every page has markup in it, as a careless pack could."""

    marks = " ".join(MARKUP)

    def page(self) -> Page:
        """The page with it."""
        page = super().page()
        names = "notice", "where", "title", "count"
        texts: dict[str, Any] = {name: f"{getattr(page, name)} {self.marks}" for name in names}
        choices = tuple(replace(choice, label=f"{choice.label} {self.marks}") for choice in page.choices)
        return replace(page, **texts, body=(*page.body, self.marks), choices=choices)


@given(ANY)
@settings(max_examples=200, deadline=None)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    """Blocks and offers hold content, which has no markup, no link and no action in it."""
    told, box = SpokenText("told"), OfferBox("-choice")
    fill(told, [Block([text])])
    box._lines, box.marked = [text], False
    box._draw()
    for widget, shown in ((told, text), (box, "\n".join(OWN.offer([text], False)))):
        content = widget.content
        assert isinstance(content, Content)
        assert content.plain == Content(shown).plain
        assert not any("@click" in str(span.style) or "link" in str(span.style) for span in content.spans)


async def test_markup_stands_on_the_page_and_a_tap_on_it_does_nothing(pack: Pack) -> None:
    """In every place of a page."""
    session = Marked(pack, Notebook(), colours=COLOURS, sizes=SIZES)
    app = KioskApp(session)
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        assert painted_words(app).count("[@click=app.quit]tap[/] [/x]") >= 5
        for row in range(0, 60, 12):
            await pilot.click(offset=(12, row))
        assert app.is_running and not app.fault


async def test_no_widget_understands_markup(pack: Pack) -> None:
    """Also those that are made only for some pages."""
    app = KioskApp(WatchedSession(pack, Notebook(), colours=COLOURS, sizes=SIZES))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert all(not widget._render_markup for widget in app.query(Static))


WAYS_OUT: dict[str, Callable[[KioskApp], Any]] = {
    "the clipboard": lambda app: app.copy_to_clipboard("words"),
    "a browser": lambda app: app.open_url("https://example.org"),
    "a screenshot": lambda app: app.save_screenshot(),
    "a screenshot, handed out": lambda app: app.deliver_screenshot(),
    "a file": lambda app: app.deliver_text("words", save_filename="words.txt"),
    "a file of bytes": lambda app: app.deliver_binary("words", save_filename="words.txt"),
    "a notification": lambda app: app.notify("[/x]"),
}
ACTIONS = "quit", "app.quit", "screenshot", "screen.copy_text", "command_palette", "nonsense(("


@pytest.mark.parametrize("way", WAYS_OUT.values(), ids=WAYS_OUT.keys())
async def test_textual_has_no_way_out(
    pack: Pack, way: Callable[[KioskApp], Any], tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written to disk or to the terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    opened: list[object] = []
    monkeypatch.setattr("webbrowser.open", lambda *args, **_: opened.append(args))
    app = KioskApp(WatchedSession(pack, Notebook(), colours=COLOURS, sizes=SIZES))
    async with app.run_test() as pilot:
        await pilot.pause()
        written: list[str] = []
        assert app._driver is not None
        monkeypatch.setattr(app._driver, "write", written.append)
        assert not way(app)
        await pilot.pause()
        assert not [data for data in written if "]52" in data]
        assert not opened and not list(tmp_path.rglob("*"))
        assert not app._notifications


@pytest.mark.parametrize("action", ACTIONS)
async def test_no_action_is_run(pack: Pack, action: str) -> None:
    """However it is called."""
    app = KioskApp(WatchedSession(pack, Notebook(), colours=COLOURS, sizes=SIZES))
    async with app.run_test() as pilot:
        assert await app.run_action(action) is False
        await pilot.pause()
        assert app.is_running and not app.fault


@pytest.mark.parametrize("mark", MARKUP)
def test_cleaning_leaves_brackets_to_those_who_write_them(mark: str) -> None:
    """They are letters like others."""
    assert clean(mark) == mark
