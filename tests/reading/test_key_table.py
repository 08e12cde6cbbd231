"""The [keys] table of the settings: what it can change, and every fault in it."""

from pathlib import Path

import pytest

from kiosk.core.keys import USUAL_KEYS, Verb
from kiosk.reading.fault import Faulty
from kiosk.settings.config import Config, read_config
from tests.reading.test_config import told, written


def keys(folder: Path, table: str) -> Config:
    """Settings with this table of keys."""
    return read_config(written(folder, f"[keys]\n{table}\n"))


def test_without_a_table_all_keys_are_the_usual_ones() -> None:
    assert Config().key_map.verbs == USUAL_KEYS


def test_keys_are_read_as_they_are_written(tmp_path: Path) -> None:
    """Letters in either case, names, signs, the space bar; the first one is shown."""
    given = keys(tmp_path, 'menu = ["f13", "q"]\nchoose = ["Enter", "Space", "F14"]\nlarger = ["*"]').key_map
    assert given.verbs[Verb.MENU] == ("F13", "Q")
    assert given.verbs[Verb.CHOOSE] == ("ENTER", " ", "F14")
    assert given.verb_of("*") is Verb.LARGER
    assert given.verbs[Verb.BACK] == USUAL_KEYS[Verb.BACK]


@pytest.mark.parametrize("number", range(13, 25))
def test_any_key_that_a_switch_may_send_can_be_given(tmp_path: Path, number: int) -> None:
    given = keys(tmp_path, f'next = ["F{number}", "TAB"]').key_map
    assert given.verb_of(f"F{number}") is Verb.NEXT


def test_a_key_can_stand_for_a_choice(tmp_path: Path) -> None:
    assert keys(tmp_path, '2 = ["F20"]').key_map.number_of("F20") == 2


@pytest.mark.parametrize(
    ("table", "faults"),
    [
        ('menue = ["F13"]', ["keys.menue is nothing that keys do."]),
        ("menu = []", ["keys.menu has no key."]),
        ('menu = ["F25"]', ["keys.menu has F25, which is no key."]),
        ('menu = ["1"]', ["keys.menu takes 1, which is for choices."]),
        ('menu = ["q"]\nhelp = ["Q"]', ["keys has Q 2 times."]),
        ('menu = ["q", "q"]', ["keys has Q 2 times."]),
        ('menu = ["H"]', ["keys.help is left without a key."]),
        ('menu = "F13"', ["keys.menu is not a list."]),
    ],
)
def test_a_fault_in_the_keys_is_named(tmp_path: Path, table: str, faults: list[str]) -> None:
    assert told(tmp_path, f"[keys]\n{table}\n") == faults


def test_who_names_what_no_key_does_hears_all_that_keys_do(tmp_path: Path) -> None:
    with pytest.raises(Faulty, match=r"Write one of: choose, next, .*staff, 1 to 9\."):
        read_config(written(tmp_path, '[keys]\nmenue = ["F13"]\n'))


@pytest.mark.parametrize("time", [-1, 5001])
def test_the_time_of_a_held_key_is_one_that_a_person_can_live_with(tmp_path: Path, time: int) -> None:
    """ACCESSIBILITY 36: it can be set to half a second and more, or to nothing."""
    for fine in (0, 500, 5000):
        assert read_config(written(tmp_path, f"bounce_ms = {fine}\n")).bounce_ms == fine
    assert told(tmp_path, f"bounce_ms = {time}\n") == [f"bounce_ms cannot be {time}."]
