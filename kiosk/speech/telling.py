"""What the voice process is told."""

from pathlib import Path

from kiosk.session.voicing import Saying
from kiosk.speech.lines import Line

STOP: Line = {"do": "stop"}
PROBE: Line = {"do": "probe"}
PING: Line = {"do": "ping"}


def to_say(saying: Saying) -> Line:
    """To say something, instead of what is being said."""
    return {"do": "say", **_said(saying)}


def to_render(saying: Saying, file: Path) -> Line:
    """To write what would be heard into a file."""
    return {"do": "render", "file": str(file), **_said(saying)}


def _said(saying: Saying) -> Line:
    return {
        "id": saying.id,
        "text": saying.text,
        "language": saying.language,
        "speed": saying.speed,
        "volume": saying.volume,
    }
