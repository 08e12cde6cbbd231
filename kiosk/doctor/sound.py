"""Whether the kiosk can read aloud here."""

from collections.abc import Iterator

from kiosk.core.pack import Pack
from kiosk.doctor.finding import BETTER, LOOK, Finding
from kiosk.speech.trial import Trial


def at_sound(tried: Trial, pack: Pack | None) -> Iterator[Finding]:
    """What came of trying the voice; a kiosk that cannot speak still serves those who read."""
    if not tried.has_engine:
        yield Finding(True, f"The kiosk cannot read aloud: there is no voice. {tried.why_not}", LOOK)
        return
    if tried.why_not:
        told = f"The kiosk cannot be heard. {tried.why_not} Plug in headphones or a loudspeaker."
        yield Finding(True, told, LOOK)
    else:
        yield Finding(True, f"The kiosk can read aloud, through {tried.sound}.")
    for code, words in (pack.words if pack else {}).items():
        if code.split("-")[0] not in tried.languages:
            yield Finding(True, f"This computer has no voice for {words.language}.", BETTER)
