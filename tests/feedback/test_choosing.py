"""Staff get the periods they ask for, and those that still run only when they ask for them."""

from pathlib import Path

import pytest

from kiosk.feedback.choosing import NothingToExport, Span, choose
from kiosk.feedback.holding import Holding
from kiosk.feedback.period import UNKNOWN
from tests.feedback.cupboard import Cupboard
from tests.feedback.made_up import DECEMBER

KEPT = (UNKNOWN, "2026-Q4", "2026-11", "2026-W48", "2026-12", "2027-01")
LATER = DECEMBER.replace(year=2027, month=1)


def cupboard(folder: Path) -> Cupboard:
    """One period of each kind, with nothing in them."""
    return Cupboard(folder, *(Holding(name, (), (), ()) for name in KEPT))


@pytest.mark.parametrize(
    ("since", "until", "periods"),
    [
        ("", "", KEPT[:-1]),
        ("2026-11", "", KEPT[2:-1]),
        ("2026-12", "2026-12", ("2026-12",)),
        ("", "2026-11", ("2026-Q4", "2026-11", "2026-W48")),
        ("2026-Q4", "2026-W48", ("2026-Q4", "2026-11", "2026-W48")),
        (UNKNOWN, UNKNOWN, (UNKNOWN,)),
    ],
)
def test_a_span_has_both_its_ends(tmp_path: Path, since: str, until: str, periods: tuple[str, ...]) -> None:
    """Also where a venue changed from months to weeks; what has no known period only when it is named."""
    assert choose(cupboard(tmp_path), Span(since, until), LATER).periods == periods


def test_the_running_period_comes_only_when_it_is_asked_for(tmp_path: Path) -> None:
    assert choose(cupboard(tmp_path), Span("2026-12", current=True), LATER).running == ("2027-01",)
    assert choose(cupboard(tmp_path), Span("2026-12"), LATER).left_out == ("2027-01",)


def test_a_span_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingToExport, match=tmp_path.name):
        choose(cupboard(tmp_path), Span("2028-01"), LATER)
