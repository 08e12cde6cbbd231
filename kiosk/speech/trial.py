"""Tries the voice out for staff, without a sound."""

from dataclasses import dataclass, replace
from threading import Timer

from kiosk.speech.process import HelperProcess
from kiosk.speech.telling import PROBE

TOO_LATE = "The voice process did not answer in time."


@dataclass(frozen=True, slots=True, repr=False)
class Trial:
    """What works; `why_not` is empty where all does.

    `languages` is empty without an engine, `sound` without an output.
    """

    languages: frozenset[str] = frozenset()
    sound: str = ""
    why_not: str = TOO_LATE

    @property
    def has_engine(self) -> bool:
        """Whether there is something that can speak, be it heard or not."""
        return bool(self.languages)


def trial(seconds: float) -> Trial:
    """Starts a voice process and opens the sound output once, silently; takes at most so long."""
    try:
        process = HelperProcess()
    except OSError as error:
        return Trial(why_not=f"The voice process could not be started ({error.strerror}).")
    end = Timer(seconds, process.kill)
    end.start()
    try:
        return _tried(process)
    finally:
        end.cancel()
        process.close()


def _tried(process: HelperProcess) -> Trial:
    found = Trial()
    for line in process.lines():
        match line:
            case {"is": "ready", "languages": list(languages)}:
                found = replace(found, languages=frozenset(map(str, languages)))
                process.send(PROBE)
            case {"is": "sound", "name": str(name)}:
                return replace(found, sound=name, why_not="")
            case {"is": "unavailable", "why": str(why)}:
                return replace(found, why_not=why)
    return found
