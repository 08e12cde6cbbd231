"""What `kiosk doctor` says of reading aloud."""

from dataclasses import replace

from kiosk.core.pack import Pack
from kiosk.doctor.sound import at_sound
from kiosk.speech.trial import Trial

WORKS = Trial(frozenset({"en", "cy"}), "PulseAudio", "")


def told(tried: Trial, pack: Pack) -> str:
    """All of it."""
    return " ".join(map(str, at_sound(tried, pack)))


def test_a_voice_that_works_is_named_with_what_it_is_heard_through(pack: Pack) -> None:
    assert told(WORKS, pack) == "Fine: The kiosk can read aloud, through PulseAudio."


def test_a_voice_that_cannot_be_heard_is_no_comfort(pack: Pack) -> None:
    """A venue must not believe that blind visitors are served."""
    silent = replace(WORKS, sound="", why_not="No sound card.")
    assert told(silent, pack).startswith("Look at this: The kiosk cannot be heard. No sound card. Plug in")


def test_no_voice_is_told_with_its_reason(pack: Pack) -> None:
    assert told(Trial(why_not="eSpeak is missing."), pack).startswith(
        "Look at this: The kiosk cannot read aloud"
    )
    assert "eSpeak is missing." in told(Trial(why_not="eSpeak is missing."), pack)


def test_a_language_that_nobody_can_speak_is_named(pack: Pack) -> None:
    french = replace(WORKS, languages=frozenset({"fr"}))
    assert "This computer has no voice for English." in told(french, pack)
