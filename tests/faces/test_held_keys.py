"""Keys on the full screen: held ones, ones that a venue gave, and a keyboard beside letters on the screen."""

import sys
from pathlib import Path

import pytest

from kiosk.core.acts import StartWriting
from kiosk.core.keys import Verb, key_map
from kiosk.core.pack import Pack
from kiosk.core.presses import Key
from kiosk.faces.screen.words_field import WordsField
from tests.faces.hands import Arrows, Hand, TabAndEnter, at_work
from tests.terminal import Terminal, kiosk_command

TO_WORDS = "11131491"
REPEATS = 30
RATE = 0.03  # seconds between two repeats of a held key


async def hold(person: Hand, key: str) -> None:
    """Holds a key down for more than a second."""
    person.clock.now += 1
    person.walker._strike(key)
    person.clock.now += 0.5
    for _ in range(REPEATS):
        person.walker._strike(key)
    await person.walker.pilot.pause()
    person.clock.now += RATE


async def at_words(person: Hand) -> None:
    """Goes to where words can be written."""
    for key in TO_WORDS:
        person.session.press(Key(key))
    person.app._show()


async def test_a_held_key_answers_one_question(pack: Pack) -> None:
    """ACCESSIBILITY 35: a number, Enter, Back, a command."""
    async with at_work(pack, Arrows) as person:
        for key, name in (("1", "level"), ("enter", "think"), ("n", "s1"), ("b", "think"), ("m", "menu")):
            await hold(person, key)
            assert person.session.page().name == name


async def test_arrows_and_tab_repeat_while_they_are_held(pack: Pack) -> None:
    """ACCESSIBILITY 35: a long list is walked through by holding the arrow."""
    async with at_work(pack, Arrows) as person:
        offers = person.page.offers
        for key in ("down", "tab"):
            before = offers.index(person.focused()[0])
            await hold(person, key)
            assert offers.index(person.focused()[0]) == (before + 1 + REPEATS) % len(offers)


async def test_letters_repeat_but_the_key_that_chose_to_write_writes_nothing(pack: Pack) -> None:
    """ACCESSIBILITY 35: 1 is "Write" there, and its repeats are no words."""
    async with at_work(pack, Arrows) as person:
        await at_words(person)
        await hold(person, "1")
        await person.walker.until(lambda: isinstance(person.app.focused, WordsField))
        for _ in range(3):
            person.clock.now += RATE
            person.walker._strike("1")
            await person.walker.pilot.pause()
        assert person.page.typing is not None and person.page.typing.text == ""
        person.clock.now += 1
        for letter in "oo":
            person.walker._strike(letter)
        await person.walker.until(lambda: bool(person.page.typing and person.page.typing.text == "oo"))


async def test_keys_that_a_venue_gave_work_and_the_old_ones_do_not(pack: Pack) -> None:
    """ACCESSIBILITY 38: on the full screen too, the moves of the focus with them."""
    keys = key_map({Verb.NEXT: ("F13",), Verb.CHOOSE: ("F14", "G"), Verb.MENU: ("F24",)}, {})
    async with at_work(pack, Hand, keys=keys) as person:
        await person.walker.move("f13")
        assert person.focused()[0].shown == "2. What we keep"
        for key in ("tab", "m", "enter"):
            await person.press(key)
            assert "does nothing here" in person.page.notice
        await person.press("g")
        assert person.session.page().name == "privacy"
        await person.walker.sees("F24 Menu")


async def test_whoever_types_beside_the_letters_on_the_screen_ends_with_enter(pack: Pack) -> None:
    """Even after a letter was chosen: typing leads back to the words."""
    async with at_work(pack, TabAndEnter) as person:
        await at_words(person)
        await person.do(StartWriting("words", on_screen=True))
        await person.take(person.page.keyboard.keys[7])
        assert person.focused()
        for letter in "i 2":
            person.walker._strike(letter)
        await person.walker.until(lambda: bool(person.page.typing and person.page.typing.text == "hi 2"))
        assert not person.focused()
        await person.press("enter")
        assert person.session.page().body[-1] == "You wrote: hi 2"


async def test_up_and_down_lead_out_of_the_words_to_the_letters_and_back(pack: Pack) -> None:
    """ACCESSIBILITY 37: the field is no trap; Esc leaves it from anywhere."""
    async with at_work(pack, Arrows) as person:
        await at_words(person)
        await person.do(StartWriting("words", on_screen=True))
        await person.walker.move("down")
        assert [offer.shown for offer in person.focused()] == ["a"]
        await person.walker.move("up")
        assert not person.focused()
        await person.walker.move("up")
        assert [offer.shown for offer in person.focused()] == ["Enter Done"]
        await person.walker.move("up")
        assert [offer.shown for offer in person.focused()] == ["Space"]
        await person.press("escape")
        assert person.page.typing is None


@pytest.mark.parametrize("on_screen", [False, True])
async def test_words_can_be_mended_with_the_keys_that_everybody_knows(pack: Pack, on_screen: bool) -> None:
    """Backspace, Delete, Home, End and the arrows belong to the words, with letters on the screen too."""
    async with at_work(pack, TabAndEnter) as person:
        await at_words(person)
        await person.do(StartWriting("words", on_screen))
        for key in (*"acx", "backspace", "left", *"b", "end", *"dy", "left", "delete", "home", *"_"):
            person.walker._strike(key)
        await person.walker.until(lambda: bool(person.page.typing and person.page.typing.text == "_abcd"))


async def test_backspace_takes_a_letter_away_from_wherever_the_focus_is(pack: Pack) -> None:
    """And leads back to the words."""
    async with at_work(pack, TabAndEnter) as person:
        await at_words(person)
        await person.do(StartWriting("words", on_screen=True))
        for key in person.page.keyboard.keys[:2]:
            await person.take(key)
        person.walker._strike("backspace")
        await person.walker.until(lambda: bool(person.page.typing and person.page.typing.text == "a"))
        assert not person.focused()


async def test_a_key_that_a_venue_gave_turns_the_parts_of_a_long_page(pack: Pack) -> None:
    keys = key_map({Verb.ONWARD: ("F15",), Verb.BACK: ("F16",)}, {})
    async with at_work(pack, Hand, (40, 12), keys=keys) as person:
        await person.press("f15")
        assert "art 2 of" in person.page.more
        await person.press("f16")
        assert "part 1 of" in person.page.more


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_the_settings_of_a_venue_reach_a_real_terminal(tmp_path: Path) -> None:
    """A held key is taken once, F13 opens the menu, scanning says that it is on, fingers have buttons."""
    settings = tmp_path / "kiosk.toml"
    settings.write_text('[keys]\nmenu = ["F13", "M"]\n')
    command = kiosk_command(tmp_path / "data", "--config", str(settings))
    with Terminal(command) as terminal:
        terminal.until("1. Start")
        terminal.press("1111112")
        terminal.until("You chose: How a service is run.")
        terminal.press("\x1b[25~")
        terminal.until("Usual settings")
    settings.write_text("scanning = true\npointer = true\n")
    with Terminal(command, rows=30) as terminal:
        terminal.until("The mark moves by itself.", "│  M Menu│")
