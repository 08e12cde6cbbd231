"""Words for levels, hard words and months are checked like all others."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import EIGHT, SHIPPED
from tests.reading.test_book import change, told


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the shipped pack, to be spoilt."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "ladder"))


def test_words_for_a_level_that_nobody_can_choose_are_a_fault(shipped: Path) -> None:
    change(
        shipped / "words" / "en.toml",
        ("[question.s6.level.own]", "[question.s6.level.mine]"),
        ("[rung.engagement.level.area]", "[rung.engagement.level.county]"),
    )
    assert told(shipped) == [
        "en.toml question.s6.level.mine is no level in flow.toml.",
        "en.toml rung.engagement.level.county is no level in flow.toml.",
    ]


def test_a_slip_in_the_words_of_a_level_is_told_by_its_key(shipped: Path) -> None:
    old = '[question.s6.level.own]\ntitle = "'
    change(shipped / "words" / "en.toml", (old, old.replace("title", "titel")))
    assert told(shipped) == ["en.toml question.s6.level.own.titel is not known here."]


def test_where_no_question_asks_for_a_level_no_words_for_one_are_taken(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EIGHT, tmp_path / "eight"))
    file = folder / "words" / "en.toml"
    file.write_text(file.read_text() + '[question.g6.level.own]\ntitle = "Do you plan?"\n')
    assert told(folder) == ["en.toml question.g6.level.own is no level in flow.toml."]


def test_a_form_that_two_hard_words_share_and_a_month_too_few_are_faults(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EIGHT, tmp_path / "eight"))
    change(folder / "words" / "en.toml", ('forms = ["beds"]', 'forms = ["beds", "Shed"]'), (', "M12"]', "]"))
    assert told(folder) == [
        "en.toml glossary.shed has 'shed', which [glossary.bed] has too.",
        "en.toml deeds.months has 11 names.",
    ]
