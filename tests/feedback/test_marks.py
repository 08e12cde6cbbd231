"""What was not asked is not written as No: it is an empty cell, in the export and in the summary."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from kiosk.core.flow import Flow
from kiosk.core.pack import Pack
from kiosk.core.record import Record, record
from kiosk.core.visit import Answer, Visit
from kiosk.feedback.columns import blocks, columns
from kiosk.feedback.holding import KeptVisit
from kiosk.feedback.marks import FLAGS, HELPS, MISSED, Marks
from kiosk.feedback.measures import counts
from tests.core.visitor import STATION, VENUE, road

OLD_SCHEMA = 1


def sent(pack: Pack, *answers: Answer) -> Record:
    """The record of a visit that was sent after these answers."""
    return record(Visit(answers), pack, STATION, "en")


def up_to(pack: Pack, last: str, **wishes: str) -> Record:
    """The record of a visit that was sent after this question."""
    whole = road(pack, VENUE, **wishes).answers
    at = [answer.question for answer in whole].index(last)
    return sent(pack, *whole[: at + 1])


def cells(pack: Pack, kept: Record) -> dict[str, object]:
    """The row of a visit by the names of its columns."""
    all_blocks = blocks(pack, [KeptVisit(kept, "2026-11")])
    row = (cell for block in all_blocks for cell in block.cells(block.source(KeptVisit(kept, "2026-11"))))
    return dict(zip((column.name for column in columns(all_blocks)), row, strict=True))


def marked(pack: Pack, kept: Record, field: str) -> dict[str, object]:
    """The marks of one field."""
    dot = f"{field}."
    return {name.removeprefix(dot): cell for name, cell in cells(pack, kept).items() if name.startswith(dot)}


def all_counts(pack: Pack, kept: Iterable[Record], about: str) -> set[str]:
    """What the summary shows of one kind."""
    return {count.shown for count in counts(tuple(kept), pack) if count.about == about}


def test_of_a_visit_with_one_answer_no_mark_is_told(pack: Pack) -> None:
    kept = sent(pack, Answer("level", ("own",)))
    for field in (HELPS, FLAGS, MISSED):
        assert set(marked(pack, kept, field).values()) == {""}


def test_what_would_help_is_no_where_nothing_was_ticked_and_empty_where_it_was_not_asked(pack: Pack) -> None:
    asked, before = up_to(pack, "needs", needs=""), up_to(pack, "want")
    assert (asked.helps, before.helps) == ((), None)
    assert set(marked(pack, asked, HELPS).values()) == {0}
    assert set(marked(pack, before, HELPS).values()) == {""}
    one = marked(pack, up_to(pack, "needs", needs="money"), HELPS)
    assert [key for key, cell in one.items() if cell] == ["money"]


def test_a_visit_of_before_the_schema_told_was_asked_if_it_came_further(pack: Pack) -> None:
    for last, cell in (("want", ""), ("more", 0)):
        old = replace(up_to(pack, last, needs=""), schema=OLD_SCHEMA, helps=())
        assert set(marked(pack, old, HELPS).values()) == {cell}
    ticked = replace(up_to(pack, "needs", needs="money"), schema=OLD_SCHEMA)
    assert sorted(map(str, marked(pack, ticked, HELPS).values())) == [*"0000000", "1"]


@pytest.mark.parametrize(
    ("flag", "last", "no", "told"),
    [
        ("not_told", "s4", "s4b", ""),
        ("not_told", "s4b", "s4b", 1),
        ("not_told", "s4b", "", 0),
        ("tokenistic", "s4b", "s5", ""),
        ("tokenistic", "s5", "s5", 1),
        ("tokenistic", "s5", "", 0),
    ],
)
def test_a_flag_is_told_once_all_that_it_rests_on_was_answered(
    pack: Pack, flag: str, last: str, no: str, told: object
) -> None:
    kept = up_to(pack, last, **({no: "no"} if no else {}))
    assert marked(pack, kept, FLAGS)[flag] == told


def test_a_flag_can_rest_on_what_has_a_column_of_its_own(pack: Pack) -> None:
    """Such as the level."""
    (flag, *_) = pack.flow.flags
    about_level = Flow(pack.flow.questions, pack.flow.ladder, (replace(flag, when={"level": ("own",)}),))
    marks = Marks(about_level)
    for answers, cell in (((Answer("level", ("area",)),), 0), ((), "")):
        held = marks.held(FLAGS, sent(pack, *answers))
        assert list(marks.cells(FLAGS, [flag.key], (), held)) == [cell]


def test_part_of_the_way_is_told_of_who_stands_on_a_step(pack: Pack) -> None:
    assert marked(pack, up_to(pack, "s3", s3="sometimes"), FLAGS)["part_of_the_way"] == 1
    assert marked(pack, up_to(pack, "s3"), FLAGS)["part_of_the_way"] == 0
    assert marked(pack, up_to(pack, "s1", s1="absent"), FLAGS)["part_of_the_way"] == ""


def test_a_step_is_missed_or_not_only_where_it_was_asked_and_a_step_was_worked_out(pack: Pack) -> None:
    assert marked(pack, up_to(pack, "s4", s2="no"), MISSED) == {
        "educating": 1,
        "informing": 0,
        "consultation": 0,
        "engagement": "",
        "co-design": "",
        "co-production": "",
    }
    unclear = up_to(pack, "s7", **dict.fromkeys(("s2", "s3", "s4", "s5", "s6", "s7"), "unsure"))
    assert unclear.worked_out == ""
    assert set(marked(pack, unclear, MISSED).values()) == {""}


def test_a_question_of_many_where_nothing_was_ticked_is_no(pack: Pack) -> None:
    kept = replace(up_to(pack, "needs", needs=""), answers={"likes": ()})
    ticked = replace(kept, answers={"likes": ("tea",)})
    both = [KeptVisit(each, "2026-11") for each in (kept, ticked)]
    block = next(block for block in blocks(pack, both) if "likes.tea" in [c.name for c in block.columns])
    at = [column.name for column in block.columns].index("likes.tea")
    assert [block.cells(block.source(visit))[at] for visit in both] == [0, 1]


def test_the_summary_has_no_number_of_what_nobody_was_asked(pack: Pack) -> None:
    unasked = [sent(pack, Answer("level", ("own",)))] * 20
    asked = [up_to(pack, "needs", needs="")]
    for about in (HELPS, FLAGS, MISSED):
        assert all_counts(pack, unasked, about) == {""}
        assert "0" in all_counts(pack, unasked + asked, about)
