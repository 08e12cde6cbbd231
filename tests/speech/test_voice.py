"""The kiosk's side of the voice, with a voice process that is played by the test."""

from collections.abc import Iterator
from threading import Event

import pytest

from kiosk.session.voicing import Done, Gone, Ready, Word
from kiosk.speech.patience import TO_START
from kiosk.speech.setbacks import MOST_RESTARTS
from kiosk.speech.voice import SpokenVoice
from tests.speech.actor import Actor, Stage
from tests.speech.listener import PATIENCE, Listener, saying


@pytest.fixture
def stage() -> Stage:
    """Where the actors enter."""
    return Stage()


@pytest.fixture
def listener(stage: Stage) -> Iterator[Listener]:
    """Somebody with a voice that actors play."""
    voice = SpokenVoice(stage.launch)
    yield Listener(voice)
    voice.close()


@pytest.fixture
def actor(stage: Stage, listener: Listener) -> Actor:
    """The first actor, ready."""
    actor = stage.ready_actor()
    listener.until_ready()
    return actor


def test_it_is_ready_only_when_sound_was_found(stage: Stage, listener: Listener) -> None:
    """No hint for a voice that nobody could hear."""
    actor = stage.next_actor()
    actor.tells({"is": "ready", "languages": ["en"]})
    actor.until_told("probe")
    assert listener.voice.news() == ()
    actor.tells({"is": "sound", "name": "a loudspeaker"})
    assert listener.until_ready() == Ready(frozenset({"en"}))


def test_what_is_said_before_it_is_ready_is_said_then(stage: Stage, listener: Listener) -> None:
    """The newest of it, and nothing else."""
    listener.voice.say(saying(1, "Old"))
    listener.voice.say(saying(2, "New"))
    told = stage.ready_actor().until_told("say")
    assert (told["id"], told["text"]) == (2, "New")


def test_all_that_a_visitor_set_reaches_the_voice(listener: Listener, actor: Actor) -> None:
    """Language, speed and volume go with each text (ACCESSIBILITY rows 16, 17, 54)."""
    listener.voice.say(saying(1, "Bore da", language="cy", speed=7, volume=2))
    told = actor.until_told("say")
    assert (told["text"], told["language"], told["speed"], told["volume"]) == ("Bore da", "cy", 7, 2)


def test_news_come_in_order_and_once(listener: Listener, actor: Actor) -> None:
    """Each word as it is heard, then the end."""
    listener.voice.say(saying(1, "Yes, e-mail"))
    actor.until_told("say")
    actor.tells(*({"is": "word", "id": 1, "at": at} for at in (0, 5, 7, 0)), {"is": "done", "id": 1})
    listener.until_done(1)
    assert listener.heard[1:] == [Word(1, 0), Word(1, 5), Done(1)]  # whole words, never backwards


def test_news_of_what_was_cut_short_are_left_out(listener: Listener, actor: Actor) -> None:
    """Stale ids, and ids nobody gave, say nothing about what is heard now (ACCESSIBILITY row 22)."""
    listener.voice.say(saying(1))
    actor.until_told("say")
    listener.voice.say(saying(2))
    actor.tells({"is": "word", "id": 1, "at": 4}, {"is": "done", "id": 1}, {"is": "done", "id": 99})
    actor.until_told("say")
    actor.tells({"is": "done", "id": 2})
    listener.until_done(2)
    assert listener.heard[1:] == [Done(2)]


def test_what_makes_no_sense_is_left_out(listener: Listener, actor: Actor) -> None:
    """Lines with other fields, or with fields of another kind."""
    listener.voice.say(saying(1))
    actor.until_told("say")
    actor.tells(
        {}, {"is": "word"}, {"is": "word", "id": "1", "at": None}, {"is": "heard", "n": []}, {"is": 4}
    )
    actor.tells({"is": "done", "id": 1})
    listener.until_done(1)


def test_stopping_is_told_once(listener: Listener, actor: Actor) -> None:
    """And a stop in silence is not told at all."""
    listener.voice.stop()
    listener.voice.say(saying(1))
    listener.voice.stop()
    listener.voice.stop()
    listener.voice.say(saying(2))
    assert [actor.next_told()["do"] for _ in range(3)] == ["say", "stop", "say"]


def test_of_many_quick_sayings_the_newest_is_said(listener: Listener, actor: Actor) -> None:
    """Nothing queues up, whatever happens in between (ACCESSIBILITY row 22)."""
    for number in range(1, 3001):
        listener.voice.say(saying(number))
    assert actor.told.qsize() <= 4
    while actor.until_told("say")["id"] != 3000:
        pass
    assert actor.told.empty()


