"""Reading aloud: what somebody hears who sees nothing, at each press."""

from dataclasses import replace

import pytest

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.preferences import SPEEDS, USUAL_SPEED
from kiosk.core.presses import Key, Typed
from kiosk.core.state import Sound
from kiosk.core.update import fresh
from tests.fakes import Ear, Notebook
from tests.walking import WatchedSession


class Listener:
    """Somebody who presses keys, and an ear."""

    def __init__(self, pack: Pack, face: str = "screen", **station: object) -> None:
        self.ear = Ear()
        offered = {"voiced": ("en",), "focuses": face == "screen"} | station
        self.session = WatchedSession(pack, Notebook(), face, self.ear, **offered)

    @property
    def page(self) -> Page:
        """The page that is met."""
        return self.session.page()

    def press(self, *keys: str) -> list[str]:
        """Presses keys, and gives what begins to be said at the last one."""
        for key in keys:
            before = len(self.ear.heard)
            self.session.press(Key(key))
        return self.ear.texts[before:]

    def choose(self, label: str) -> None:
        """Takes a choice by its words."""
        self.press(next(str(choice.number) for choice in self.page.choices if choice.label == label))

    def hear_all(self) -> list[str]:
        """Hears to the end, and gives all that was said meanwhile, with what was being said."""
        before = len(self.ear.heard) - 1
        while self.ear.says:
            self.ear.end()
            self.session.tick()
        return self.ear.texts[before:]

    @property
    def why(self) -> str:
        """Why the last thing was said."""
        return self.ear.heard[-1].why


@pytest.fixture
def listener(pack: Pack) -> Listener:
    """Somebody who has just come."""
    return Listener(pack)


@pytest.mark.parametrize("key", ["1", "q", "M", "3"])
def test_the_first_key_says_how_to_listen(listener: Listener, key: str) -> None:
    """ACCESSIBILITY 27: it does its work too, whatever it is."""
    before = listener.page
    assert listener.press(key) == ["To hear this read aloud, press S."]
    assert listener.page != before


def test_each_key_on_the_first_page_says_how_to_listen_and_no_key_after_it(listener: Listener) -> None:
    """ACCESSIBILITY 27: the first key may have been a slip, or somebody who only passed by."""
    for key in "zRT.":
        assert listener.press(key) == ["To hear this read aloud, press S."]
    listener.press("1")
    assert listener.press("q") == []


def test_moving_the_focus_is_a_first_key_too(listener: Listener) -> None:
    """ACCESSIBILITY 27."""
    listener.session.move((listener.page.choices[1],))
    assert listener.ear.texts == ["To hear this read aloud, press S."]


def test_in_plain_lines_nothing_is_said_until_it_is_asked_for(pack: Pack) -> None:
    """A screen reader may be talking."""
    listener = Listener(pack, "line")
    assert listener.press("1", "B", "q") == []
    assert listener.press("S") == ["Reading aloud is on."]


def test_the_start_page_says_how_to_listen_as_long_as_nobody_does(listener: Listener) -> None:
    """ACCESSIBILITY 27."""
    assert "Press S to hear this read aloud." in listener.page.body
    assert "S Listen" in [command.shown for command in listener.page.commands]
    listener.press("S")
    assert "Press S to hear this read aloud." not in listener.page.body


def test_s_reads_the_page_from_any_page_on(listener: Listener) -> None:
    """ACCESSIBILITY 13, 27."""
    listener.press("1")
    before = listener.page
    assert listener.press("S") == ["Reading aloud is on."]
    said = " ".join(listener.hear_all())
    assert before.title in said and all(choice.label in said for choice in before.choices)
    assert said.index(before.title) < said.index(before.choices[0].label)
    assert listener.why == "page"


def test_s_again_is_told_in_sound_and_in_writing(listener: Listener) -> None:
    """ACCESSIBILITY 25."""
    listener.press("S")
    off = "Reading aloud is off. Press S to turn it on."
    assert listener.press("S") == [off]
    assert listener.page.notice == off
    assert listener.press("1") == []


@pytest.mark.parametrize("key", ["S", "X"])
def test_by_a_loudspeaker_it_is_told_first_that_others_may_hear(pack: Pack, key: str) -> None:
    """ACCESSIBILITY 52."""
    listener = Listener(pack, sound=Sound.LOUDSPEAKER)
    assert "People near you may hear it too." in listener.press(key)[0]
    assert "People near" not in Listener(pack, sound=Sound.HEADPHONES).press(key)[0]


