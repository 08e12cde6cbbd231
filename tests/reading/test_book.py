"""A content folder becomes a pack, or every fault of every file is told."""

import shutil
from pathlib import Path

import pytest

from kiosk.book.book import check_pack, read_pack
from kiosk.core.pack import Pack
from kiosk.reading.fault import Faulty
from tests.conftest import EIGHT, SHIPPED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small pack, to be spoilt."""
    return Path(shutil.copytree(EIGHT, tmp_path / "eight"))


def change(file: Path, *changes: tuple[str, str]) -> None:
    """Writes something else in place of what stands there once."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def told(folder: Path) -> list[str]:
    """All faults, as file name and key with what is wrong."""
    with pytest.raises(Faulty) as caught:
        check_pack(folder)
    assert all(fault.mend for fault in caught.value.faults)
    return [f"{fault.file.name} {fault.place} {fault.wrong}" for fault in caught.value.faults]


@pytest.mark.parametrize("shipped", [SHIPPED, EIGHT], ids=["ladder", "eight"])
def test_a_good_pack_is_read_without_a_fault(shipped: Path) -> None:
    assert check_pack(shipped) == read_pack(shipped)


def test_the_shipped_pack_is_the_ladder_with_seven_rungs_in_three_bands(pack: Pack) -> None:
    rungs = pack.flow.ladder.rungs
    assert [(rung.number, rung.key, rung.band) for rung in rungs] == [
        (1, "coercion", "to"),
        (2, "educating", "to"),
        (3, "informing", "for"),
        (4, "consultation", "for"),
        (5, "engagement", "for"),
        (6, "co-design", "with"),
        (7, "co-production", "with"),
    ]
    assert pack.usual_language == "en"


def test_the_ladder_comes_from_the_pack(eight: Pack) -> None:
    ladder = eight.flow.ladder
    assert (eight.key, eight.version, ladder.rule, ladder.stop_after) == ("garden", "3", 2, 3)
    assert [rung.number for rung in ladder.rungs] == list(range(1, 9))
    assert (ladder.rungs[3].question, ladder.rungs[3].confirm) == ("g4", "g4b")
    assert eight.words["en"].question["g4"].title == "Do you help to dig?"


def test_the_first_language_of_the_list_is_the_usual_one(folder: Path) -> None:
    shutil.copy(folder / "words" / "en.toml", folder / "words" / "cy.toml")
    change(folder / "flow.toml", ('languages = ["en"]', 'languages = ["cy", "en"]'))
    pack = read_pack(folder)
    assert (tuple(pack.words), pack.usual_language) == (("cy", "en"), "cy")


def test_every_fault_of_every_file_is_told_at_once(folder: Path) -> None:
    change(
        folder / "flow.toml",
        ('kept = "helps"', 'kept = "wanted"'),
        ('key = "thanks"', 'key = "thx"'),
    )
    change(
        folder / "words" / "en.toml",
        ('[rung.voice]\nname = "Voice"\n', "[rung.voice]\n"),
        ('begin = "Begin"', 'begn = "Begin"'),
        ('here = "Here you are"', 'here = ""'),
    )
    assert told(folder) == [
        "en.toml start.begn is not known here.",
        "en.toml start.begin is missing.",
        "en.toml rung.voice.name is missing.",
        "en.toml picture.here is empty.",
        'flow.toml kept = "wanted" is there 2 times.',
        "flow.toml flag unthanked asks after thanks, which is no question.",
    ]


def test_each_word_that_is_missing_or_too_many_is_named_by_its_key(folder: Path) -> None:
    change(
        folder / "words" / "en.toml",
        ("[question.g6]", "[question.g66]"),
        ("[rung.planner]", "[rung.planer]"),
        ('ours = "This is ours."', 'theirs = "This is theirs."'),
        ("unthanked = ", "thankless = "),
        ("[command.again]", "[command.agein]"),
        ('yellow_on_black = "', 'pink = "'),
        ('seat = "A seat in the shade"', 'bench = "A bench"'),
        ('title = "Do you help to dig?"\n', ""),
        ('skip = "Pass"\n', ""),
    )
    found = told(folder)
    for key, wrong in {
        "question.g6": "is missing.",
        "question.g66": "is not in flow.toml.",
        "rung.planner": "is missing.",
        "rung.planer": "is not in flow.toml.",
        "band.ours": "is missing.",
        "band.theirs": "is not in flow.toml.",
        "flag.unthanked": "is missing.",
        "flag.thankless": "is not in flow.toml.",
        "command.again": "is missing.",
        "command.agein": "is not one that the kiosk has.",
        "menu.colour.yellow_on_black": "is missing.",
        "menu.colour.pink": "is not one that the kiosk has.",
        "question.wishes.choice.seat": "is missing.",
        "question.wishes.choice.bench": "is no choice of this question.",
        "question.g4.title": "is missing.",
        "question.g2.choice.skip": "is missing.",
        "question.goal.choice.skip": "is missing.",
    }.items():
        assert f"en.toml {key} {wrong}" in found


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("rule = 2", 'rule = "two"', "placing.rule cannot be 'two'."),
        ('kind = "many"', 'kind = "meny"', "question[13].kind cannot be 'meny'."),
        ('choices = ["often", "once", "never"]', 'choices = "often"', "question[2].choices is not a list."),
        ('languages = ["en"]', "languages = []", "languages is empty."),
        ('languages = ["en"]', 'languages = ["en", "xx"]', "the file is not there."),
        ('when = { g4 = ["yes", "sometimes"]', 'wen = { g4 = ["yes"]', "flag[1].wen is not known here."),
        ('choices = ["yes", "no"]', "choices = [“yes”]", "line 83 has curly quotes."),
        ('key = "goal"\n', 'key = "goal"\nask_if = 3\n', "question[12].ask_if is not a list."),
    ],
)
def test_a_slip_in_the_flow_is_told_by_its_place(folder: Path, old: str, new: str, wrong: str) -> None:
    change(folder / "flow.toml", (old, new))
    found = told(folder)
    assert any(each.endswith(wrong) for each in found), found


def test_a_flow_that_is_no_list_of_questions_is_a_fault_like_any_other(folder: Path) -> None:
    (folder / "flow.toml").write_text(
        'key = "x"\nversion = "1"\nlanguages = ["en"]\nquestion = 5\nrung = "a"\n'
    )
    found = told(folder)
    assert "flow.toml question is not a list." in found
    assert "flow.toml rung is not a list." in found


def test_a_question_that_nobody_comes_to_is_told_by_the_check_and_does_not_stop_the_kiosk(
    folder: Path,
) -> None:
    never = 'kind = "step"\nask_if = { came = ["never"], g2 = ["yes"] }\nkept = "wanted"'
    change(folder / "flow.toml", ('kind = "step"\nkept = "wanted"', never))
    assert read_pack(folder).key == "garden"
    assert told(folder) == ["flow.toml question goal can never be reached."]


def test_an_empty_folder_is_told_as_such(tmp_path: Path) -> None:
    assert told(tmp_path) == ["flow.toml the file is not there."]
