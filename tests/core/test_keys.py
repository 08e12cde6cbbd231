"""Which key asks for what, and what a venue can change about it."""

from dataclasses import replace

import pytest

from kiosk.core.keys import DIGITS, USUAL_KEY_MAP, USUAL_KEYS, KeyMap, Verb, key_map
from kiosk.core.pack import Pack
from tests.core.visitor import STATION, Visitor

OTHER = key_map({Verb.MENU: ("F13", "Q"), Verb.BACK: ("F14", "LEFT"), Verb.ONWARD: ("G",)}, {"1": ("F20",)})


def visitor_with(pack: Pack, keys: KeyMap) -> Visitor:
    """Somebody at a kiosk with these keys."""
    return Visitor(pack, replace(STATION, keys=keys))


def test_no_key_asks_for_two_things() -> None:
    """And no verb is asked for by a digit from 1, which chooses."""
    keys = [key for keys in USUAL_KEYS.values() for key in keys]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & set(DIGITS)


def test_a_letter_asks_for_the_same_in_either_case() -> None:
    assert USUAL_KEY_MAP.verb_of("m") is USUAL_KEY_MAP.verb_of("M") is Verb.MENU


def test_a_keypad_needs_no_letters() -> None:
    """Its signs open the menu, read aloud, and change the size of the text; 0 goes on."""
    asked = {key: USUAL_KEY_MAP.verb_of(key) for key in ("*", "/", "+", "-", "0", "ENTER")}
    assert list(asked.values()) == [
        Verb.MENU,
        Verb.READ_ALOUD,
        Verb.LARGER,
        Verb.SMALLER,
        Verb.ONWARD,
        Verb.CHOOSE,
    ]


def test_keys_that_a_venue_gives_take_the_place_of_the_usual_ones(pack: Pack) -> None:
    """ACCESSIBILITY 38: a letter key can be changed, and the old one then does nothing."""
    visitor = visitor_with(pack, OTHER).press("1", "q")
    assert visitor.page.name == "menu"
    visitor.press("f14")
    assert visitor.page.name == "menu"  # the names of keys are written in capitals
    assert visitor.press("F14").page.name == "level"
    assert visitor.press("m").page.name == "level"
    assert visitor.press("F13").page.name == "menu"


def test_a_key_that_is_given_away_leaves_its_usual_verb() -> None:
    keys = key_map({Verb.MENU: ("B",)}, {})
    assert keys.verb_of("B") is Verb.MENU
    assert keys.verbs[Verb.BACK] == tuple(key for key in USUAL_KEYS[Verb.BACK] if key != "B")


def test_a_further_key_chooses_and_the_digit_still_does(pack: Pack) -> None:
    for key in ("F20", "1"):
        assert visitor_with(pack, OTHER).press(key).page.name == "level"


def test_pages_show_and_help_explains_the_keys_there_are(pack: Pack) -> None:
    visitor = visitor_with(pack, OTHER).press("1")
    assert {"F13", "F14"} <= {command.key for command in visitor.page.commands}
    assert "F13" in visitor.page.prompt
    visitor.press("H")
    assert "F13 opens the menu." in visitor.page.body
    assert "F14 goes back." in visitor.page.body
    assert visitor.press("F13").page.notice == "F13 opens the menu."


def test_a_question_of_many_names_the_key_that_goes_on(pack: Pack) -> None:
    visitor = visitor_with(pack, OTHER).press("1", "1", "1", "3", "1", "4")
    assert visitor.page.name == "needs"
    assert "Press G to go on." in visitor.page.how
    assert "G to go on" in visitor.page.prompt


@pytest.mark.parametrize("key", ["ENTER", "ESCAPE", "TAB", "F13", "F14"])
def test_words_are_left_by_the_same_keys_as_ever_and_by_switches_given_for_it(key: str) -> None:
    """ACCESSIBILITY 37: a letter that was given for it stays a letter while somebody writes."""
    keys = key_map({Verb.CHOOSE: ("F13", "G"), Verb.BACK: ("F14", "BACKSPACE")}, {})
    assert keys.stops_writing(key)
    assert not any(map(keys.stops_writing, ("G", "BACKSPACE", "LEFT", "F15", "1")))
