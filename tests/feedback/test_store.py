"""A store keeps each visit once, whole, and with nothing that tells who came when."""

import json
import stat
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from kiosk.core.period import Period
from kiosk.core.record import KeptWords, Modes
from kiosk.feedback import period_file
from kiosk.feedback.holding import KeptVisit, ModeCount
from kiosk.feedback.period import noon
from tests.feedback.made_up import DECEMBER, LINE, NOVEMBER, VISIT, WORDS, keep_many, names, store


def on_disk(folder: Path, period: str = "2026-11") -> dict[str, dict[str, dict[str, Any]]]:
    """All tables of a period, as they are in the file."""
    tables: dict[str, dict[str, dict[str, Any]]] = json.loads((folder / f"{period}.json").read_text())
    return tables


def test_a_visit_is_kept_with_all_its_fields_its_period_and_nothing_else(tmp_path: Path) -> None:
    store(tmp_path).keep(VISIT, None, LINE, 5)
    fields = json.loads(json.dumps(asdict(VISIT)))
    assert on_disk(tmp_path)["visits"] == {"5": {**fields, "period": "2026-11"}}


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, WORDS, LINE, 5)
    holding = kept.records("2026-11")
    assert kept.periods() == ("2026-11",)
    assert holding.visits == (KeptVisit(VISIT, "2026-11"),)
    assert holding.words == (WORDS,)
    assert holding.modes == (ModeCount("line", "", 1),)


def test_words_are_apart_and_hold_nothing_that_leads_to_a_visit(tmp_path: Path) -> None:
    store(tmp_path).keep(VISIT, WORDS, LINE, 5)
    tables = on_disk(tmp_path)
    (number, words), *none = tables["words"].items()
    assert not none
    assert words == {"text": WORDS.text, "share": False, "period": "2026-11"}
    assert number not in tables["visits"]
    assert WORDS.text not in json.dumps(tables["visits"])


def test_modes_are_only_counted(tmp_path: Path) -> None:
    kept, dark, pale = store(tmp_path), Modes("screen", "dark"), Modes("screen", "pale")
    for key, modes in enumerate((LINE, dark, pale, LINE), 1):
        kept.keep(VISIT, None, modes, key)
    assert sorted(map(str, on_disk(tmp_path)["modes"].values())) == [
        "{'face': 'line', 'colours': '', 'count': 2}",
        "{'face': 'screen', 'colours': 'dark', 'count': 1}",
        "{'face': 'screen', 'colours': 'pale', 'count': 1}",
    ]


def test_the_same_key_is_kept_once(tmp_path: Path) -> None:
    for _ in range(2):
        store(tmp_path).keep(VISIT, WORDS, LINE, 5)
    tables = on_disk(tmp_path)
    assert [len(tables[name]) for name in ("visits", "words", "modes")] == [1, 1, 1]
    assert [each["count"] for each in tables["modes"].values()] == [1]


def test_the_same_key_is_kept_once_though_the_month_has_turned(tmp_path: Path) -> None:
    """A first try can get through and not know it."""
    store(tmp_path, NOVEMBER).keep(VISIT, WORDS, LINE, 5)
    store(tmp_path, DECEMBER).keep(VISIT, WORDS, LINE, 5)
    assert names(tmp_path) == [".lock", "2026-11.json"]


def test_the_same_key_with_another_visit_loses_neither(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, None, LINE, 5)
    with pytest.raises(ValueError, match="already exists"):
        kept.keep(replace(VISIT, role="staff"), None, LINE, 5)
    assert [visit.record.role for visit in kept.records("2026-11").visits] == ["carer"]


def test_two_visits_that_are_alike_are_both_kept(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, None, LINE, 5)
    kept.keep(VISIT, None, LINE, 6)
    assert len(kept.records("2026-11").visits) == 2


def test_neither_order_nor_number_tells_who_came_when(tmp_path: Path) -> None:
    came = [visit.service for visit in keep_many(store(tmp_path), 12)]
    tables = on_disk(tmp_path)
    for name in ("visits", "words", "modes"):
        numbers = [int(number) for number in tables[name]]
        assert numbers == sorted(numbers)
        assert min(numbers) > 2**40  # drawn by chance, not counted
    assert [visit["service"] for visit in tables["visits"].values()] != came
    assert [words["text"][-2:] for words in tables["words"].values()] != [service[-2:] for service in came]


def test_words_do_not_lie_in_the_order_of_their_visits(tmp_path: Path) -> None:
    keep_many(store(tmp_path), 12)
    tables = on_disk(tmp_path)
    visits = [str(visit["service"])[-2:] for visit in tables["visits"].values()]
    assert [str(words["text"])[-2:] for words in tables["words"].values()] != visits


@pytest.mark.parametrize(("period", "name"), [(Period.WEEK, "2026-W47"), (Period.QUARTER, "2026-Q4")])
def test_no_time_in_a_file_is_finer_than_its_period(tmp_path: Path, period: Period, name: str) -> None:
    store(tmp_path, period=period).keep(VISIT, WORDS, LINE, 5)
    for path in (tmp_path / f"{name}.json", tmp_path / ".lock", tmp_path):
        assert path.stat().st_mtime == noon(name)
    assert "2026-11" not in (tmp_path / f"{name}.json").read_text()


def test_only_the_owner_may_enter_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "answers"
    store(folder).keep(VISIT, None, LINE, 5)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())


def test_with_a_wrong_clock_a_visit_is_kept_without_a_month(tmp_path: Path) -> None:
    assert store(tmp_path, date(1970, 1, 1)).keep(VISIT, None, LINE, 5) == "unknown"
    assert on_disk(tmp_path, "unknown")["visits"]["5"]["period"] == "unknown"


def test_a_folder_that_is_not_there_holds_nothing_and_reading_does_not_make_it(tmp_path: Path) -> None:
    assert store(tmp_path / "answers").periods() == ()
    assert not (tmp_path / "answers").exists()


def test_periods_are_told_the_first_one_first_and_other_files_are_left_alone(tmp_path: Path) -> None:
    for name in ("2026-11.json", "2026-Q1.json", "unknown.json", "2026-02.json", "notes.json", "2026-03.txt"):
        (tmp_path / name).touch()
    assert store(tmp_path).periods() == ("unknown", "2026-Q1", "2026-02", "2026-11")


def test_tinydb_as_it_comes_reads_what_was_kept(tmp_path: Path) -> None:
    store(tmp_path).keep(VISIT, KeptWords("Grüße, ہیلو", share=True), LINE, 5)
    with TinyDB(tmp_path / "2026-11.json", encoding="utf-8") as tables:
        assert tables.table(period_file.WORDS).all()[0]["text"] == "Grüße, ہیلو"
