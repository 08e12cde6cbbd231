"""One switch: the mark walks by the clock, and any key or tap takes what it is on."""

from dataclasses import replace

from rich.color import ColorSystem

from kiosk.core.acts import Letter, StartWriting
from kiosk.core.pack import Pack
from kiosk.core.preferences import PACES
from kiosk.core.presses import Key
from tests.faces.hands import Hand, OneSwitch, at_work
from tests.faces.painted import contrasts, painted_lines

TO_WORDS = "1113149"


def shown(person: Hand) -> list[str]:
    """What is marked, in words."""
    return [offer.shown for offer in person.focused()]


def wait(person: Hand, seconds: float) -> None:
    """Lets time pass, and the kiosk look at its clock."""
    person.clock.now += seconds
    person.look()


def go(person: Hand, keys: str) -> None:
    """Lets somebody with a keyboard press these keys first."""
    for key in keys:
        person.session.press(Key(key))
    person.app._show()


async def test_the_mark_walks_at_the_pace_that_was_set(pack: Pack) -> None:
    """ACCESSIBILITY 33: the one thing that is timed, and only for those who want it so."""
    async with at_work(pack, OneSwitch) as person:
        for pace in ("slowest", "slow", "usual", "fast", "fastest"):
            settings = replace(person.session.state.preferences, pace=pace)
            person.session.state = replace(person.session.state, preferences=settings)
            go(person, "HH")  # there and back: the page is met anew
            seen = []
            for _ in range(2 * len(person.page.offers)):
                seen += shown(person)
                wait(person, PACES[pace] - 0.5)
                assert shown(person) == seen[-1:]
                wait(person, 0.5)
            offers = [offer.shown for offer in person.page.offers]
            assert seen == [*offers, *offers]


async def test_any_key_takes_what_is_marked(pack: Pack) -> None:
    async with at_work(pack, OneSwitch) as person:
        wait(person, 2)
        for key in ("space", "x", "7", "f13", "escape", "m", "tab", "down", "left"):
            assert shown(person) == ["2. What we keep"]  # whoever comes back goes on from there
            await person.press(key)
            assert person.page.name == "privacy"
            go(person, "B")


async def test_any_tap_takes_what_is_marked_wherever_it_falls(pack: Pack) -> None:
    async with at_work(pack, OneSwitch) as person:
        await person.walker.pilot.pause()
        wait(person, 2)
        await person.walker.pilot.click(offset=(70, 20))
        await person.walker.until(lambda: person.page.name == "privacy")


async def test_without_a_press_nothing_is_ever_taken(pack: Pack) -> None:
    async with at_work(pack, OneSwitch) as person:
        for _ in range(50):
            wait(person, 2)
        assert person.page.name == "start"


async def test_a_press_gives_the_whole_time_to_what_comes_next(pack: Pack) -> None:
    """The mark does not run away from a new page."""
    async with at_work(pack, OneSwitch) as person:
        person.clock.now += 1.9
        await person.walker.press("space")
        assert shown(person) == ["1. My own care or support"]
        wait(person, 1.9)
        assert shown(person) == ["1. My own care or support"]


async def test_a_switch_that_is_held_acts_once(pack: Pack) -> None:
    """ACCESSIBILITY 35: whatever keys the switch sends while it is held."""
    async with at_work(pack, OneSwitch) as person:
        for key in ("space", "space", "enter", "x"):
            person.walker._strike(key)
            person.clock.now += 0.03
        await person.walker.sees("What would you like to talk about?")
        assert person.session.page().name == "level"


async def test_after_a_tick_the_mark_stays_and_walks_on_from_there(pack: Pack) -> None:
    async with at_work(pack, OneSwitch, (118, 33)) as person:
        go(person, TO_WORDS[:-1])
        wait(person, 2)
        await person.press("space")
        assert shown(person) == ["2. Words I know, chosen"]
        wait(person, 2)
        assert shown(person) == ["3. A better time or place, not chosen"]


async def test_a_row_of_letters_is_marked_as_a_whole_then_letter_by_letter(pack: Pack) -> None:
    """And can be seen without colour: each letter of the row has the mark (ACCESSIBILITY 5 and 6)."""
    async with at_work(pack, OneSwitch) as person:
        go(person, TO_WORDS + "1")
        await person.do(StartWriting("words"))
        await person.walker.until(lambda: len(shown(person)) > 1)
        await person.walker.until(lambda: "\n".join(painted_lines(person.app)).count("▶") == 10)
        assert "".join(shown(person)) == "abcdefghij"
        for text, contrast in contrasts(person.app, ColorSystem.TRUECOLOR):
            assert contrast >= 10, text
        person.clock.now += 1.5
        person.walker._strike("space")
        await person.walker.until(lambda: shown(person) == ["a"])
        wait(person, 1.5)
        assert shown(person) == ["a"]  # the first letter has its whole time too
        await person.take(next(key for key in person.page.keyboard.keys if key.act == Letter("m")))
        assert person.page.typing is not None and person.page.typing.text == "m"
        assert "".join(shown(person)) == "abcdefghij"
