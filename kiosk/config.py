"""The venue's settings (kiosk.toml), checked as strictly as a pack."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.flow import MOST_CHOICES, Venue
from kiosk.core.period import Period
from kiosk.reading.fault import Fault, Faulty, Lack
from kiosk.reading.shape import Filler
from kiosk.reading.toml import read_toml

MOST_SERVICES = MOST_CHOICES - 2  # "something else" and "skip" need a digit key too
LONGEST_LINE = 120  # letters of one setting that visitors read: more would fill a small screen


@dataclass(frozen=True, slots=True, repr=False)
class Config:
    """kiosk.toml as it is written; everything may be left out."""

    name: str = ""
    services: tuple[str, ...] = ()
    ask_role: bool = False
    readers: str = ""
    when: str = ""
    take_part: str = ""
    period: Period = Period.MONTH
    data: str = ""
    content: str = ""

    @property
    def venue(self) -> Venue:
        """What of the flow this venue takes part in."""
        return Venue(self.services, self.ask_role)


def read_config(file: Path | None) -> Config:
    """The settings in a file, or the usual ones where there is no file; raises Faulty with every fault."""
    if file is None:
        return Config()
    tables, faults = read_toml(file)
    if faults:
        raise Faulty(faults)
    filler = Filler(file)
    config = filler.fill(Config, tables)
    if config is None:
        raise Faulty(filler.faults)
    if faults := list(_faults(file, config)):
        raise Faulty(faults)
    return config


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


def _faults(file: Path, config: Config) -> Iterator[Fault]:
    if len(config.services) > MOST_SERVICES:
        wrong = f"has {len(config.services)} names."
        yield Fault(
            file, "services", wrong, f"At most {MOST_SERVICES} have a digit key; put small ones together."
        )
    for at, service in enumerate(config.services, 1):
        if not service or service in config.services[: at - 1]:
            yield Fault(
                file, f"services[{at}]", "is empty or there twice.", "Give each service its own name."
            )
    for key in ("name", "readers", "when", "take_part"):
        if len(getattr(config, key)) > LONGEST_LINE:
            yield Fault(file, key, f"is longer than {LONGEST_LINE} letters.", "Say it more shortly.")
