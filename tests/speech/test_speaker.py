"""Samples on their way to the loudspeaker, with a device and a clock of the test."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest

from kiosk.speech.helper.library import Manner, Take, WordMark
from kiosk.speech.helper.no_sound import NoSound, SoundStuck
from kiosk.speech.helper.output import Output
from kiosk.speech.helper.pcm import MOST_STILL, RATE, TO_OPEN, TO_WAKE, WIDTH, Pcm
from kiosk.speech.helper.speaker import TO_CLOSE, Speaker
from tests.speech.listener import PATIENCE

DELAY = 0.05
MANNER = Manner("gmw/en", 123, 0, 100, 0.2)
LOUD = b"\x01\x10"


class Clock:
    """Shows the time that the test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now


class Loudspeaker:
    """An output that takes samples when the test says so."""

    name = "loudspeaker"

    def __init__(self, clock: Clock) -> None:
        self.pcm = Pcm(DELAY, clock)
        self.is_open = True
        self.pcm.take(round((TO_WAKE + DELAY) * RATE))

    def cut(self) -> None:
        """Is silent."""
        self.pcm.clear()

    def close(self) -> None:
        """Is left to others."""
        self.is_open = False

    def plays(self, seconds: float) -> bytes:
        """Takes samples for so long; gives those that are no silence."""
        return self.pcm.take(round(seconds * RATE)).rstrip(b"\0")


class Throat:
    """Makes one second of sound for each word, a word at a time, as far as it is let."""

    def __init__(self) -> None:
        self.ended: list[str] = []
        self._done = Event()

    def synthesise(self, text: str, manner: Manner, take: Take) -> None:
        """What the library does."""
        for number, word in enumerate(text.split()):
            if not take(LOUD * RATE, [WordMark(number * RATE, text.index(word), len(word))]):
                break
        else:
            self.ended.append(text)
        self._done.set()

    def wait(self) -> None:
        """Waits until a text is made, or was abandoned."""
        assert self._done.wait(PATIENCE)
        self._done.clear()


@pytest.fixture
def clock() -> Clock:
    """A clock of the test."""
    return Clock()


@pytest.fixture
def throat() -> Throat:
    """What makes the sound."""
    return Throat()


@pytest.fixture
def outputs(clock: Clock) -> list[Loudspeaker]:
    """All outputs that were opened."""
    return []


@pytest.fixture
def speaker(clock: Clock, throat: Throat, outputs: list[Loudspeaker]) -> Speaker:
    """Speaks through the throat and a loudspeaker."""

    def opened() -> Output:
        outputs.append(Loudspeaker(clock))
        return outputs[-1]

    return Speaker(throat.synthesise, opened, clock)


def say(speaker: Speaker, throat: Throat, text: str) -> None:
    """Says something, and waits until its sound is made."""
    speaker.say(text, MANNER)
    throat.wait()


def test_a_device_that_wakes_up_loses_nothing() -> None:
    """It takes silence first; then every sample, once, in order."""
    pcm = Pcm(DELAY)
    pcm.put(bytes(range(1, 201)))
    woken = pcm.take(round((TO_WAKE + DELAY) * RATE))
    assert not any(woken)
    assert pcm.take(60) + pcm.take(60) == bytes(range(1, 201)) + bytes(20 * WIDTH)


def test_words_are_told_when_they_are_heard(
    speaker: Speaker, throat: Throat, outputs: list[Loudspeaker]
) -> None:
    """Not when they are made, and not when the device takes them but after its delay."""
    say(speaker, throat, "one two")
    assert list(speaker.words_heard()) == []
    outputs[0].plays(DELAY + 0.01)
    assert [word.at for word in speaker.words_heard()] == [0]
    outputs[0].plays(0.98)
    assert list(speaker.words_heard()) == []
    outputs[0].plays(0.02)
    assert [word.at for word in speaker.words_heard()] == [4]


