"""What is kept of a visit: exactly this, and nothing else. The store adds the period."""

from collections.abc import Mapping

from kiosk.core.flow import Kept, Kind
from kiosk.core.pack import Pack
from kiosk.core.preferences import PACES, Preferences, shown_size
from kiosk.core.state import Station
from kiosk.core.value import Value
from kiosk.core.visit import Visit

SCHEMA = 2
PART_OF_THE_WAY = "part_of_the_way"


class Record(Value):
    """One visit. `answers` holds one key for one-answer questions and a tuple of keys for tick-many ones.

    `helps` is None where a visitor did not come to that question, or did not answer it.
    """

    schema: int
    pack: str
    pack_version: str
    rule: int
    language: str
    level: str
    service: str
    role: str
    answers: Mapping[str, str | tuple[str, ...]]
    worked_out: str
    said: str
    wanted: str
    flags: tuple[str, ...]
    missed: tuple[str, ...]
    helps: tuple[str, ...] | None


class KeptWords(Value):
    """What a visitor wrote, apart from their visit; `share`: whether others may read it."""

    text: str
    share: bool


class Modes(Value):
    """How the kiosk was used; kept only as counts for a period."""

    face: str
    colours: str
    size: str = ""
    scanning: bool = False
    read_aloud: bool = False


def record(visit: Visit, pack: Pack, station: Station, language: str) -> Record:
    """Makes the record of a visit, finished or not."""
    flow, chosen = pack.flow, visit.chosen
    placing = flow.ladder.place(chosen)
    held = {kept: _kept_as(visit, pack, kept) or () for kept in Kept}
    only_service = station.venue.services[0] if len(station.venue.services) == 1 else ""
    flags = [flag.key for flag in flow.flags if flow.holds(flag.when, chosen, station.venue)]
    return Record(
        schema=SCHEMA,
        pack=pack.key,
        pack_version=pack.version,
        rule=flow.ladder.rule,
        language=language,
        level=_one(held[Kept.LEVEL]),
        service=_one(held[Kept.SERVICE]) or only_service,
        role=_one(held[Kept.ROLE]),
        answers=_answers(visit, pack),
        worked_out=placing.rung.key if placing.rung else "",
        said=_one(held[Kept.SAID]),
        wanted=_one(held[Kept.WANTED]),
        flags=(*flags, PART_OF_THE_WAY) if placing.part_of_the_way else tuple(flags),
        missed=placing.missed,
        helps=_kept_as(visit, pack, Kept.HELPS),
    )


def kept_words(visit: Visit, pack: Pack) -> KeptWords | None:
    """What was written, if anything was; nobody else may read it unless the visitor said Yes."""
    written = next((answer.text for answer in visit.answers if answer.text), "")
    share = _kept_as(visit, pack, Kept.SHARE) == ("yes",)
    return KeptWords(written, share) if written else None


def modes(station: Station, preferences: Preferences) -> Modes:
    """How this visitor used the kiosk."""
    size = shown_size(preferences.size, station.sizes) if station.sizes else ""
    scanning = PACES[preferences.pace] > 0
    return Modes(station.face, preferences.colours, size, scanning, preferences.aloud)


def _kept_as(visit: Visit, pack: Pack, kept: Kept) -> tuple[str, ...] | None:
    """What was chosen at a question; None where there is no answer to it."""
    chosen = visit.chosen
    return next((chosen[q.key] for q in pack.flow if q.kept is kept and q.key in chosen), None)


def _answers(visit: Visit, pack: Pack) -> dict[str, str | tuple[str, ...]]:
    chosen = visit.chosen
    return {
        q.key: chosen[q.key] if q.kind is Kind.MANY else _one(chosen[q.key])
        for q in pack.flow
        if q.kept is Kept.ANSWER and q.kind is not Kind.INFORMATION and q.key in chosen
    }


def _one(chosen: tuple[str, ...]) -> str:
    return next(iter(chosen), "")
