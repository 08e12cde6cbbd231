"""Made-up visits come from the real flow, are marked, and never meet real ones."""

import json
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from kiosk.core.flow import Venue
from kiosk.core.pack import Pack
from kiosk.core.period import Period
from kiosk.core.preferences import COLOURS
from kiosk.feedback.holding import Holding
from kiosk.feedback.period import RELEASED
from kiosk.feedback.store import Store
from kiosk.places import is_for_practice, practice_folder
from kiosk.practice import DAYS, MARK, HoldsRealAnswers, days_of_visits, fill, made_up

VENUE = Venue(("Day centre", "Home care"), roles=True)
TODAY = date(2027, 6, 15)


def filled(folder: Path, pack: Pack, number: int, seed: int = 1) -> Store:
    """A store with so many made-up visits; each has its own id, whatever the seed."""
    chance, new_id = Random(seed), count(seed * 1000 + 1).__next__
    days = days_of_visits(number, TODAY, chance)
    fill(folder, pack, VENUE, days, Period.MONTH, chance, new_id)
    return Store(folder, Period.MONTH, lambda: TODAY, new_id)


def holdings(kept: Store) -> list[Holding]:
    """All that is kept."""
    return [kept.records(period) for period in kept.periods()]


def test_every_made_up_visit_is_marked(pack: Pack, tmp_path: Path) -> None:
    """Its words too, since nothing joins them to a visit that has a mark."""
    kept = filled(tmp_path / "data", pack, 40)
    visits = [visit for holding in holdings(kept) for visit in holding.visits]
    words = [each.text for holding in holdings(kept) for each in holding.words]
    assert len(visits) == 40
    assert all(visit.practice for visit in visits)
    assert words
    assert all(text.startswith(MARK) for text in words)


def test_made_up_visits_take_many_roads_through_the_real_flow(pack: Pack) -> None:
    chance = Random(2)
    visits = [made_up(pack, VENUE, chance) for _ in range(300)]
    rungs = {rung.key for rung in pack.flow.ladder.rungs}
    assert {visit.record.worked_out for visit in visits} == {*rungs, ""}
    assert {visit.record.service for visit in visits} == {*VENUE.services, "other", "skip"}
    assert {visit.modes.face for visit in visits} == {"screen", "line"}
    assert {visit.modes.colours for visit in visits} == {*COLOURS, ""}
    for visit in visits:
        asked = {question.key: question for question in pack.flow}
        for key, answer in visit.record.answers.items():
            assert answer in asked[key].choices


def test_the_same_seed_makes_the_same_visits(pack: Pack) -> None:
    def three(seed: int) -> list[object]:
        chance = Random(seed)
        return [made_up(pack, VENUE, chance) for _ in range(3)]

    assert three(5) == three(5) != three(6)


def test_made_up_visits_are_spread_over_months_with_the_oldest_first(pack: Pack, tmp_path: Path) -> None:
    days = list(days_of_visits(300, TODAY, Random(1)))
    assert days == sorted(days)
    assert days[0] >= TODAY - timedelta(DAYS)
    assert days[-1] <= TODAY
    assert len(filled(tmp_path / "data", pack, 60).periods()) >= 5


def test_no_made_up_visit_is_from_before_there_were_kiosks() -> None:
    days = set(days_of_visits(100, RELEASED + timedelta(2), Random(1)))
    assert days == {RELEASED + timedelta(n) for n in range(3)}
    assert set(days_of_visits(2, RELEASED - timedelta(9), Random(1))) == {RELEASED - timedelta(9)}


def test_more_can_be_made_up_beside_those_that_are_there(pack: Pack, tmp_path: Path) -> None:
    filled(tmp_path / "data", pack, 5)
    kept = filled(tmp_path / "data", pack, 5, seed=2)
    assert sum(len(holding.visits) for holding in holdings(kept)) == 10


def test_a_folder_with_real_answers_is_refused_and_left_as_it_is(pack: Pack, tmp_path: Path) -> None:
    visit = made_up(pack, VENUE, Random(1))
    real = Store(tmp_path, Period.MONTH, lambda: TODAY, count(1).__next__)
    real.keep(visit.record, None, visit.modes, 5)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(HoldsRealAnswers, match=tmp_path.name):
        filled(tmp_path, pack, 1)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_with_anything_else_in_it_is_refused(pack: Pack, tmp_path: Path) -> None:
    """A damaged file may hold real answers too."""
    (tmp_path / "damaged").mkdir()
    with pytest.raises(HoldsRealAnswers):
        filled(tmp_path, pack, 1)


def test_the_mark_is_there_before_the_first_visit(pack: Pack, tmp_path: Path) -> None:
    """However early it is ended, no folder with made-up visits looks like a real one."""
    fill(tmp_path / "data", pack, VENUE, iter(()), Period.MONTH, Random(1), count(1).__next__)
    assert is_for_practice(tmp_path / "data")


def test_practice_has_a_folder_of_its_own_beside_the_real_one(tmp_path: Path) -> None:
    assert practice_folder(None, str(tmp_path / "kept")) == tmp_path / "kept-practice"
    assert practice_folder(tmp_path / "named", str(tmp_path / "kept")) == tmp_path / "named"
    assert not is_for_practice(tmp_path)


def test_the_mark_is_in_the_data_itself(pack: Pack, tmp_path: Path) -> None:
    """So that a file that is copied elsewhere is still known as made up."""
    filled(tmp_path / "data", pack, 3)
    for file in (tmp_path / "data").glob("*.json"):
        visits = json.loads(file.read_text("utf-8"))["visits"]
        assert all(visit["practice"] for visit in visits.values())