def test_after_an_end_in_mid_speech_it_is_said_again(stage: Stage, listener: Listener, actor: Actor) -> None:
    """By the next process, and without another look for sound."""
    listener.voice.say(saying(1))
    actor.until_told("say")
    actor.dies()
    second = stage.ready_actor(checked=True)
    assert second.until_told("say")["id"] == 1
    second.tells({"is": "done", "id": 1})
    listener.until_done(1)
    assert Gone not in map(type, listener.heard)


def test_a_text_that_ends_it_twice_is_dropped(stage: Stage, listener: Listener, actor: Actor) -> None:
    """It counts as said, so that reading goes on; and it is not tried a third time."""
    listener.voice.say(saying(1, "Deadly"))
    actor.until_told("say")
    actor.dies()
    second = stage.ready_actor(checked=True)
    second.until_told("say")
    second.dies()
    third = stage.ready_actor(checked=True)
    listener.until_done(1)
    listener.voice.say(saying(2, "Deadly"))
    listener.until_done(2)
    listener.voice.say(saying(3, "Harmless"))
    assert third.until_told("say")["id"] == 3


def test_after_three_restarts_in_vain_it_is_gone(stage: Stage, listener: Listener) -> None:
    """A voice that dies at birth, with a reason for staff; what is said then is not kept."""
    for _ in range(MOST_RESTARTS + 1):
        stage.next_actor().dies()
    assert "ended by itself" in listener.until_gone().why
    listener.voice.say(saying(1))
    assert stage.count == MOST_RESTARTS + 1


def test_something_said_to_its_end_makes_good_for_restarts(
    stage: Stage, listener: Listener, actor: Actor
) -> None:
    """A voice that ends once an hour is not gone after four hours."""
    for number in range(1, 3 * MOST_RESTARTS):
        listener.voice.say(saying(number))
        actor.until_told("say")
        actor.tells({"is": "done", "id": number})
        listener.until_done(number)
        actor.dies()
        actor = stage.ready_actor(checked=True)
    assert Gone not in map(type, listener.heard)


def test_a_voice_that_is_not_there_is_gone_at_once(stage: Stage, listener: Listener) -> None:
    """No restart would help where there is no library or no sound; the reason is told."""
    actor = stage.next_actor()
    actor.tells({"is": "unavailable", "why": "No sound card."})
    actor.dies()
    assert listener.until_gone() == Gone("No sound card.")
    assert stage.count == 1


def test_a_process_that_cannot_be_started_is_a_voice_that_is_gone() -> None:
    """It never raises."""

    def launch() -> Actor:
        raise FileNotFoundError(2, "No such file")

    voice = SpokenVoice(launch)
    assert "No such file" in Listener(voice).until_gone().why
    voice.close()


def test_it_can_be_tried_again(stage: Stage, listener: Listener) -> None:
    """As the menu offers; it looks for sound again, and speaks."""
    actor = stage.next_actor()
    actor.tells({"is": "unavailable", "why": "No sound card."})
    actor.dies()
    listener.until_gone()
    listener.voice.retry()
    actor = stage.ready_actor()
    listener.until_ready()
    listener.voice.say(saying(5))
    assert actor.until_told("say")["id"] == 5


def test_a_kiosk_that_wants_no_news_any_more_does_no_harm(stage: Stage) -> None:
    """Whatever `wake` raises, the voice goes on."""

    def wake() -> None:
        raise RuntimeError("closed")

    voice = SpokenVoice(stage.launch)
    voice.start(wake)
    actor = stage.ready_actor()
    voice.say(saying(1))
    actor.until_told("say")
    actor.tells({"is": "done", "id": 1})
    Listener(voice).until_done(1)
    voice.close()


def test_after_closing_nothing_is_left(stage: Stage, listener: Listener, actor: Actor) -> None:
    """The process is ended, and no other one is started."""
    listener.voice.close()
    assert actor.ended.is_set()
    listener.voice.say(saying(1))
    listener.voice.stop()
    assert stage.count == 1


def test_a_process_that_starts_while_the_kiosk_closes_is_ended(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is nobody's voice any more."""
    monkeypatch.setattr("kiosk.speech.voice.TO_CLOSE", 0.0)
    is_launching, is_closed = Event(), Event()

    def launch() -> Actor:
        is_launching.set()
        assert is_closed.wait(PATIENCE)
        return stage.launch()

    voice = SpokenVoice(launch)
    voice.start()
    assert is_launching.wait(PATIENCE)
    voice.close()
    is_closed.set()
    assert stage.next_actor().ended.wait(TO_START / 2)  # later it would be given up anyway