def test_any_press_interrupts(listener: Listener) -> None:
    """ACCESSIBILITY 22: a new page, a wrong key, going back."""
    listener.press("S")
    for key in ("1", "q", "B"):
        cut = len(listener.ear.cut)
        assert len(listener.press(key)) == 1
        assert len(listener.ear.cut) == cut + 1


def test_a_wrong_key_is_answered_and_no_more(listener: Listener) -> None:
    listener.press("S", "1")
    [said] = listener.press("q")
    assert said.startswith("q does nothing here.")
    assert listener.why == "notice"
    assert listener.hear_all() == [said]


def test_an_answer_is_confirmed_before_the_next_question(listener: Listener) -> None:
    """ACCESSIBILITY 23, 46."""
    listener.press("S", "1")
    [said] = listener.press("1")
    assert said == f"You chose: {'My own care or support'}."
    assert listener.page.title in listener.hear_all()


def test_the_focus_is_said_with_its_place_and_state(listener: Listener) -> None:
    """ACCESSIBILITY 20, 29."""
    listener.press("S", "1")
    listener.session.move((listener.page.choices[1],))
    assert listener.ear.texts[-1] == "2. How a service is run. 2 of 3."
    assert listener.why == "focus"


def test_help_says_what_a_key_does(listener: Listener) -> None:
    """ACCESSIBILITY 40."""
    listener.press("S", "H")
    assert listener.press("B") == ["B goes back."]
    assert listener.why == "help"


def test_a_repeated_page_is_said_again(listener: Listener) -> None:
    """ACCESSIBILITY 20."""
    listener.press("S", "1")
    first = listener.hear_all()
    listener.press("R")
    assert listener.why == "repeat"
    assert listener.hear_all() == first


def test_the_last_sentence_alone_is_said_again(listener: Listener) -> None:
    """ACCESSIBILITY 21."""
    listener.press("S", "1")
    last = listener.hear_all()[-1]
    assert listener.press("T") == [last]
    assert listener.hear_all() == [last]


def test_a_pause_lasts_until_it_ends(listener: Listener) -> None:
    """ACCESSIBILITY 20."""
    listener.press("S", "1")
    said = listener.ear.texts[-1]
    assert listener.press("P") == ["Paused. Press P to go on."]
    assert len(listener.hear_all()) == 1
    assert listener.press("P") == [said]


def test_p_says_why_it_does_nothing_where_nothing_is_read(listener: Listener) -> None:
    listener.press("S", "1")
    listener.hear_all()
    assert listener.press("P") == ["There is nothing to pause. Press R to hear the page again."]


def test_a_press_after_a_pause_takes_its_place(listener: Listener) -> None:
    listener.press("S", "1", "P", "q")
    listener.hear_all()
    assert listener.press("P")[0].startswith("There is nothing to pause.")


@pytest.mark.parametrize(
    ("key", "told", "setting"),
    [(".", "Speed 5 of 7.", "speed"), (",", "Speed 3 of 7.", "speed"), ("[", "Volume 4 of 6.", "volume")],
)
def test_a_setting_takes_effect_in_mid_sentence_and_says_itself(
    listener: Listener, key: str, told: str, setting: str
) -> None:
    """ACCESSIBILITY 16, 17, 19: at once, announced at the new setting, the place kept."""
    listener.press("S", "1")
    cut, before = listener.ear.heard[-1], listener.page
    assert listener.press(key) == [told]
    announced = listener.ear.heard[-1]
    assert getattr(announced, setting) != getattr(cut, setting)
    said = listener.hear_all()
    assert said[1] == cut.text and said[2:]
    assert replace(listener.page, notice="") == replace(before, notice="")


def test_at_the_ends_the_setting_says_so(listener: Listener) -> None:
    """ACCESSIBILITY 16: seven speeds, six volumes."""
    listener.press("S", *["."] * len(SPEEDS))
    assert listener.page.notice == "Speed 7 of 7. This is the fastest."
    listener.press(*[","] * len(SPEEDS))
    assert listener.page.notice == "Speed 1 of 7. This is the slowest."
    listener.press(*["]"] * 6)
    assert listener.page.notice == "Volume 6 of 6. This is the loudest."
    listener.press(*["["] * 6)
    assert listener.page.notice == "Volume 1 of 6. This is the quietest."


@pytest.mark.parametrize("key", list("TP,.[]"))
def test_keys_of_a_voice_that_is_off_say_how_to_turn_it_on(listener: Listener, key: str) -> None:
    listener.press("1", key)
    assert listener.page.notice == "Reading aloud is off. Press S to turn it on."


