"""What the README shows and lists is what the kiosk shows and does."""

import re
import sys
from pathlib import Path

import pytest

from kiosk.book.book import read_pack
from kiosk.core.keys import Verb
from kiosk.core.state import Station
from kiosk.editing.preview import find
from tests.conftest import SHIPPED
from tests.terminal import Terminal, kiosk_command
from tests.test_house import ROOT

README = (ROOT / "README.md").read_text("utf-8")
AND_SO_ON = "    … and so on"
TO_QUESTION_5 = (
    ("1", "What would you like to talk about?"),
    ("2", "Think of one time."),
    ("1", "Did you choose to take part?"),
    ("1", "Did someone help you learn"),
    ("1", "Did staff tell you about their plans?"),
    ("1", "Did staff ask what you think?"),
)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_its_picture_is_what_the_full_screen_shows(tmp_path: Path) -> None:
    picture = next(block for block in README.split("```\n") if AND_SO_ON in block)
    above, _, below = picture.partition(AND_SO_ON)
    commands = below.splitlines()[-1]
    with Terminal(kiosk_command(tmp_path / "data", "--voice", "off")) as kiosk:
        kiosk.until("1. Start")
        for key, text in TO_QUESTION_5:
            kiosk.press(key)
            kiosk.until(text)
        shown = kiosk.until("5. Skip", commands).splitlines()
    assert shown[: above.count("\n")] == above.splitlines()
    assert shown[-1] == commands


def test_editors_find_the_words_that_they_are_shown() -> None:
    """And what the preview of the page shows is among them."""
    guide = (ROOT / "content" / "README.md").read_text("utf-8")
    excerpt = next(block for block in re.split(r"```(?:toml)?\n", guide) if block.startswith("[question."))
    assert excerpt in (SHIPPED / "words" / "en.toml").read_text("utf-8")
    pack = read_pack(SHIPPED)
    page = find("s4", pack, Station(face="line")).page
    assert all(f'"{text}"' in excerpt for text in (page.title, page.body[0]))
    (asked,) = (question for question in pack.words["en"].question.values() if question.title == page.title)
    assert f'short = "{asked.short}"' in excerpt


def test_it_lists_everything_that_keys_can_be_given() -> None:
    listed = README[README.index("`[keys]`") : README.index("1 to 9 always choose")]
    assert set(re.findall(r"`(\w+)`", listed)) >= set(Verb)