def test_it_is_done_when_the_last_sample_is_heard(
    speaker: Speaker, throat: Throat, outputs: list[Loudspeaker]
) -> None:
    """And it tells so once."""
    say(speaker, throat, "one")
    outputs[0].plays(1.0)
    assert not speaker.is_done()
    outputs[0].plays(DELAY)
    assert speaker.is_done() and not speaker.is_done()


def test_stopping_leaves_no_sample(speaker: Speaker, throat: Throat, outputs: list[Loudspeaker]) -> None:
    """What waits for the device is never heard (ACCESSIBILITY row 22)."""
    say(speaker, throat, "one two three")
    assert outputs[0].plays(0.5)
    assert speaker.stop() and not speaker.stop()
    assert outputs[0].plays(5.0) == b""
    assert list(speaker.words_heard()) == []


def test_two_texts_are_never_heard_together(
    speaker: Speaker, throat: Throat, outputs: list[Loudspeaker]
) -> None:
    """A text takes the place of the one before (ACCESSIBILITY row 22)."""
    say(speaker, throat, "one two three")
    outputs[0].plays(0.5)
    say(speaker, throat, "four")
    assert len(outputs[0].plays(5.0)) == RATE * WIDTH
    assert [word.at for word in speaker.words_heard()] == [0]
    assert speaker.is_done()


def test_a_text_that_is_cut_is_not_made_to_its_end(clock: Clock) -> None:
    """The making of the rest is abandoned, so that the next text need not wait for it."""
    in_mid_text, go_on, made = Event(), Event(), list[bool]()

    def synthesise(text: str, manner: Manner, take: Take) -> None:
        made.append(take(LOUD, []))
        in_mid_text.set()
        go_on.wait(PATIENCE)
        made.append(take(LOUD, []))
        in_mid_text.set()

    speaker = Speaker(synthesise, lambda: Loudspeaker(clock), clock)
    speaker.say("one", MANNER)
    assert in_mid_text.wait(PATIENCE)
    in_mid_text.clear()
    speaker.stop()
    go_on.set()
    assert in_mid_text.wait(PATIENCE)
    assert made == [True, False]


def test_a_device_is_left_to_others_after_a_silence(
    speaker: Speaker, throat: Throat, outputs: list[Loudspeaker], clock: Clock
) -> None:
    """A screen reader may want it; the next text opens it again."""
    assert outputs == []  # nothing is opened before something is said
    say(speaker, throat, "one")
    speaker.stop()
    clock.now += TO_CLOSE
    assert list(speaker.words_heard()) == [] and outputs[0].is_open
    clock.now += 0.1
    assert list(speaker.words_heard()) == [] and not outputs[0].is_open
    say(speaker, throat, "two")
    assert [output.is_open for output in outputs] == [False, True]


def test_a_device_that_takes_nothing_any_more_is_noticed(
    speaker: Speaker, throat: Throat, outputs: list[Loudspeaker], clock: Clock
) -> None:
    """After 0.6 s: the sound server was ended, or the card was pulled out."""
    say(speaker, throat, "one")
    outputs[0].plays(0.1)
    clock.now += MOST_STILL
    list(speaker.words_heard())
    clock.now += 0.1
    with pytest.raises(SoundStuck):
        list(speaker.words_heard())


def refuses(clock: Clock) -> Iterator[Callable[[], Output]]:
    """Outputs that give no sound: one that says so, one that never opens."""

    def says_so() -> Output:
        raise NoSound("nothing is plugged in")

    def never_opens() -> Output:
        clock.now += TO_OPEN + 0.1
        Event().wait()
        raise AssertionError

    yield says_so
    yield never_opens


def test_no_sound_is_told(throat: Throat, clock: Clock) -> None:
    """Whether the output refuses or never opens."""
    for open_output in refuses(clock):
        speaker = Speaker(throat.synthesise, open_output, clock)
        speaker.say("one", MANNER)
        with pytest.raises(NoSound):
            while True:
                list(speaker.words_heard())
