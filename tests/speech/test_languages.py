"""A language is read by a voice of its own, or by none (ACCESSIBILITY row 54)."""

from dataclasses import dataclass

import pytest

from kiosk.speech.helper.languages import voice_for, voices_by_language


@dataclass(frozen=True)
class Heard:
    """A voice as an engine tells of it."""

    id: str
    languages: list[object]


ESPEAK = (Heard("gmw/en-029", ["en-029"]), Heard("gmw/en", ["en-gb", "en"]), Heard("cel/cy", ["cy"]))
WINDOWS = (Heard("David", ["en-US"]), Heard("Hazel", ["en-GB"]), Heard("Nobody", ["Unknown Locale: 7"]))
MACOS = (
    Heard("Alex", ["en_US"]),
    Heard("Daniel", ["en_GB"]),
    Heard("Zosia", ["pl_PL"]),
    Heard("Old", [None]),
)


@pytest.mark.parametrize(
    ("voices", "language", "voice"),
    [
        (ESPEAK, "en", "gmw/en"),
        (ESPEAK, "cy", "cel/cy"),
        (ESPEAK, "cy-GB", "cel/cy"),
        (ESPEAK, "so", None),
        (WINDOWS, "en", "Hazel"),
        (WINDOWS, "en-us", "David"),
        (WINDOWS, "cy", None),
        (MACOS, "en", "Daniel"),
        (MACOS, "pl", "Zosia"),
        (MACOS, "none", None),
        ((), "en", None),
    ],
)
def test_each_language_has_its_voice(voices: tuple[Heard, ...], language: str, voice: str | None) -> None:
    """However an engine writes its languages; British English where there are several."""
    assert voice_for(language, voices_by_language(voices)) == voice
