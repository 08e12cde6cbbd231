"""What is counted of a group of visits for publishing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.core.ladder import Ladder, Rung
from kiosk.core.pack import Pack
from kiosk.core.record import Record
from kiosk.feedback.labels import Labels
from kiosk.feedback.marks import FLAGS, HELPS, MISSED, Marks, given_in
from kiosk.feedback.small_numbers import SMALL, bounds, shown

LEFT_OUT = ""
FEWEST_VALUES = 4  # of the seven that * stands for: more than half of them must stay possible
NO_END = 10**9  # more people than any group has
SAME, HIGHER, LOWER = "same", "higher", "lower"
CORRECTED = {
    HIGHER: "Named a higher step than the kiosk worked out",
    LOWER: "Named a lower step than the kiosk worked out",
}


@dataclass(frozen=True, slots=True, repr=False)
class Count:
    """One number as it may be published, and what it is of; `shown` is empty where it is left out."""

    about: str
    key: str
    label: str
    shown: str


def counts(records: Sequence[Record], pack: Pack) -> Iterator[Count]:
    """Everything that is counted of some visits with this pack."""
    labels, ladder = Labels(pack), pack.flow.ladder
    steps = Counter(rung.key for record in records if (rung := stands_on(record, ladder)))
    rungs = {rung.key: labels.of_key("worked_out", rung.key) or rung.key for rung in ladder.rungs}
    yield from _each("step", rungs, steps)
    yield from _bands(labels, ladder, steps)
    yield from _gaps(ladder, steps, _tally(_gap, records, ladder))
    yield from _each("corrected", CORRECTED, _tally(_correction, records, ladder))
    for about in (MISSED, FLAGS, HELPS):
        yield from _marked(about, records, pack)


def stands_on(record: Record, ladder: Ladder) -> Rung | None:
    """The step a visitor is on: the one they said, else the one that was worked out."""
    return ladder.rung(record.said) or ladder.rung(record.worked_out)


def tells_too_much(counts: Iterable[int], least: int, most: int) -> bool:
    """Whether knowing that some counts add up to `least` to `most` leaves a small one too few values."""
    counts = tuple(counts)
    others = [bounds(count) for count in counts if not 1 <= count <= SMALL]
    beside = len(counts) - len(others) - 1  # how many more small ones share what is left of the sum
    if beside < 0:
        return False
    most_of_one = min(SMALL, most - sum(low for low, _ in others) - beside)
    least_of_one = max(1, least - sum(high for _, high in others) - SMALL * beside)
    return most_of_one - least_of_one + 1 < FEWEST_VALUES


def _bands(labels: Labels, ladder: Ladder, steps: Counter[str]) -> Iterator[Count]:
    """A band is the sum of its steps, so it is left out where small steps could be worked out from it."""
    for band in dict.fromkeys(rung.band for rung in ladder.rungs):
        within = [steps[rung.key] for rung in ladder.rungs if rung.band == band]
        left_out = tells_too_much(within, *bounds(sum(within)))
        label = labels.of_key("band", band) or band
        yield Count("band", band, label, LEFT_OUT if left_out else shown(sum(within)))


def _gaps(ladder: Ladder, steps: Counter[str], gaps: Counter[str]) -> Iterator[Count]:
    """Nobody has a gap and no step: so the sum of one bounds that of the other, and may tell too much."""
    least = sum(bounds(count)[0] for count in gaps.values())
    most = sum(bounds(count)[1] for count in steps.values())
    left_out = tells_too_much(gaps.values(), 0, most) or tells_too_much(steps.values(), least, NO_END)
    for key, label in _ways(ladder).items():
        yield Count("gap", key, label, LEFT_OUT if left_out else shown(gaps[key]))


def _marked(about: str, records: Sequence[Record], pack: Pack) -> Iterator[Count]:
    """Nobody has a mark that was asked of nobody: there 0 would say that they all said no."""
    marks, labels = Marks(pack.flow), Labels(pack)
    alike = {(given_in(about, record), marks.held(about, record)) for record in records}
    found = Counter(key for record in records for key in given_in(about, record))
    for key in dict.fromkeys((*labels.known(about), *sorted(found))):
        asked = any(marks.tells(about, key, *each) for each in alike)
        yield Count(about, key, labels.of_key(about, key) or key, shown(found[key]) if asked else LEFT_OUT)


def _each(about: str, labels: dict[str, str], found: Counter[str]) -> Iterator[Count]:
    for key, label in labels.items():
        yield Count(about, key, label, shown(found[key]))


def _tally(
    key_of: Callable[[Record, Ladder], str], records: Iterable[Record], ladder: Ladder
) -> Counter[str]:
    return Counter(key for record in records if (key := key_of(record, ladder)))


def _ways(ladder: Ladder) -> dict[str, str]:
    """Every way from the step people are on to the one they want."""
    far = range(1, len(ladder.rungs))
    up = {f"up_{n}": f"Wants to be {n} up" for n in reversed(far)}
    return {**up, SAME: "Wants to be where they are", **{f"down_{n}": f"Wants to be {n} down" for n in far}}


def _gap(record: Record, ladder: Ladder) -> str:
    here, wanted = stands_on(record, ladder), ladder.rung(record.wanted)
    if here is None or wanted is None:
        return ""
    far = wanted.number - here.number
    return SAME if not far else f"{'up' if far > 0 else 'down'}_{abs(far)}"


def _correction(record: Record, ladder: Ladder) -> str:
    """Which way a visitor moved from the step worked out; "" where they did not, or there was none."""
    worked_out, said = ladder.rung(record.worked_out), ladder.rung(record.said)
    if worked_out is None or said is None or said.number == worked_out.number:
        return ""
    return HIGHER if said.number > worked_out.number else LOWER
