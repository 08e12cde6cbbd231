"""Every visit has the same columns, and no answer is without one."""

from dataclasses import replace
from pathlib import Path

from kiosk.feedback.export import PRACTICE
from kiosk.feedback.holding import Holding, KeptVisit
from kiosk.feedback.store import Store
from tests.feedback.cupboard import Cupboard
from tests.feedback.files import exported, lines, rows
from tests.feedback.made_up import LINE, VISIT, store

ROW = {
    "period": "2026-11",
    "pack": "garden",
    "pack_version": "2",
    "rule": "1",
    "language": "en",
    "level": "service",
    "service": "Library",
    "role": "carer",
    "took": "yes",
    "asked": "sometimes",
    "liked.trees": "1",
    "liked.benches": "1",
    "liked.paths": "0",
    "helps.sooner": "0",
    "helps.money": "1",
    "worked_out": "asking",
    "said": "",
    "wanted": "doing",
    "flags.not_told": "1",
    "flags.tokenistic": "0",
    "flags.part_of_the_way": "0",
    "missed.telling": "1",
    "missed.asking": "0",
    "practice": "0",
}
HEADER = list(ROW)


def test_a_visit_is_one_row_with_a_column_for_each_question(kept: Store, tmp_path: Path) -> None:
    header, row = rows(exported(kept, tmp_path).folder / "answers.csv")
    assert header == HEADER
    assert dict(zip(header, row, strict=True)) == ROW


def test_the_columns_are_the_same_whatever_way_a_visitor_took(tmp_path: Path) -> None:
    kept = store(tmp_path / "data")
    kept.keep(replace(VISIT, answers={}, flags=(), missed=(), helps=None), None, LINE, 5)
    header, row = rows(exported(kept, tmp_path).folder / "answers.csv")
    assert header == HEADER
    found = dict(zip(header, row, strict=True))
    assert (found["asked"], found["liked.trees"], found["helps.money"]) == ("", "", "")


def test_a_question_that_left_the_pack_keeps_its_columns(kept: Store, tmp_path: Path) -> None:
    """So does a choice that left, and a question that is now of another kind."""
    old: dict[str, str | tuple[str, ...]] = {
        "weather": "fine",
        "sports": ("chess", "golf"),
        "asked": ("by_post",),
        "liked": "trees",
    }
    kept.keep(replace(VISIT, pack_version="1", answers=old), None, LINE, 6)
    header, older, newer = rows(exported(kept, tmp_path).folder / "answers.csv")
    after = header.index("liked.paths") + 1
    assert header[after : after + 5] == ["asked.by_post", "liked", "sports.chess", "sports.golf", "weather"]
    assert older[after : after + 5] == ["1", "trees", "1", "1", "fine"]
    assert newer[after : after + 5] == [""] * 5
    assert (older[header.index("asked")], older[header.index("liked.trees")]) == ("", "")


def test_a_mark_that_left_the_pack_keeps_its_column(kept: Store, tmp_path: Path) -> None:
    kept.keep(replace(VISIT, helps=("tea",), flags=("loud",), missed=("stair",)), None, LINE, 6)
    (one, other) = lines(exported(kept, tmp_path).folder / "answers.jsonl")
    for name, unmarked in (("helps.tea", 0), ("flags.loud", ""), ("missed.stair", "")):
        assert {one[name], other[name]} == {1, unmarked}
        assert list(one).index(name) > HEADER.index("liked.paths")


def test_a_question_may_have_any_key(tmp_path: Path) -> None:
    """Its column is then not taken for another."""
    kept = store(tmp_path / "data")
    kept.keep(replace(VISIT, answers={"role": "gardener", "helps": ("money",)}), None, LINE, 5)
    header, row = rows(exported(kept, tmp_path).folder / "answers.csv")
    assert len(set(header)) == len(header)
    found = dict(zip(header, row, strict=True))
    assert (found["role"], found["answer.role"], found["answer.helps.money"]) == ("carer", "gardener", "1")


def test_made_up_visits_are_marked(tmp_path: Path) -> None:
    visits = (KeptVisit(VISIT, "2026-11"), KeptVisit(VISIT, "2026-11", practice=True))
    kept = Cupboard(tmp_path, Holding("2026-11", visits, (), ()))
    folder = exported(kept, tmp_path).folder
    assert [each["practice"] for each in lines(folder / "answers.jsonl")] == [0, 1]
    assert PRACTICE in (folder / "README.txt").read_text("utf-8-sig")
