"""A store keeps each visit once, whole, and with nothing that tells who came when."""

import json
import stat
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from kiosk.core.period import Period
from kiosk.core.record import KeptWords, Modes
from kiosk.feedback.holding import KeptVisit, ModeCount
from kiosk.feedback.store import Store
from tests.feedback.made_up import LINE, NOVEMBER, VISIT, WORDS, ids, keep_many, names, store


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
    assert holding.modes == (ModeCount("line", "", count=1),)


def test_words_are_apart_and_hold_nothing_that_leads_to_a_visit(tmp_path: Path) -> None:
    store(tmp_path).keep(VISIT, WORDS, LINE, 5)
    tables = on_disk(tmp_path)
    ((number, words),) = tables["words"].items()
    assert words == {"text": WORDS.text, "share": False, "period": "2026-11"}
    assert number not in tables["visits"]
    assert WORDS.text not in json.dumps(tables["visits"])


def test_half_a_character_is_read_back_as_it_was(tmp_path: Path) -> None:
    """No text should hold one, and none may be lost by one."""
    words, kept = KeptWords("Benches \ud83d", share=True), store(tmp_path)
    kept.keep(replace(VISIT, service="\ud83d"), words, LINE, 5)
    holding = kept.records("2026-11")
    assert holding.words == (words,)
    assert [visit.record.service for visit in holding.visits] == ["\ud83d"]


def test_modes_are_only_counted(tmp_path: Path) -> None:
    kept, dark, pale = store(tmp_path), Modes("screen", "dark"), Modes("screen", "pale")
    for key, modes in enumerate((LINE, dark, pale, LINE), 1):
        kept.keep(VISIT, None, modes, key)
    counted = sorted(each["colours"] + str(each["count"]) for each in on_disk(tmp_path)["modes"].values())
    assert counted == ["2", "dark1", "pale1"]
    assert kept.records("2026-11").modes == (
        ModeCount("line", "", count=2),
        ModeCount("screen", "dark", count=1),
        ModeCount("screen", "pale", count=1),
    )


def test_the_same_key_is_kept_once(tmp_path: Path) -> None:
    kept = store(tmp_path)
    for _ in range(2):
        kept.keep(VISIT, WORDS, LINE, 5)
    tables = on_disk(tmp_path)
    assert [len(tables[name]) for name in ("visits", "words", "modes")] == [1, 1, 1]
    assert [each["count"] for each in tables["modes"].values()] == [1]


def test_the_same_key_with_another_visit_loses_neither(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, None, LINE, 5)
    with pytest.raises(ValueError, match="this key"):
        kept.keep(replace(VISIT, role="staff"), None, LINE, 5)
    assert [visit.record.role for visit in kept.records("2026-11").visits] == ["carer"]


def test_two_visits_that_are_alike_are_both_kept(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.keep(VISIT, None, LINE, 5)
    kept.keep(VISIT, None, LINE, 6)
    assert len(kept.records("2026-11").visits) == 2


def test_only_the_owner_may_enter_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "answers"
    store(folder).keep(VISIT, None, LINE, 5)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())


def test_a_visit_that_was_made_up_is_marked(tmp_path: Path) -> None:
    """And a real one has no such mark."""
    Store(tmp_path, Period.MONTH, lambda: NOVEMBER, ids(1), practice=True).keep(VISIT, None, LINE, 5)
    store(tmp_path).keep(VISIT, None, LINE, 6)
    assert [visit.get("practice") for visit in on_disk(tmp_path)["visits"].values()] == [True, None]
    assert [visit.practice for visit in store(tmp_path).records("2026-11").visits] == [True, False]


def test_a_full_part_is_followed_by_a_new_one(tmp_path: Path) -> None:
    """So that keeping a visit costs the same however many are kept."""
    kept = store(tmp_path, part_size=4_000)
    came = keep_many(kept, 30)
    files = [name for name in names(tmp_path) if name.endswith(".json")]
    assert files == ["2026-11.2.json", "2026-11.3.json", "2026-11.4.json", "2026-11.json"]
    assert all((tmp_path / name).stat().st_size < 5_000 for name in files)
    found = kept.records("2026-11")
    assert sorted(visit.record.service for visit in found.visits) == [visit.service for visit in came]
    assert sorted(words.text for words in found.words) == [f"Text {n:02}" for n in range(30)]
    assert found.modes == (ModeCount("line", "", count=30),)


def test_keeping_reads_one_part_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = store(tmp_path, part_size=4_000)
    keep_many(kept, 30)
    read, real = set[str](), Path.read_bytes

    def noted(path: Path) -> bytes:
        read.add(path.name)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    kept.keep(VISIT, WORDS, LINE, 5)
    assert read == {"2026-11.4.json", "2026-11.4.copy"}


def test_parts_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """Part 10 is after part 9, though its name is before."""
    keep_many(store(tmp_path, part_size=1), 11)
    assert len(names(tmp_path)) == 1 + 2 * 11
    assert "2026-11.11.copy" in names(tmp_path)


def test_a_folder_that_is_not_there_holds_nothing_and_reading_does_not_make_it(tmp_path: Path) -> None:
    assert store(tmp_path / "answers").periods() == ()
    assert not (tmp_path / "answers").exists()


def test_periods_are_told_the_first_one_first_and_other_files_are_left_alone(tmp_path: Path) -> None:
    for name in ("2026-11.json", "2027-Q1.copy", "unknown.json", "2027-02.3.json", "2026-W49.json"):
        (tmp_path / name).touch()
    for name in ("notes.json", "2026-12.txt", "2026-12.01.json", "2026-12.1.json", "2026-12 (1).json"):
        (tmp_path / name).touch()
    assert store(tmp_path).periods() == ("unknown", "2026-11", "2026-W49", "2027-Q1", "2027-02")


def test_tinydb_as_it_comes_reads_what_was_kept(tmp_path: Path) -> None:
    store(tmp_path).keep(VISIT, KeptWords("Grüße, ہیلو", share=True), LINE, 5)
    with TinyDB(tmp_path / "2026-11.json", encoding="utf-8") as tables:
        assert tables.table("words").all()[0]["text"] == "Grüße, ہیلو"
