"""Which voice of an engine speaks a language of the pack."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

PREFERRED = {"en": "en-gb"}  # where an engine has many voices for a language


class EngineVoice(Protocol):
    """A voice as pyttsx3 tells of it; the best one for a language first."""

    @property
    def id(self) -> str:
        """Its name for the engine."""

    @property
    def languages(self) -> Sequence[object]:
        """What it speaks."""


def voices_by_language(voices: Iterable[EngineVoice]) -> dict[str, str]:
    """The voice for every language, by its tag ("pt-br") and by its first part ("pt")."""
    whole: dict[str, str] = {}
    for voice in voices:
        for tag in filter(None, map(_tag, voice.languages)):
            whole.setdefault(tag, voice.id)
    found = dict(whole)
    for tag, voice_id in whole.items():
        found.setdefault(tag.split("-")[0], voice_id)
    return found | {language: whole[tag] for language, tag in PREFERRED.items() if tag in whole}


def voice_for(language: str, voices: Mapping[str, str]) -> str | None:
    """The voice for a language, or for the same language elsewhere; None rather than another language's."""
    tag = _tag(language)
    return voices.get(tag) or voices.get(tag.split("-")[0])


def _tag(language: object) -> str:
    """One form for "en_GB", "en-GB" and "en-gb"; nothing for what is no tag ("Unknown Locale: 7")."""
    tag = str(language).replace("_", "-").lower()
    return tag if tag.replace("-", "").isalnum() and tag != "none" else ""
