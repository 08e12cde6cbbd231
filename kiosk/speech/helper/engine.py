"""pyttsx3 as the engine, with our own driver on Linux and its own ones elsewhere."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.speech.helper.calibration import PACES, VOLUMES
from kiosk.speech.helper.languages import voice_for, voices_by_language
from kiosk.speech.helper.output import name_of_output
from kiosk.speech.lines import Line

OURS = "kiosk_espeak"


class Engine:
    """Says one text at a time and tells what is heard of it; raises whatever keeps an engine from loading."""

    def __init__(self, tell: Callable[[Line], None]) -> None:
        self._tell = tell
        self._number = 0  # of the text that is being said
        self.is_busy = False
        self._fault: Exception | None = None
        self._is_ours = sys.platform not in ("darwin", "win32")
        self._engine = _pyttsx3_engine(OURS if self._is_ours else None)
        self._voices = voices_by_language(self._engine.getProperty("voices"))
        self._engine.connect("started-utterance", self._started)
        self._engine.connect("started-word", self._word)
        self._engine.connect("finished-utterance", self._finished)
        self._engine.connect("error", self._failed)
        self._engine.startLoop(False)
        self._engine.iterate()

    @property
    def languages(self) -> frozenset[str]:
        """All that it has a voice for."""
        return frozenset(self._voices)

    def go_on(self) -> None:
        """Lets the engine work and tell, often while something is said; raises what went wrong."""
        self._engine.iterate()
        if self._fault is not None:
            raise self._fault
        if sys.platform == "darwin":
            _let_macos_work()

    def say(self, number: int, text: str, language: str, speed: int, volume: int) -> None:
        """Says a text, instead of what is being said; a language without a voice is refused."""
        self.stop()
        if not self._set(language, speed, volume):
            self._tell({"is": "refused", "id": number})
        elif not text.strip():
            self._tell({"is": "done", "id": number})
        else:
            self.is_busy = True
            self._engine.say(text, number)

    def render(self, number: int, text: str, language: str, speed: int, volume: int, file: str) -> None:
        """Writes what would be heard into a file, whole or not at all."""
        part = Path(f"{file}.part")
        if self._set(language, speed, volume):
            self._engine.save_to_file(text, str(part), number)
            part.replace(file)
            self._tell({"is": "done", "id": number})
        else:
            self._tell({"is": "refused", "id": number})

    def stop(self) -> None:
        """Is silent at once."""
        self.is_busy = False
        self._engine.stop()

    def sound(self) -> str:
        """Where sound would be heard, found out silently; raises NoSound."""
        return name_of_output() if self._is_ours else str(self._engine)

    def _set(self, language: str, speed: int, volume: int) -> bool:
        voice, pace = voice_for(language, self._voices), PACES[speed - 1]
        if voice is None:
            return False
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", pace.rate if self._is_ours else pace.words_a_minute)
        self._engine.setProperty("volume", VOLUMES[volume - 1])
        if self._is_ours:
            self._engine.setProperty("gap", pace.gap)
            self._engine.setProperty("pause", pace.pause)
        return True

    def _started(self, name: int) -> None:
        self._number = name
        self._tell({"is": "started", "id": name})

    def _word(self, name: object, location: int, length: int) -> None:
        if length:  # sapi5 tells of the beginning of the sound as of a word without letters
            self._tell({"is": "word", "id": self._number, "at": location})

    def _finished(self, name: object, completed: bool) -> None:
        if completed:
            self.is_busy = False
            self._tell({"is": "done", "id": self._number})

    def _failed(self, name: object, exception: Exception) -> None:
        """pyttsx3 goes on after an error of a driver; we don't, and a fresh process tries once more."""
        self._fault = exception


def _pyttsx3_engine(driver: str | None) -> Any:
    """An engine of pyttsx3; our driver stands among its own ones, where it looks for it."""
    pyttsx3 = importlib.import_module("pyttsx3")
    if driver == OURS:
        sys.modules[f"pyttsx3.drivers.{OURS}"] = importlib.import_module("kiosk.speech.helper.espeak")
    return pyttsx3.init(driver)


def _let_macos_work() -> None:
    """nsss tells of words only while the program's run loop runs, which is ours to do."""
    foundation = importlib.import_module("Foundation")
    soon = foundation.NSDate.dateWithTimeIntervalSinceNow_(0.0)
    foundation.NSRunLoop.currentRunLoop().runMode_beforeDate_(foundation.NSDefaultRunLoopMode, soon)
