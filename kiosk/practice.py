"""Made-up visits, for trying out the export and what staff do with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

from kiosk.core.flow import Venue
from kiosk.core.pack import Pack
from kiosk.core.period import Period
from kiosk.core.preferences import COLOURS, Preferences
from kiosk.core.record import KeptWords, Modes, Record, kept_words, modes, record
from kiosk.core.roads import finished
from kiosk.core.state import Station
from kiosk.core.visit import Visit
from kiosk.feedback.disk import make_folder, write_file
from kiosk.feedback.period import RELEASED
from kiosk.feedback.store import Store
from kiosk.places import PRACTICE_MARK, is_for_practice

DAYS = 180  # made-up visits are spread over this many, so that some months of them are over
MARK = "Made up: "
TOLD = b"The answers in this folder were made up to try the kiosk. The kiosk keeps no real ones here.\r\n"


class HoldsRealAnswers(Exception):
    """A folder has something in it, and no mark that it was made up."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds real answers or other things. Nothing was made up there."
            " Name another folder for practice: kiosk practice --data DIR."
        )


@dataclass(frozen=True, slots=True, repr=False)
class MadeUp:
    """One visit as a session would send it."""

    record: Record
    words: KeptWords | None
    modes: Modes


def made_up(pack: Pack, venue: Venue, chance: Random) -> MadeUp:
    """A visit down a random road through the real flow."""
    visit = finished(pack.flow, venue, Visit(), chance.choice)
    language = chance.choice(tuple(pack.words))
    face = chance.choice(("screen", "line"))
    colours = chance.choice(COLOURS) if face == "screen" else ""
    station = Station(face=face, venue=venue)
    words = kept_words(visit, pack)
    return MadeUp(
        record(visit, pack, station, language),
        words and replace(words, text=MARK + words.text),
        modes(station, Preferences(language, colours)),
    )


def days_of_visits(number: int, today: date, chance: Random) -> Iterator[date]:
    """A day for each visit, the oldest first: a clock never runs backwards."""
    longest = max(0, min(DAYS, (today - RELEASED).days))
    return (
        today - timedelta(ago)
        for ago in sorted((chance.randint(0, longest) for _ in range(number)), reverse=True)
    )


def fill(
    folder: Path,
    pack: Pack,
    venue: Venue,
    days: Iterator[date],
    period: Period,
    chance: Random,
    new_id: Callable[[], int],
) -> None:
    """Keeps a made-up visit for each day, in a folder for practice only.

    Raises HoldsRealAnswers before anything is written, or OSError.
    """
    if folder.is_dir() and any(folder.iterdir()) and not is_for_practice(folder):
        raise HoldsRealAnswers(folder)
    make_folder(folder)
    write_file(folder / PRACTICE_MARK, TOLD)
    for day in days:
        store = Store(folder, period, partial(_same, day), new_id, practice=True)
        visit = made_up(pack, venue, chance)
        store.keep(visit.record, visit.words, visit.modes, new_id())


def _same(day: date) -> date:
    return day
