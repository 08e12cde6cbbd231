"""Only what a verified export holds is ever taken away, and only when the clock is to be trusted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.core.period import Period
from kiosk.core.record import KeptWords
from kiosk.feedback.delivery import Changed
from kiosk.feedback.holding import Holding, KeptVisit, ModeCount
from kiosk.feedback.period import UNKNOWN
from kiosk.feedback.retention import ClockIsDoubtful, Plan, Wish, forget, plan
from tests.feedback.cupboard import Cupboard
from tests.feedback.files import exported
from tests.feedback.made_up import DECEMBER, LINE, VISIT, store

TODAY = date(2027, 3, 3)


def month(period: str, number: int = 1, texts: tuple[str, ...] = ("Benches",)) -> Holding:
    """A month in which so many people came, and what they wrote."""
    visits = tuple(KeptVisit(replace(VISIT, service=f"{n}"), period) for n in range(number))
    return Holding(
        period, visits, tuple(KeptWords(text, True) for text in texts), (ModeCount("line", "", count=number),)
    )


def cupboard(folder: Path, *holdings: Holding) -> Cupboard:
    """What is kept in these months."""
    return Cupboard(folder / "data", *holdings)


def planned(
    kept: Cupboard, *exports: Path, before: str = "2027-01", words_only: bool = False, unknown: bool = False
) -> Plan:
    """What could go in March 2027."""
    return plan(kept, Wish(before, words_only, unknown), exports, Period.MONTH, TODAY)


def going(found: Plan) -> list[str]:
    """Names of periods that could go."""
    return [each.period for each in found.going]


def staying(found: Plan) -> list[str]:
    """Names of periods that no export covers."""
    return [each.period for each in found.staying]


def test_what_an_export_holds_can_go(tmp_path: Path) -> None:
    kept = cupboard(tmp_path, month("2026-10"), month("2026-11"), month("2027-02"))
    found = planned(kept, exported(kept, tmp_path).folder)
    assert (going(found), staying(found)) == (["2026-10", "2026-11"], [])
    assert (found.going[0].visits, found.going[0].texts) == (1, 1)


def test_without_an_export_all_of_it_stays(tmp_path: Path) -> None:
    found = planned(cupboard(tmp_path, month("2026-11")))
    assert (going(found), staying(found)) == ([], ["2026-11"])


@pytest.mark.parametrize(
    "now", [month("2026-11", 2), month("2026-11", texts=("Trees",)), month("2026-11", texts=("Benches",) * 2)]
)
def test_what_came_or_changed_after_the_export_stays(tmp_path: Path, now: Holding) -> None:
    folder = exported(cupboard(tmp_path, month("2026-11")), tmp_path).folder
    assert staying(planned(cupboard(tmp_path, now), folder)) == ["2026-11"]


def test_an_export_covers_only_the_periods_that_are_in_it(tmp_path: Path) -> None:
    kept = cupboard(tmp_path, month("2026-10"), month("2026-11"))
    one = exported(kept, tmp_path, until="2026-10").folder
    found = planned(kept, one)
    assert (going(found), staying(found)) == (["2026-10"], ["2026-11"])
    assert going(planned(kept, one, exported(kept, tmp_path, since="2026-11").folder)) == [
        "2026-10",
        "2026-11",
    ]


def test_the_order_in_which_a_period_is_read_does_not_matter(tmp_path: Path) -> None:
    one = month("2026-11", 5, ("a", "b"))
    folder = exported(cupboard(tmp_path, one), tmp_path).folder
    other = replace(one, visits=one.visits[::-1], words=one.words[::-1])
    assert going(planned(cupboard(tmp_path, other), folder)) == ["2026-11"]


def test_an_export_that_was_changed_covers_nothing(tmp_path: Path) -> None:
    kept = cupboard(tmp_path, month("2026-11"))
    folder = exported(kept, tmp_path).folder
    (folder / "answers.csv").write_text("edited")
    with pytest.raises(Changed, match=r"answers\.csv"):
        planned(kept, folder)


def test_a_folder_that_is_no_export_is_named(tmp_path: Path) -> None:
    with pytest.raises(Changed, match="photos"):
        planned(cupboard(tmp_path, month("2026-11")), tmp_path / "photos")


def test_a_period_that_runs_stays_whatever_is_asked(tmp_path: Path) -> None:
    kept = cupboard(tmp_path, month("2026-12"))
    folder = exported(kept, tmp_path, current=True).folder
    found = plan(kept, Wish("2028-01", False, False), [folder], Period.MONTH, DECEMBER)
    assert found == Plan((), (), ("2026-12",))


def test_only_what_ended_before_the_period_goes(tmp_path: Path) -> None:
    kept = cupboard(tmp_path, month("2026-10"), month("2026-11"))
    assert going(planned(kept, exported(kept, tmp_path).folder, before="2026-11")) == ["2026-10"]


def test_what_has_no_known_period_goes_only_when_asked_for(tmp_path: Path) -> None:
    kept = cupboard(tmp_path, month(UNKNOWN), month("2026-11"))
    folder = exported(kept, tmp_path).folder
    assert going(planned(kept, folder)) == ["2026-11"]
    assert going(planned(kept, folder, unknown=True)) == [UNKNOWN, "2026-11"]


def test_words_can_go_sooner_than_numbers(tmp_path: Path) -> None:
    """Numbers that changed since do not hold words back; a period without words has none to take."""
    folder = exported(cupboard(tmp_path, month("2026-10", texts=()), month("2026-11")), tmp_path).folder
    kept = cupboard(tmp_path, month("2026-10", texts=()), month("2026-11", 2))
    found = planned(kept, folder, words_only=True)
    assert going(found) == ["2026-11"]
    forget(kept, found, words_only=True)
    assert kept.removed == [("2026-11", True)]


def test_after_its_words_went_a_period_is_still_covered_by_the_same_export(tmp_path: Path) -> None:
    folder = exported(cupboard(tmp_path, month("2026-11")), tmp_path).folder
    assert going(planned(cupboard(tmp_path, month("2026-11", texts=())), folder)) == ["2026-11"]


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2026, 11, 30), date(2029, 1, 1)])
def test_with_a_doubtful_clock_nothing_can_go(tmp_path: Path, today: date) -> None:
    """One that stands before the newest answers, or so long after that it may have jumped."""
    kept = cupboard(tmp_path, month("2026-10"), month("2026-12"))
    folder = exported(kept, tmp_path, current=True).folder
    with pytest.raises(ClockIsDoubtful, match="2026-12"):
        plan(kept, Wish("2026-12", False, False), [folder], Period.MONTH, today)


def test_where_nothing_is_kept_nothing_can_go(tmp_path: Path) -> None:
    assert planned(cupboard(tmp_path)) == Plan((), ())


def test_a_plan_takes_nothing_away_and_forgetting_takes_just_what_was_planned(tmp_path: Path) -> None:
    kept = cupboard(tmp_path, month("2026-10"), month("2026-11"))
    found = planned(kept, exported(kept, tmp_path).folder, before="2026-11")
    assert kept.removed == []
    forget(kept, found, words_only=False)
    assert kept.removed == [("2026-10", False)]


def test_what_is_forgotten_is_gone_from_the_store_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    """With the store as it is, words first and the numbers later."""
    kept = store(tmp_path / "data")
    kept.keep(VISIT, KeptWords("Benches", True), LINE, 5)
    store(kept.folder, DECEMBER).keep(VISIT, None, LINE, 6)
    folder = exported(kept, tmp_path, current=True).folder
    wish = Wish("2026-12", True, False)
    forget(kept, plan(kept, wish, [folder], Period.MONTH, DECEMBER), words_only=True)
    assert (len(kept.records("2026-11").visits), kept.records("2026-11").words) == (1, ())
    forget(
        kept, plan(kept, replace(wish, words_only=False), [folder], Period.MONTH, DECEMBER), words_only=False
    )
    assert kept.periods() == ("2026-12",)
    assert len(kept.records("2026-12").visits) == 1
