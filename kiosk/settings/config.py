"""The venue's settings (kiosk.toml), checked as strictly as a pack."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.core.flow import MOST_CHOICES, Venue
from kiosk.core.hours import Hours
from kiosk.core.idle import LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES
from kiosk.core.keys import KeyMap
from kiosk.core.period import Period
from kiosk.core.state import Sound
from kiosk.reading.fault import Fault, Faulty, Lack
from kiosk.reading.shape import Filler
from kiosk.reading.toml import read_toml
from kiosk.settings.hours_lines import hours_faults, read_hours
from kiosk.settings.key_table import key_faults, read_keys

MOST_SERVICES = MOST_CHOICES - 2  # "something else" and "skip" need a digit key too
LONGEST_LINE = 120  # letters of one setting that visitors read: more would fill a small screen
USUAL_BOUNCE = 700  # ms (EN 301 549, 5.8: 500 and more); a held key repeats after 250 to 660
LONGEST_BOUNCE = 5000  # ms; a longer one would look like a broken key

LOWEST_SCREEN, HIGHEST_SCREEN = 50, 3000  # mm


@dataclass(frozen=True, slots=True, repr=False)
class Config:
    """kiosk.toml as it is written; everything may be left out."""

    name: str = ""
    readers: str = ""
    when: str = ""
    take_part: str = ""
    services: tuple[str, ...] = ()
    said_and_done: str = ""
    ask_role: bool = False
    period: Period = Period.MONTH
    data: str = ""
    content: str = ""
    drafts: bool = False
    sound: Sound = Sound.LOUDSPEAKER
    pointer: bool = False
    scanning: bool = False
    bounce_ms: int = USUAL_BOUNCE
    idle_minutes: int = USUAL_MINUTES
    screen_height_mm: int = 0  # of the picture, as a ruler measures it
    hours: tuple[str, ...] = ()
    export_to: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def venue(self) -> Venue:
        """What of the flow this venue takes part in."""
        return Venue(self.services, self.ask_role)

    @property
    def opening_hours(self) -> tuple[Hours, ...]:
        """When visitors are served; at any time where there are none."""
        return read_hours(self.hours)

    @property
    def key_map(self) -> KeyMap:
        """What each key does here."""
        return read_keys(self.keys)


def read_config(file: Path | None) -> Config:
    """The settings in a file, or the usual ones where there is no file; raises Faulty with every fault."""
    config, faults = sound_part(file)
    if faults:
        raise Faulty(faults)
    return config


def sound_part(file: Path | None) -> tuple[Config, Sequence[Fault]]:
    """The settings without those of a wrong shape, so that what they name is looked at too; every fault."""
    if file is None:
        return Config(), ()
    tables, slips = read_toml(file)
    filler = Filler(file)
    config = filler.fill(Config, tables)
    if config is None:
        faulty = {fault.place.partition("[")[0] for fault in filler.faults}
        config = Filler(file).fill(Config, _without(faulty, tables)) or Config()
    return config, slips or [*filler.faults, *_faults(file, config)]


def _without(faulty: Container[str], table: Mapping[str, object], at: str = "") -> dict[str, object]:
    places = {f"{at}.{key}" if at else key: (key, value) for key, value in table.items()}
    return {
        key: _without(faulty, value, place) if isinstance(value, dict) else value
        for place, (key, value) in places.items()
        if place not in faulty
    }


def lacks(file: Path | None, config: Config) -> Iterator[Lack]:
    """What visitors would miss, told to staff only."""
    place = file or Path("kiosk.toml")
    if not config.name:
        yield Lack(place, "name", "is not filled in.", 'Write name = "the name of your venue".')
    if not config.readers:
        yield Lack(
            place, "readers", "is not filled in.", "Write who reads the answers: visitors want to know."
        )
    if not config.when:
        yield Lack(
            place, "when", "is not filled in.", "Write when the answers are read: visitors want to know."
        )
    if not config.take_part:
        yield Lack(
            place, "take_part", "is not filled in.", "Write how people can take part in what comes of it."
        )


def without_effect(file: Path, config: Config) -> Iterator[Lack]:
    """What is written and asks nobody anything."""
    if len(config.services) == 1:
        wrong = "has one name: visitors are not asked for it, and it is kept with every visit."
        yield Lack(file, "services", wrong, "If they are to choose, write two or more.")


def _faults(file: Path, config: Config) -> Iterator[Fault]:
    if len(config.services) > MOST_SERVICES:
        wrong = f"has {len(config.services)} names."
        yield Fault(
            file, "services", wrong, f"At most {MOST_SERVICES} have a digit key; put small ones together."
        )
    if config.screen_height_mm and not LOWEST_SCREEN <= config.screen_height_mm <= HIGHEST_SCREEN:
        wrong = f"is {config.screen_height_mm}, which no screen is."
        yield Fault(file, "screen_height_mm", wrong, "Measure the height of the picture in millimetres.")
    for at, service in enumerate(config.services, 1):
        if not service or service in config.services[: at - 1]:
            yield Fault(
                file, f"services[{at}]", "is empty or there twice.", "Give each service its own name."
            )
    for key in ("name", "readers", "when", "take_part"):
        if len(getattr(config, key)) > LONGEST_LINE:
            yield Fault(file, key, f"is longer than {LONGEST_LINE} letters.", "Say it more shortly.")
    if not 0 <= config.bounce_ms <= LONGEST_BOUNCE:
        wrong = f"cannot be {config.bounce_ms}."
        yield Fault(file, "bounce_ms", wrong, f"Write 0 to {LONGEST_BOUNCE}; {USUAL_BOUNCE} is usual.")
    if not LEAST_MINUTES <= config.idle_minutes <= MOST_MINUTES:
        wrong = f"cannot be {config.idle_minutes}."
        yield Fault(file, "idle_minutes", wrong, f"Write {LEAST_MINUTES} to {MOST_MINUTES}.")
    if config.export_to and not Path(config.export_to).expanduser().is_absolute():
        wrong = f"is {config.export_to!r}, which is not a whole path."
        yield Fault(file, "export_to", wrong, 'Write it from the top: "/media/kiosk".')
    yield from hours_faults(file, config.hours)
    yield from key_faults(file, config.keys)
