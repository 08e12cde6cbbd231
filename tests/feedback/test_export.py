"""An export is whole, holds every answer, and shows nobody more than it must."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.feedback.choosing import NothingToExport, Span
from kiosk.feedback.export import export, slug
from kiosk.feedback.storage import Damaged
from kiosk.feedback.store import Store
from tests.feedback.files import FILES, contents, exported, in_silence
from tests.feedback.made_up import DECEMBER, LINE, NOVEMBER, PACK, VISIT, keep_many, names, no_room, store


def test_an_export_is_one_folder_named_by_venue_and_periods(kept: Store, tmp_path: Path) -> None:
    kept.keep(VISIT, None, LINE, 6)
    done = exported(kept, tmp_path / "out")
    assert done.folder == tmp_path / "out" / "feedback-the-hub-2026-11-2026-11"
    assert names(done.folder) == FILES
    assert names(tmp_path / "out") == [done.folder.name]
    assert (done.first, done.last, done.visits, done.texts) == ("2026-11", "2026-11", 2, 1)
    assert (done.left_out, done.warnings) == ((), ())


def test_no_id_is_in_any_file(kept: Store, tmp_path: Path) -> None:
    keep_many(kept, 5)
    tables = json.loads((kept.folder / "2026-11.json").read_text())
    numbers = [number for name in ("visits", "words", "modes") for number in tables[name]]
    written = b"".join(contents(exported(kept, tmp_path).folder).values()).decode()
    assert len(numbers) == 13
    assert not [number for number in numbers if number in written]


def test_a_period_that_is_not_over_is_left_out_and_named(kept: Store, tmp_path: Path) -> None:
    store(kept.folder, DECEMBER).keep(replace(VISIT, role="staff"), None, LINE, 6)
    done = exported(kept, tmp_path)
    assert (done.last, done.left_out, done.warnings) == ("2026-11", ("2026-12",), ())
    assert "staff" not in (done.folder / "answers.csv").read_text()


def test_a_period_that_is_not_over_comes_with_a_warning(kept: Store, tmp_path: Path) -> None:
    store(kept.folder, DECEMBER).keep(VISIT, None, LINE, 6)
    done = exported(kept, tmp_path, current=True)
    assert (done.folder.name, done.left_out) == ("feedback-the-hub-2026-11-2026-12", ())
    (warning,) = done.warnings
    assert warning.startswith("2026-12 is not over.")
    assert warning in (done.folder / "README.txt").read_text("utf-8-sig")


def test_with_all_periods_over_there_is_nothing_to_warn_of(kept: Store, tmp_path: Path) -> None:
    assert exported(kept, tmp_path, current=True).warnings == ()


def test_a_folder_without_answers_is_named(tmp_path: Path) -> None:
    with pytest.raises(NothingToExport, match="data") as nothing:
        exported(store(tmp_path / "data"), tmp_path / "out")
    assert "--current" not in str(nothing.value)
    assert not (tmp_path / "out").exists()


def test_where_nothing_is_over_yet_staff_are_told_how_to_see_it(kept: Store, tmp_path: Path) -> None:
    with pytest.raises(NothingToExport, match=r"data.*2026-11.*--current"):
        export(kept, PACK, "", tmp_path, Span(), NOVEMBER, in_silence)


def test_a_damaged_file_is_named_and_nothing_is_written(kept: Store, tmp_path: Path) -> None:
    (kept.folder / "2026-10.json").write_text("{")
    with pytest.raises(Damaged, match=r"2026-10\.json"):
        exported(kept, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_an_export_that_fails_leaves_nothing(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(os, call, no_room)
    with pytest.raises(OSError, match="No space"):
        exported(kept, tmp_path / "out")
    assert names(tmp_path / "out") == []


def test_everything_is_on_the_disk_before_the_folder_has_its_name(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, rename = os.fsync, os.rename

    def noted_sync(opened: int) -> None:
        done.append("sync")
        sync(opened)

    def noted_rename(*paths: Any) -> None:
        done.append("name")
        rename(*paths)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "rename", noted_rename)
    exported(kept, tmp_path)
    assert done == ["sync"] * (len(FILES) + 1) + ["name", "sync"]


def test_an_export_is_never_written_over_an_older_one(kept: Store, tmp_path: Path) -> None:
    first = exported(kept, tmp_path / "out").folder
    (first / "answers.csv").write_text("edited by staff")
    names = [exported(kept, tmp_path / "out").folder.name for _ in range(2)]
    assert names == [f"{first.name}-2", f"{first.name}-3"]
    assert (first / "answers.csv").read_text() == "edited by staff"


def test_an_export_takes_nothing_out_of_the_store(kept: Store, tmp_path: Path) -> None:
    before = contents(kept.folder)
    exported(kept, tmp_path / "out", current=True)
    assert contents(kept.folder) == before


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("The Hub", "the-hub"),
        ("  Café «Zürich» 2 ", "cafe-zurich-2"),
        ("../../etc", "etc"),
        ("x" * 200, "x" * 60),
        ("", "kiosk"),
        ("ہال", "kiosk"),
    ],
)
def test_any_venue_has_a_name_that_a_file_can_have(name: str, part: str) -> None:
    assert slug(name) == part


@given(st.text())
def test_no_name_of_a_venue_leads_out_of_the_folder(name: str) -> None:
    assert set(slug(name)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(slug(name)) <= 60


def test_the_readme_says_what_is_there(kept: Store, tmp_path: Path) -> None:
    folder = exported(kept, tmp_path).folder
    content = (folder / "README.txt").read_bytes()
    text = content.decode("utf-8-sig")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert text.startswith("What people said at The Hub\r\n")
    assert "Periods: 2026-11 to 2026-11.\r\nVisits: 1. Texts that people wrote: 1.\r\n" in text
    assert all(name in text for name in FILES[1:])
