"""A preview shows a pack and keeps nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.pack import Pack
from kiosk.core.presses import Key, Typed
from kiosk.core.tour import tour
from kiosk.editing.preview import Preview, UnknownPlace, find, open_at
from tests.core.visitor import STATION, road
from tests.pseudo import longer
from tests.second_language import bilingual
from tests.terminal import Terminal
from tests.walking import Writing, keys_of_visit


def opened(pack: Pack, place: str) -> Preview:
    """A preview at a page."""
    return open_at(find(place, pack, STATION), pack)


def previewed(tmp_path: Path, *arguments: str, keys: str = "") -> "subprocess.CompletedProcess[str]":
    """What the command prints in plain lines, at a venue without settings."""
    command = [*preview_command(tmp_path), *arguments, "--line"]
    return subprocess.run(command, input=keys, capture_output=True, text=True)


def preview_command(tmp_path: Path) -> list[str]:
    """The command, with answers kept in a folder of the test if any were kept."""
    settings = tmp_path / "kiosk.toml"
    settings.write_text("bounce_ms = 0\n")
    where = ("--data", str(tmp_path / "data"), "--config", str(settings))
    return [sys.executable, "-m", "kiosk", *where, "preview", "--voice", "off"]


def test_every_page_says_that_it_is_a_preview_and_keeps_nothing(pack: Pack) -> None:
    for place, stop in tour(pack, STATION).items():
        page = open_at(stop, pack).page()
        assert page.name == place
        assert page.where.startswith(pack.words["en"].start.preview)
        assert any(part == "where" and "keeps nothing" in text for part, text in page.speech())


def test_a_whole_visit_can_be_walked_and_sent_and_the_next_one_too(pack: Pack) -> None:
    session, told = opened(pack, "start"), pack.words["en"].start.preview
    for _ in range(2):
        for key in keys_of_visit(pack, road(pack), STATION.venue):
            session.tick()
            session.press(Typed(key.text) if isinstance(key, Writing) else Key(key))
            if isinstance(key, Writing):
                session.press(Key("ENTER"))
            assert session.page().where.startswith(told)
    assert session.visitors_done == 2
    assert session.greeting[0].startswith(told)


def test_a_page_that_does_not_exist_is_answered_with_those_that_do(pack: Pack) -> None:
    with pytest.raises(UnknownPlace) as unknown:
        find("nowhere", pack, STATION)
    assert {"start", "s4b", "menu.text", "sent.kept"} <= set(unknown.value.known)


def test_the_command_opens_at_a_page_and_leaves_no_file(tmp_path: Path) -> None:
    done = previewed(tmp_path, "s4b", keys="\n1\n")
    assert "Did they tell you what they did with your answers?" in done.stdout
    assert "This is a preview. It keeps nothing." in done.stdout
    assert not (tmp_path / "data").exists()


def test_the_command_tells_the_pages_where_there_is_none_of_that_name(tmp_path: Path) -> None:
    done = previewed(tmp_path, "nowhere")
    assert done.returncode == 2
    assert "No page is called nowhere." in done.stderr
    assert {"start", "s4b", "steps.co-production"} <= set(done.stderr.split())


def test_a_pack_with_faults_is_told_like_everywhere(tmp_path: Path) -> None:
    assert previewed(tmp_path, "--content", str(tmp_path / "none")).returncode == 3


def test_drafts_are_there_to_be_looked_at(tmp_path: Path) -> None:
    """A translator needs no settings to see what came of their words."""
    folder = bilingual(tmp_path / "pack", draft=True)
    done = previewed(tmp_path, "menu.language", "--content", str(folder), keys="\n2\n")
    assert longer("Garden English") in done.stdout


@pytest.mark.slow
def test_the_full_screen_previews_too(tmp_path: Path) -> None:
    with Terminal([*preview_command(tmp_path), "about.tlap"]) as terminal:
        terminal.until("This is a preview. It keeps nothing.", "Who made it: TLAP")
    assert not (tmp_path / "data").exists()
