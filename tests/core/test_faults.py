"""Every slip in a flow is found, named and told together with all others."""

from dataclasses import replace

import pytest

from kiosk.core.faults import flow_faults
from kiosk.core.flow import Condition, Flag, Flow, Kept, Kind, Question
from kiosk.core.ladder import Ladder, Rung
from kiosk.core.pack import Pack
from kiosk.core.reach import out_of_reach

YES_NO = ("yes", "sometimes", "no")
CAME = Question("came", Kind.ONE, ("yes", "never"))
LOW = Question("low", Kind.ONE, YES_NO)
HIGH = Question("high", Kind.ONE, YES_NO)
NOTE = Question("note", Kind.WORDS, kept=Kept.WORDS)
RUNGS = (Rung("floor", 1, "a"), Rung("middle", 2, "a", "low"), Rung("top", 3, "b", "high"))
LADDER = Ladder(RUNGS, took_part="came", absent="never")
GOOD = Flow((CAME, LOW, HIGH, NOTE), LADDER)


def with_question(**changed: object) -> Flow:
    """The good flow, and one more question that is not quite right."""
    return replace(GOOD, questions=(*GOOD.questions, replace(Question("odd", Kind.ONE, YES_NO), **changed)))  # type: ignore[arg-type] # any field


def with_ladder(**changed: object) -> Flow:
    """The good flow with something else in its ladder."""
    return replace(GOOD, ladder=replace(LADDER, **changed))  # type: ignore[arg-type] # any field


def asking(**condition: tuple[str, ...]) -> tuple[Condition, ...]:
    """What `ask_if` holds."""
    return (condition,)


def told(flow: Flow) -> list[str]:
    """The faults of a flow, as people read them."""
    return [f"{fault.place} {fault.wrong} {fault.mend}" for fault in flow_faults(flow)]


FAULTS = {
    "question asks nothing.": Flow((Question("hello", Kind.INFORMATION),), Ladder((RUNGS[0], RUNGS[0]))),
    "question low is there 2 times.": replace(GOOD, questions=(CAME, LOW, HIGH, LOW)),
    "question placing has a key that the kiosk uses itself.": with_question(key="placing"),
    "question venue has a key that the kiosk uses itself.": with_question(key="venue"),
    'kept = "role" is there 2 times.': replace(
        GOOD, questions=(*GOOD.questions, *(Question(key, Kind.ONE, YES_NO, Kept.ROLE) for key in "xy"))
    ),
    "rung is there 1 times. Write 2 to 8": with_ladder(rungs=RUNGS[:1]),
    "rung is there 9 times.": with_ladder(rungs=tuple(Rung(str(n), n, "a") for n in range(1, 10))),
    "rung floor is the lowest and has a question.": with_ladder(
        rungs=(replace(RUNGS[0], question="came"), *RUNGS[1:])
    ),
    "rung top is there 2 times.": with_ladder(rungs=(*RUNGS, replace(RUNGS[2], number=4))),
    "rung top names nothing, which is no question.": with_ladder(
        rungs=(*RUNGS[:2], replace(RUNGS[2], confirm="nothing"))
    ),
    "rung top is asked by came, which cannot be answered": with_ladder(
        rungs=(*RUNGS[:2], replace(RUNGS[2], question="came"))
    ),
    "rung top is asked by note, which cannot be answered": with_ladder(
        rungs=(*RUNGS[:2], replace(RUNGS[2], question="note"))
    ),
    "placing names gone with never, which nobody can answer.": with_ladder(took_part="gone"),
    "placing names came with maybe, which nobody can answer.": with_ladder(absent="maybe"),
    "question odd has choices, but a visitor only reads here.": with_question(kind=Kind.INFORMATION),
    "question odd has choices, but a visitor only writes here.": with_question(kind=Kind.WORDS),
    "question odd is a dead end: it has no choices.": with_question(choices=()),
    "question odd has 10 choices. At most 9": with_question(choices=tuple("abcdefghij")),
    "question odd has 9 choices. At most 8": with_question(kind=Kind.MANY, choices=tuple("abcdefghi")),
    "question odd has the choice a 2 times.": with_question(choices=("a", "b", "a")),
    "question odd has the choice top 2 times.": with_question(kind=Kind.STEP, choices=("top",)),
    "question odd shows the step but asks something.": with_question(shows_step=True),
    'question odd has only one of kind = "words" and kept = "words".': with_question(
        kind=Kind.WORDS, choices=()
    ),
    "question odd asks after gone, which is no question.": with_question(ask_if=asking(gone=("yes",))),
    "question odd waits for odd, which comes later: a loop.": with_question(ask_if=asking(odd=("yes",))),
    "question low waits for high, which comes later: a loop.": replace(
        GOOD, questions=(CAME, replace(LOW, ask_if=asking(high=("yes",))), HIGH, NOTE)
    ),
    "question high asks after the step before it is known.": replace(
        GOOD, questions=(CAME, LOW, replace(HIGH, ask_if=asking(placing=("placed",))), NOTE)
    ),
    "question odd asks whether low is perhaps, which it can never be. Write one of: yes, sometimes, no.": (
        with_question(ask_if=asking(low=("yes", "perhaps")))
    ),
    "question odd asks whether placing is high, which it can never be.": with_question(
        ask_if=asking(placing=("high",))
    ),
    "question odd asks whether venue is garden, which it can never be.": with_question(
        ask_if=asking(venue=("garden",))
    ),
    "flag lost asks after gone, which is no question.": replace(
        GOOD, flags=(Flag("lost", {"gone": ("yes",)}),)
    ),
    "flag lost asks whether low is ja, which it can never be.": replace(
        GOOD, flags=(Flag("lost", {"low": ("ja",)}),)
    ),
}


@pytest.mark.parametrize("wrong", FAULTS)
def test_each_kind_of_slip_is_named_and_says_what_to_write(wrong: str) -> None:
    found = [each for each in told(FAULTS[wrong]) if wrong in each]
    assert found, told(FAULTS[wrong])
    assert all(fault.mend.endswith(".") for fault in flow_faults(FAULTS[wrong]))


def test_a_good_flow_has_no_fault(pack: Pack, eight: Pack) -> None:
    for flow in (GOOD, pack.flow, eight.flow):
        assert flow_faults(flow) == ()
        assert tuple(out_of_reach(flow)) == ()


def test_all_faults_are_told_at_once_in_the_order_of_the_questions() -> None:
    questions = (
        CAME,
        replace(LOW, choices=()),
        replace(HIGH, ask_if=asking(gone=("yes",))),
        replace(NOTE, choices=("a",)),
    )
    found = told(replace(GOOD, questions=questions, flags=(Flag("lost", {"gone": ("yes",)}),)))
    places = [each.split(" ", 2)[:2] for each in found]
    assert places == [
        ["rung", "middle"],
        ["question", "low"],
        ["question", "high"],
        ["question", "note"],
        ["flag", "lost"],
    ]


def test_questions_that_no_answers_lead_to_are_found() -> None:
    never = Question("never_met", Kind.ONE, YES_NO, ask_if=asking(came=("never",), low=("yes",)))
    found = list(out_of_reach(replace(GOOD, questions=(*GOOD.questions, never))))
    assert [fault.place for fault in found] == ["question never_met"]


def test_a_question_that_only_some_venues_ask_is_within_reach() -> None:
    some = Question("some", Kind.ONE, YES_NO, ask_if=asking(venue=("roles",)))
    assert list(out_of_reach(replace(GOOD, questions=(*GOOD.questions, some)))) == []
