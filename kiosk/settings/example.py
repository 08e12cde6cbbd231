"""A kiosk.toml to begin with: every setting with its usual value, a sentence on it, and an example."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kiosk.core.period import Period
from kiosk.core.state import Sound
from kiosk.reading.toml_text import toml_text
from kiosk.settings.config import Config


class Told(NamedTuple):
    """What is told of a setting."""

    sentence: str
    example: object


HEAD = (
    "# The settings of the kiosk. A line with a # in front is only read by people.",
    "# Change what stands behind a =. Then type: kiosk check",
)
TOLD: Mapping[str, Told] = {
    "name": Told("The name of your venue. It stands on the first page.", "Elm House"),
    "readers": Told("Who reads the answers. Visitors want to know.", "Ann and Joe, who run the day centre"),
    "when": Told("When the answers are read.", "each Friday"),
    "take_part": Told(
        "How people can take part in what comes of it.", "come to our group on the first Monday"
    ),
    "services": Told(
        "Your services, if there are two to seven: visitors pick one.", ("Day centre", "Home care")
    ),
    "said_and_done": Told(
        "A file of what people said and what you did. Its folder is that of this file.", "said.toml"
    ),
    "ask_role": Told("Whether to ask if people use a service, care for someone or work here.", True),
    "period": Told("How finely time is kept: week, month or quarter.", Period.QUARTER),
    "data": Told("The folder where answers are kept. Empty: the usual one.", "/srv/kiosk"),
    "content": Told("The folder of your own words. Empty: those of the kiosk.", "/srv/my-words"),
    "drafts": Told("Whether visitors are offered languages that are still drafts.", True),
    "sound": Told(
        "What visitors listen by: headphones, or a loudspeaker that others hear too.", Sound.HEADPHONES
    ),
    "pointer": Told("Whether all that can be tapped is large from the start.", True),
    "scanning": Told("Whether every visit begins with scanning, for one switch.", True),
    "bounce_ms": Told("Milliseconds in which the same key again is the same press, still held.", 1000),
    "idle_minutes": Told("Minutes without a key after which the kiosk asks if anybody is there: 2 to 5.", 5),
    "hours": Told(
        "When visitors are served. Empty: at any time.", ("mon-fri 09:00-17:00", "sat 10:00-13:00")
    ),
    "export_to": Told(
        "The folder into which staff can write files at the kiosk. Empty: only to a stick.", "/srv/exports"
    ),
    "screen_height_mm": Told(
        "The height of the screen's picture in millimetres, by a ruler. 0: not known.", 299
    ),
    "keys": Told(
        "Other keys, or switches. The first one of each is shown on the screen.",
        {"next": ("F13", "Tab", "Down"), "choose": ("F14", "Enter", "Space")},
    ),
}
"""Every setting, in the order of the example; tables come last, as TOML wants it."""


def settings_example(config: Config | None = None) -> str:
    """The whole file; what is read from it are these settings, or else the usual ones."""
    values = config or Config()
    lines = (line for name, told in TOLD.items() for line in _lines(told, name, getattr(values, name)))
    return "\n".join((*HEAD, *lines, ""))


def _lines(told: Told, name: str, value: object) -> Iterator[str]:
    yield from ("", f"# {told.sentence}")
    if isinstance(told.example, Mapping):
        yield from (f"[{name}]", "# For example:")
        yield from (f"# {key} = {toml_text(value)}" for key, value in told.example.items())
    else:
        yield f"# For example: {name} = {toml_text(told.example)}"
        yield f"{name} = {toml_text(value)}"