@pytest.mark.parametrize("key", list("SRTPX,.[]"))
def test_without_a_voice_its_keys_say_so_and_no_hint_is_there(pack: Pack, key: str) -> None:
    """No dead key hint, and no silent key."""
    listener = Listener(pack, voiced=())
    assert "S Listen" not in [command.shown for command in listener.page.commands]
    listener.press(key)
    assert listener.page.notice.startswith("This computer cannot read aloud just now.")
    assert listener.ear.heard == []


def test_the_screen_can_be_off_only_for_those_who_listen(listener: Listener) -> None:
    """ACCESSIBILITY 25: told both ways, and never neither sight nor sound."""
    listener.press("1")
    [said] = listener.press("X")
    assert said == "Reading aloud is on. The screen is off. Press X, or tap, to turn it on."
    assert listener.page.dark in listener.page.notice == said
    listener.press("S")
    assert not listener.page.dark
    listener.press("X", "X")
    assert not listener.page.dark and listener.page.notice == "The screen is on."


def test_who_loses_the_voice_is_told_once_in_writing_on_a_screen_that_is_on(listener: Listener) -> None:
    listener.press("X", "1")
    listener.ear.lose()
    assert listener.session.tick()
    assert not listener.page.dark
    assert listener.page.notice.startswith("This computer cannot read aloud just now.")
    listener.press("1")
    assert "cannot read aloud" not in listener.page.notice


def test_who_does_not_listen_is_told_nothing_of_a_lost_voice(listener: Listener) -> None:
    listener.press("1")
    listener.ear.lose()
    listener.session.tick()
    assert listener.page.notice == ""


def test_the_voice_can_be_tried_again_and_its_coming_back_is_told(listener: Listener) -> None:
    listener.ear.lose()
    listener.session.tick()
    listener.press("M")
    listener.choose("Sound")
    listener.press("1")
    assert listener.ear.retries == 1
    assert listener.page.notice == "We are trying. Please wait a moment."
    listener.ear.find("en")
    assert listener.session.tick()
    assert listener.page.notice == "This computer can read aloud again."
    assert listener.page.choices[0].label == "Read to me"
    assert listener.press("S") == ["Reading aloud is on."]


def test_a_try_that_fails_is_told(listener: Listener) -> None:
    listener.ear.lose()
    listener.session.tick()
    listener.press("M")
    listener.choose("Sound")
    listener.press("1")
    listener.ear.lose()
    listener.session.tick()
    assert listener.page.notice.startswith("This computer cannot read aloud just now.")


def test_on_the_page_of_sound_a_press_says_only_what_was_set(listener: Listener) -> None:
    """ACCESSIBILITY 22: the speed stands on the page too, and is not said again with all of it."""
    listener.press("S", "M")
    listener.choose("Sound")
    listener.hear_all()
    number = next(str(choice.number) for choice in listener.page.choices if choice.label == "Faster")
    assert listener.press(number) == ["Speed 5 of 7."]
    assert listener.hear_all() == ["Speed 5 of 7."]


def test_nothing_of_a_visitor_is_said_to_the_next(listener: Listener) -> None:
    """ACCESSIBILITY 32: only that it is over, which whoever listened would not know else."""
    listener.press("S", ".", "X", "1", "L")
    last = str(listener.page.choices[-1].number)
    assert listener.press(last) == ["Goodbye. Reading aloud is off now."]
    assert listener.session.state == fresh(listener.session.pack, listener.session.station)
    assert listener.press("q") == ["To hear this read aloud, press S."]


def test_saved_is_said_when_it_is_so_and_not_before(pack: Pack) -> None:
    """ACCESSIBILITY 47."""
    listener = Listener(pack)
    listener.session.notebook.has_pencil = False
    listener.press("S", "1", "1", "L", "2")
    listener.session.tick()
    assert not any("saved." in text and "not" not in text for text in listener.hear_all())
    listener.session.notebook.find_pencil()
    listener.session.tick()
    listener.session.tick()
    assert "Thank you. Your answers are saved." in listener.hear_all()


def test_what_is_written_is_said_letter_by_letter(listener: Listener) -> None:
    listener.press("S")
    while listener.page.name != "words":
        listener.press("N" if listener.page.name == "needs" else "1")
    listener.press("1")
    for text in ("h", "hi", "hi "):
        listener.session.press(Typed(text))
    assert listener.ear.texts[-3:] == ["h.", "i.", "hi."]


def test_usual_settings_leave_the_voice_on(listener: Listener) -> None:
    """ACCESSIBILITY 31: whoever listens would be lost otherwise."""
    listener.press("S", ".", ".", "M")
    listener.choose("Usual settings")
    settings = listener.session.state.preferences
    assert (settings.aloud, settings.speed) == (True, USUAL_SPEED)
