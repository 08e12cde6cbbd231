"""Which voice the option --voice names."""

from pathlib import Path

from kiosk.session.voicing import Voice
from kiosk.speech.no_voice import NoVoice


def voice_for(option: str) -> Voice:
    """The voice for auto, off, log:FILE or wav:DIR; raises ValueError for anything else."""
    kind, _, place = option.partition(":")
    match kind, place:
        case "auto", "":
            from kiosk.speech.voice import SpokenVoice  # loaded only where it is wanted

            return SpokenVoice()
        case "off", "":
            return NoVoice()
        case "log", file if file:
            from kiosk.speech.log_voice import LogVoice

            return LogVoice(Path(file))
        case "wav", folder if folder:
            from kiosk.speech.wav_voice import WavVoice

            return WavVoice(Path(folder).absolute())
        case _:
            raise ValueError("Write auto, off, log:FILE or wav:DIR.")
