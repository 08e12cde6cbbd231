"""A pyttsx3 driver over eSpeak NG that is silent at once, and tells of words when they are heard.

pyttsx3's own one renders whole texts into files and waits for a player (see its drivers/_espeak.py).
"""

import wave
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from pyttsx3.voice import Voice  # type: ignore[import-untyped] # it tells no types

from kiosk.speech.helper.library import Library, Manner, WordMark
from kiosk.speech.helper.pcm import RATE, WIDTH
from kiosk.speech.helper.speaker import Speaker

_LOUDEST = 100  # espeak's usual amplitude; more would be cut off at its peaks


class Proxy(Protocol):
    """What pyttsx3 gives a driver to talk to."""

    def setBusy(self, busy: bool) -> None:
        """Whether a text is being said."""

    def notify(self, topic: str, **told: object) -> None:
        """Tells of something."""


class EspeakDriver:
    """The interface that pyttsx3 documents in its drivers/dummy.py; `gap` and `pause` are our own."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self._library = Library()
        self._speaker = Speaker(self._library.synthesise)
        self._manner = Manner("gmw/en", 130, 0, _LOUDEST, 0.0)

    def destroy(self) -> None:
        """Is silent."""
        self._speaker.stop()

    def say(self, text: str) -> None:
        """Begins to say a text."""
        self._proxy.setBusy(True)
        self._speaker.say(text, self._manner)
        self._proxy.notify("started-utterance")

    def stop(self) -> None:
        """Is silent at once."""
        if self._speaker.stop():
            self._end(completed=False)

    def save_to_file(self, text: str, filename: str) -> None:
        """Writes the sound of a text into a WAV file; needs no sound device."""
        made = bytearray()

        def take(samples: bytes, words: list[WordMark]) -> bool:
            made.extend(samples)
            return True

        self._library.synthesise(text, self._manner, take)
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(WIDTH)
            file.setframerate(RATE)
            file.writeframes(made)

    def iterate(self) -> Iterator[None]:
        """Tells what has happened, each time it is asked; raises what went wrong."""
        self._proxy.setBusy(False)
        while True:
            for word in self._speaker.words_heard():
                self._proxy.notify("started-word", location=word.at, length=word.length)
            if self._speaker.is_done():
                self._end(completed=True)
            yield

    def getProperty(self, name: str) -> object:
        """A property; `voices` has a voice once for each language it speaks."""
        match name:
            case "voices":
                return [Voice(voice.id, voice.name, [voice.language]) for voice in self._library.voices()]
            case "volume":
                return self._manner.amplitude / _LOUDEST
            case _:
                return getattr(self._manner, name)

    def setProperty(self, name: str, value: str | float) -> None:
        """Sets a property of what is said from now on."""
        match name:
            case "voice":
                self._manner = replace(self._manner, voice=str(value))
            case "rate":
                self._manner = replace(self._manner, rate=int(value))
            case "gap":
                self._manner = replace(self._manner, gap=int(value))
            case "pause":
                self._manner = replace(self._manner, pause=float(value))
            case "volume":
                self._manner = replace(self._manner, amplitude=round(float(value) * _LOUDEST))

    def _end(self, completed: bool) -> None:
        self._proxy.notify("finished-utterance", completed=completed)
        self._proxy.setBusy(False)


def buildDriver(proxy: Proxy) -> EspeakDriver:
    """What pyttsx3 asks a driver's module for."""
    return EspeakDriver(proxy)
