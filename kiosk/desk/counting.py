"""How many people came, as it may be shown on a screen in a public room."""

from collections.abc import Iterator

from kiosk.core.pack import Pack
from kiosk.core.record import Record
from kiosk.core.staff import Counted, CountedPeriod, CountedStep
from kiosk.feedback.choosing import Archive
from kiosk.feedback.measures import counts
from kiosk.feedback.small_numbers import FEWEST, HIDDEN, SMALL, shown


def count(archive: Archive, pack: Pack) -> Counted:
    """Real visits with this pack, the newest period first; raises Damaged or OSError."""
    periods = reversed(archive.periods())
    return Counted(tuple(_counted(archive, pack, period) for period in periods), SMALL)


def _counted(archive: Archive, pack: Pack, period: str) -> CountedPeriod:
    visits = archive.records(period).visits
    records = [each.record for each in visits if not each.practice and each.record.pack == pack.key]
    steps = tuple(_steps(records, pack)) if len(records) >= FEWEST else ()
    return CountedPeriod(period, _number(shown(len(records))), steps)


def _steps(records: list[Record], pack: Pack) -> Iterator[CountedStep]:
    numbers = {rung.key: rung.number for rung in pack.flow.ladder.rungs}
    for each in counts(records, pack):
        if each.about == "step":
            yield CountedStep(numbers[each.key], _number(each.shown))


def _number(shown: str) -> int | None:
    return None if shown == HIDDEN else int(shown)
