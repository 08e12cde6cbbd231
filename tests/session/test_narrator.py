"""One sentence after the other, and what comes between them."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.hearing import Utterance
from kiosk.core.preferences import USUAL_SPEED
from kiosk.session.narrator import Narrator, Spot
from kiosk.session.voicing import Done, Word
from tests.fakes import Ear


def sentence(text: str, part: str = "body.0") -> Utterance:
    """Something to be said, shown as it is said."""
    return Utterance(part, text, "en", tuple(range(len(text.split()))))


ONE, TWO, THREE = map(sentence, ("One is first.", "Two is next.", "Three is last."))
NOTICE = sentence("Speed 5 of 7.", "notice")


class Told:
    """A narrator and the ear that hears it."""

    def __init__(self) -> None:
        self.ear = Ear()
        self.narrator = Narrator(self.ear)

    def listen(self) -> None:
        """Takes in the news of the voice."""
        list(self.narrator.take_in(self.ear.news()))

    def hear(self) -> None:
        """Hears what is being said to its end."""
        self.ear.end()
        self.listen()

    def hear_word(self, at: int) -> None:
        """Hears up to a word."""
        self.ear.word(at)
        self.listen()

    def hear_all(self) -> list[str]:
        """Hears everything that is left."""
        before = len(self.ear.heard)
        while self.ear.says:
            self.hear()
        return self.ear.texts[before:]


def test_one_sentence_is_said_after_the_other() -> None:
    told = Told()
    told.narrator.read([ONE, TWO], "page")
    assert told.ear.texts == [ONE.text]
    assert told.hear_all() == [TWO.text]
    assert not told.narrator.speaking
    assert told.ear.cut == []


def test_what_comes_later_takes_the_place_of_what_was_to_be_said() -> None:
    """ACCESSIBILITY 22: nothing queues up."""
    told = Told()
    told.narrator.read([ONE, TWO], "page")
    told.narrator.read([THREE], "focus")
    assert told.ear.texts == [ONE.text, THREE.text]
    assert [saying.text for saying in told.ear.cut] == [ONE.text]
    assert told.hear_all() == []


def test_what_comes_by_itself_waits_for_the_sentence() -> None:
    told = Told()
    told.narrator.read([ONE, TWO], "page")
    told.narrator.read_later([THREE], "page")
    assert told.ear.cut == []
    assert told.hear_all() == [THREE.text]


def test_a_setting_says_itself_and_the_reading_goes_on_from_the_very_word() -> None:
    """ACCESSIBILITY 19: in mid-text, and nothing is lost."""
    told = Told()
    told.narrator.read([ONE, TWO], "page")
    told.hear_word(4)
    told.narrator.speed, told.narrator.volume = 5, 3
    told.narrator.put_in(NOTICE, "notice")
    assert told.ear.texts[1:] == [NOTICE.text]
    assert told.hear_all() == ["is first.", TWO.text]
    assert {(saying.speed, saying.volume) for saying in told.ear.heard[1:]} == {(5, 3)}


def test_of_two_settings_only_the_latest_says_itself() -> None:
    told = Told()
    told.narrator.read([ONE, TWO], "page")
    told.narrator.put_in(NOTICE, "notice")
    told.narrator.put_in(sentence("Speed 6 of 7.", "notice"), "notice")
    assert told.hear_all() == [ONE.text, TWO.text]


def test_after_a_pause_the_sentence_begins_again() -> None:
    """ACCESSIBILITY 20."""
    told = Told()
    told.narrator.read([ONE, TWO], "page")
    told.hear_word(4)
    told.narrator.pause(NOTICE, "notice")
    assert told.hear_all() == []
    assert not told.narrator.speaking
    told.narrator.go_on()
    assert told.ear.says is not None and told.ear.says.text == ONE.text
    assert told.hear_all() == [TWO.text]


def test_only_the_last_sentence_can_be_heard_again() -> None:
    """ACCESSIBILITY 21."""
    told = Told()
    told.narrator.read([ONE, TWO, THREE], "page")
    told.hear()
    told.narrator.last()
    assert told.ear.texts == [ONE.text, TWO.text, TWO.text]
    assert told.ear.heard[-1].why == "repeat"
    assert told.hear_all() == [THREE.text]
    told.narrator.last()
    assert told.hear_all() == [] and told.ear.texts[-1] == THREE.text


def test_nothing_of_a_visitor_who_is_gone_can_be_heard_again() -> None:
    """ACCESSIBILITY 32: their last sentence held an answer, perhaps."""
    told = Told()
    told.narrator.speed = 7
    told.narrator.read([ONE, TWO], "page")
    told.narrator.forget()
    told.narrator.last()
    told.narrator.go_on()
    assert told.ear.texts == [ONE.text]
    told.narrator.read([THREE], "page")
    assert told.ear.heard[-1].speed == USUAL_SPEED


def test_a_farewell_is_cut_short_by_the_next_visitor() -> None:
    """ACCESSIBILITY 22: any press stops speech, though nothing of the farewell is kept."""
    told = Told()
    told.narrator.farewell(NOTICE)
    assert told.ear.says is not None and not told.narrator.speaking
    told.narrator.hush()
    assert told.ear.says is None


def test_the_spot_is_the_shown_word_and_never_goes_back() -> None:
    told = Told()
    told.narrator.read([Utterance("title", "T lap says yes.", "en", (0, 0, 1, 2))], "page")
    assert told.narrator.spot is None
    told.hear_word(0)
    assert told.narrator.spot == Spot("title", 0)
    told.hear_word(6)
    assert told.narrator.spot == Spot("title", 1)
    told.hear_word(0)
    assert told.narrator.spot == Spot("title", 1)
    told.hear()
    assert told.narrator.spot is None


def test_news_of_what_was_cut_short_changes_nothing() -> None:
    told = Told()
    told.narrator.read([ONE, TWO], "page")
    old = told.ear.heard[-1].id
    told.narrator.read([THREE], "page")
    list(told.narrator.take_in([Word(old, 8), Done(old)]))
    assert told.narrator.spot is None
    assert told.ear.texts == [ONE.text, THREE.text]


WISHES = st.sampled_from(["read", "later", "put in", "last", "pause", "go on", "hush", "word", "end"])


@given(wishes=st.lists(WISHES, max_size=40))
def test_whatever_is_wished_all_of_the_last_reading_is_heard(wishes: list[str]) -> None:
    """ACCESSIBILITY 19, 22: nothing that was to be read is lost by what comes between."""
    told = Told()
    narrator = told.narrator
    for wish in wishes:
        match wish:
            case "read":
                narrator.read([ONE, TWO], "page")
            case "later":
                narrator.read_later([TWO, THREE], "page")
            case "put in":
                narrator.put_in(NOTICE, "notice")
            case "last":
                narrator.last()
            case "pause":
                narrator.pause(NOTICE, "notice")
            case "go on":
                narrator.go_on()
            case "hush":
                narrator.hush()
            case "word" if told.ear.says:
                told.hear_word(4)
            case "end" if told.ear.says:
                told.hear()
    narrator.read([ONE, TWO, THREE], "page")
    told.hear_word(4)
    narrator.put_in(NOTICE, "notice")
    assert told.hear_all() == ["is first.", TWO.text, THREE.text]
    assert not narrator.speaking
