"""datapackage.json tells what every column holds, and finds every change."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from frictionless import validate

from kiosk.core.flow import Venue
from kiosk.core.pack import Pack
from kiosk.core.record import KeptWords
from kiosk.feedback.choosing import Span
from kiosk.feedback.delivery import Changed, verified
from kiosk.feedback.export import export
from kiosk.feedback.holding import Holding, KeptVisit, ModeCount
from kiosk.feedback.store import Store
from kiosk.practice import made_up
from tests.feedback.cupboard import Cupboard
from tests.feedback.files import FILES, exported, in_silence, rows
from tests.feedback.made_up import DECEMBER, LINE, VISIT

NASTY = ["=1+1", "\t@SUM(A1)", "two\r\nlines", 'a "quote", and more', "👩‍👩‍👧", "ہیلو", "＋1", "'=x"]


def november(pack: Pack, number: int) -> Holding:
    """Made-up visits with texts that are hard on files."""
    chance, venue = Random(5), Venue(("=Day centre", 'The "Hub", upstairs'), roles=True)
    visits = tuple(KeptVisit(made_up(pack, venue, chance).record, "2026-11") for _ in range(number))
    words = tuple(KeptWords(text, share=True) for text in NASTY)
    return Holding("2026-11", visits, words, (ModeCount("line", "", count=number),))


def written(pack: Pack, to: Path, number: int = 30) -> Path:
    """An export of them."""
    kept = Cupboard(to / "data", november(pack, number))
    return export(kept, pack, "Elm House", to, Span(), DECEMBER, in_silence).folder


def fields(folder: Path, file: str = "answers.csv") -> dict[str, dict[str, Any]]:
    """What the codebook says of each column of a file."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    (resource,) = (each for each in package["resources"] if each["path"] == file)
    return {field["name"]: field for field in resource["schema"]["fields"]}


def labels(field: dict[str, Any]) -> dict[Any, str]:
    """What the values of a column are in words."""
    return {each["value"]: each["label"] for each in field["categories"]}


@pytest.mark.parametrize("number", [0, 30])
def test_frictionless_finds_an_export_valid(pack: Pack, tmp_path: Path, number: int) -> None:
    """With every type, every allowed value, every size and every hash."""
    report = validate(str(written(pack, tmp_path, number) / "datapackage.json"))
    assert report.flatten(["name", "message"]) == []
    assert report.valid


@pytest.mark.parametrize("file", [file for file in FILES if file != "datapackage.json"])
def test_frictionless_and_the_kiosk_reject_an_export_of_which_a_file_was_changed(
    pack: Pack, tmp_path: Path, file: str
) -> None:
    folder = written(pack, tmp_path)
    content = (folder / file).read_bytes()
    (folder / file).write_bytes(content[:-9] + b"X" + content[-8:])
    assert not validate(str(folder / "datapackage.json")).valid
    with pytest.raises(Changed, match=file):
        verified(folder)


def test_a_file_that_is_missing_is_a_change(pack: Pack, tmp_path: Path) -> None:
    folder = written(pack, tmp_path)
    (folder / "words.jsonl").unlink()
    with pytest.raises(Changed, match=r"words\.jsonl"):
        verified(folder)


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"resources": [{"path": "README.txt"}]}'])
def test_a_folder_without_a_codebook_is_no_export(tmp_path: Path, content: str) -> None:
    (tmp_path / "datapackage.json").write_text(content)
    with pytest.raises(Changed, match=r"datapackage\.json"):
        verified(tmp_path)


def test_every_file_is_in_it_and_every_column_of_every_csv(pack: Pack, tmp_path: Path) -> None:
    folder = written(pack, tmp_path)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert {each["path"] for each in package["resources"]} == set(FILES) - {"datapackage.json"}
    for file in ("answers.csv", "words.csv", "modes.csv"):
        assert list(fields(folder, file)) == rows(folder / file)[0]


def test_every_column_has_a_title_and_every_key_its_words(pack: Pack, tmp_path: Path) -> None:
    told = fields(written(pack, tmp_path))
    assert all(field["title"] for field in told.values())
    assert told["s4"]["title"] == "Did staff ask what you think?"
    assert labels(told["s4"])["unsure"] == "I am not sure"
    assert labels(told["worked_out"])["co-design"] == "Co-design"
    assert labels(told["wanted"])["skip"] == "Skip"
    assert told["helps.money"]["title"] == "What would help you get there?: Help with travel or money"
    assert told["flags.not_told"]["title"].startswith("Marked by the kiosk: Staff asked you")
    assert labels(told["practice"]) == {0: "no", 1: "yes"}
    assert told["rule"]["type"] == "integer"


def test_no_label_of_the_shipped_pack_is_missing(pack: Pack, tmp_path: Path) -> None:
    assert "not in the pack any more" not in (written(pack, tmp_path) / "datapackage.json").read_text("utf-8")


def test_keys_that_left_the_pack_are_allowed_and_said_to_be_gone(pack: Pack, tmp_path: Path) -> None:
    old = replace(
        november(pack, 1).visits[0].record,
        answers={"s4": "by_post", "weather": "fine", "sports": ("golf",)},
        pack_version="0",
        worked_out="stair",
        helps=("tea",),
    )
    kept = Cupboard(tmp_path / "data", Holding("2026-11", (KeptVisit(old, "2026-11"),), (), ()))
    folder = export(kept, pack, "", tmp_path, Span(), DECEMBER, in_silence).folder
    told = fields(folder)
    assert labels(told["s4"])["by_post"] == "by_post (not in the pack any more)"
    assert labels(told["s4"])["yes"] == "Yes"
    assert told["weather"]["title"] == "weather (not in the pack any more)"
    assert told["helps.tea"]["title"].endswith("tea (not in the pack any more)")
    assert labels(told["worked_out"])["stair"] == "stair (not in the pack any more)"
    assert validate(str(folder / "datapackage.json")).valid


def test_the_labels_are_those_of_the_pack_as_it_is_now(pack: Pack, tmp_path: Path) -> None:
    """With the version they belong to; the keys in the cells stay."""
    words = pack.words["en"]
    renamed = words._replace(choice={**words.choice, "unsure": "I cannot say"})
    new = replace(pack, version="9", words={"en": renamed})
    folder = written(new, tmp_path)
    assert labels(fields(folder)["s4"])["unsure"] == "I cannot say"
    assert "version 9" in json.loads((folder / "datapackage.json").read_text("utf-8"))["description"]


def test_the_same_answers_give_the_same_bytes(pack: Pack, tmp_path: Path) -> None:
    """Nothing in an export tells when it was made."""
    one, other = written(pack, tmp_path / "one"), written(pack, tmp_path / "other")
    assert [(one / file).read_bytes() for file in FILES] == [(other / file).read_bytes() for file in FILES]


def test_it_says_which_periods_are_in_it_and_how_much(kept: Store, tmp_path: Path) -> None:
    kept.keep(VISIT, None, LINE, 6)
    (period,) = verified(exported(kept, tmp_path).folder)["periods"]
    assert (period["period"], period["visits"], period["texts"]) == ("2026-11", 2, 1)
