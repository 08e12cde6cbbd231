"""The summary for publishing: counts by period, service, level and role that show nobody.

There is no count of all responses, of a group or of everybody: small numbers could be found by subtracting.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.core.pack import Pack
from kiosk.feedback.choosing import Archive, Span, choose
from kiosk.feedback.codebook import FILE, Package, codebook, summary_fields
from kiosk.feedback.columns import Row
from kiosk.feedback.delivery import deliver
from kiosk.feedback.export import Progress, read, slug
from kiosk.feedback.holding import KeptVisit
from kiosk.feedback.labels import Labels
from kiosk.feedback.measures import counts
from kiosk.feedback.readme import place, summary_readme
from kiosk.feedback.small_numbers import FEWEST
from kiosk.feedback.tables import Table, piece

HEADER = ("by", "group", "group_label", "about", "key", "label", "visits")
NOT_GIVEN = "not given"
GROUPS: dict[str, Callable[[KeptVisit], str]] = {
    "period": lambda visit: visit.period,
    "service": lambda visit: visit.record.service,
    "level": lambda visit: visit.record.level,
    "role": lambda visit: visit.record.role,
}


class TooFew(Exception):
    """No group of visits is large enough to publish anything of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Nothing in {folder} may be published yet: no period, service, level or role"
            f" has {FEWEST} finished responses to this pack."
        )


def publish(
    archive: Archive, pack: Pack, venue_name: str, to: Path, span: Span, today: date, progress: Progress
) -> Path:
    """Writes the summary into a new folder of its own, whole or not at all.

    Apart from the raw files, so that whoever passes the folder on does not pass those on with it.
    Raises TooFew, NothingToExport, Damaged or OSError.
    """
    periods = choose(archive, span, today).periods
    visits = [visit for holding in read(archive, periods, progress) for visit in holding.visits]
    table = summary(visits, pack)
    if not table.rows:
        raise TooFew(archive.folder)
    first, last = periods[0], periods[-1]
    name = f"summary-{slug(venue_name)}-{first}-{last}"
    files = {
        "summary.csv": table.csv(),
        "README.txt": summary_readme(venue_name, first, last),
    }
    package = Package(name, f"Numbers from {place(venue_name)}", f"Pack {pack.key}, version {pack.version}.")
    files[FILE] = codebook(package, files, {"summary.csv": summary_fields(HEADER)})
    return deliver(to, name, files)


def summary(visits: Sequence[KeptVisit], pack: Pack) -> Table:
    """All counts of real visits with this pack, for each group that is large enough."""
    real = [visit for visit in visits if not visit.practice and visit.record.pack == pack.key]
    rows = (row for by in GROUPS for row in _rows(by, real, pack))
    return Table(HEADER, tuple((piece(HEADER, row),) for row in rows))


def _rows(by: str, visits: Sequence[KeptVisit], pack: Pack) -> Iterator[Row]:
    labels, group_of = Labels(pack), GROUPS[by]
    found = sorted({group_of(visit) for visit in visits})
    for group in dict.fromkeys(key for key in (*labels.known(by), *found) if key in found):
        records = [visit.record for visit in visits if group_of(visit) == group]
        if len(records) < FEWEST:
            continue
        label = labels.of_key(by, group) or group or NOT_GIVEN
        for count in counts(records, pack):
            yield (by, group, label, count.about, count.key, count.label, count.shown)
