"""The placing rule of version 1, over all classes of answers."""

from collections.abc import Iterator
from itertools import product

from kiosk.core.ladder import NO, SKIP, SOMETIMES, UNSURE, YES, Chosen, Ladder, Outcome
from kiosk.core.pack import Pack

ANSWERS = (YES, SOMETIMES, NO, UNSURE, SKIP)

Told = dict[int, str]
"""Number of a step to the answer about it."""


def by_hand(told: Told, stayed: str, top: int) -> tuple[str, int, bool, list[int]]:
    """The rule as it is written for people: outcome, step, part of the way, missed steps.

    `stayed` answers the second question, which is about step `top`.
    """
    reached = [step for step, answer in told.items() if answer in (YES, SOMETIMES)]
    refused = [step for step, answer in told.items() if answer == NO]
    if not reached and not refused:
        return "unclear", 0, False, []
    step = max(reached) if reached else 1
    part = told.get(step) == SOMETIMES
    if step == top and stayed == NO:
        step, part = step - 1, False
    return "placed", step, part, [each for each in refused if each < step]


def two_no_in_a_row(answers: list[str], stop_after: int = 2) -> bool:
    """Whether the answers hold so many No one after the other that the questions end."""
    return (NO * stop_after) in "".join(NO if answer == NO else "-" for answer in answers)


def as_placed(ladder: Ladder, chosen: Chosen) -> tuple[str, int, bool, list[int]]:
    """What the kiosk's rule says, in the same shape."""
    placing = ladder.place(chosen)
    missed = [rung.number for rung in ladder.rungs if rung.key in placing.missed]
    return placing.outcome.value, placing.rung.number if placing.rung else 0, placing.part_of_the_way, missed


def classes(ladder: Ladder) -> Iterator[tuple[Chosen, Told, str, int]]:
    """Every way to answer all questions about steps: as answers, by step, and on the second question."""
    tested = [rung for rung in ladder.rungs if rung.question]
    twice = next(rung for rung in tested if rung.confirm)
    for answers in product(ANSWERS, repeat=len(tested)):
        told = {rung.number: answer for rung, answer in zip(tested, answers, strict=True)}
        chosen = {rung.question: (answer,) for rung, answer in zip(tested, answers, strict=True)}
        for stayed in ANSWERS if told[twice.number] in (YES, SOMETIMES) else ("",):
            extra = {twice.confirm: (stayed,)} if stayed else {}
            yield {**chosen, **extra}, told, stayed, twice.number


def as_met(ladder: Ladder, so_far: Chosen) -> Iterator[tuple[Chosen, str]]:
    """Every row of answers that can be met going up, with the next question about a step or nothing."""
    asked = [rung.question for rung in ladder.rungs if rung.question]
    upcoming = next((key for key in asked if key not in so_far), "")
    upcoming = upcoming if upcoming and ladder.still_asks(upcoming, so_far) else ""
    yield so_far, upcoming
    for answer in ANSWERS if upcoming else ():
        yield from as_met(ladder, {**so_far, upcoming: (answer,)})


def test_every_class_of_answers_is_placed_as_the_rule_is_written(pack: Pack) -> None:
    ladder, count = pack.flow.ladder, 0
    for chosen, told, stayed, top in classes(ladder):
        count += 1
        assert as_placed(ladder, {"s1": ("yes",), **chosen}) == by_hand(told, stayed, top), chosen
    assert count == 5**5 * (3 + 2 * 5)


def test_coming_by_choice_or_not_makes_no_difference_to_the_step(pack: Pack) -> None:
    ladder = pack.flow.ladder
    for chosen, _, stayed, _ in classes(ladder):
        if stayed in ("", NO):
            chose, forced = ({"s1": (came,), **chosen} for came in ("yes", "forced"))
            assert ladder.place(chose) == ladder.place(forced)


def test_who_did_not_take_part_is_not_on_the_ladder(pack: Pack) -> None:
    for chosen, *_ in classes(pack.flow.ladder):
        assert as_placed(pack.flow.ladder, {**chosen, "s1": ("absent",)}) == ("absent", 0, False, [])
    assert not pack.flow.ladder.still_asks("s2", {"s1": ("absent",)})


def test_taking_part_at_all_is_the_floor(pack: Pack) -> None:
    ladder = pack.flow.ladder
    for came in ("yes", "forced"):
        placing = ladder.place({"s1": (came,), "s2": (NO,), "s3": (NO,)})
        assert (placing.rung, placing.missed) == (ladder.rungs[0], ())


def test_no_answer_of_yes_sometimes_or_no_leaves_the_step_unknown(pack: Pack) -> None:
    for answers in product((UNSURE, SKIP), repeat=6):
        chosen = {f"s{at}": (answer,) for at, answer in enumerate(answers, 2)}
        assert pack.flow.ladder.place({"s1": ("yes",), **chosen}).outcome is Outcome.UNCLEAR


def test_the_questions_end_after_two_no_in_a_row_and_only_then(pack: Pack) -> None:
    seen = 0
    for so_far, upcoming in as_met(pack.flow.ladder, {}):
        seen += 1
        answers = [answer for (answer,) in so_far.values()]
        assert bool(upcoming) == (len(answers) < 6 and not two_no_in_a_row(answers)), so_far
    assert seen > 10_000


def test_a_skip_is_no_no_and_breaks_the_row(pack: Pack) -> None:
    ladder = pack.flow.ladder
    for between in (SKIP, UNSURE, SOMETIMES, YES):
        assert ladder.still_asks("s5", {"s2": (NO,), "s3": (between,), "s4": (NO,)})
    for row in product((SKIP, UNSURE), repeat=5):
        told = {f"s{at}": (answer,) for at, answer in enumerate(row, 2)}
        assert ladder.still_asks("s7", told)


def test_what_is_asked_besides_the_steps_never_counts_towards_the_stop(pack: Pack) -> None:
    chosen = {"s1": ("forced",), "s2": (NO,), "s3": (YES,), "s4": (YES,), "s4b": (NO,), "s5": (NO,)}
    assert pack.flow.ladder.still_asks("s6", chosen)


def test_the_stop_never_places_anybody_beyond_what_was_asked(pack: Pack) -> None:
    """After the stop, the step and the missed steps rest on what was asked, by the same rule."""
    ladder = pack.flow.ladder
    for so_far, upcoming in as_met(ladder, {"s1": ("yes",)}):
        if upcoming:
            continue
        told = {int(key[1]): answer for key, (answer,) in so_far.items() if key != "s1"}
        outcome, step, part, missed = as_placed(ladder, so_far)
        assert (outcome, step, part, missed) == by_hand(told, "", 7)
        assert step <= max(told) and set(missed) <= set(told)


def test_a_ladder_of_eight_rungs_with_another_stop_is_placed_by_the_same_rule(eight: Pack) -> None:
    ladder = eight.flow.ladder
    for chosen, told, stayed, top in classes(ladder):
        assert as_placed(ladder, {"came": ("once",), **chosen}) == by_hand(told, stayed, top), chosen
    for so_far, upcoming in as_met(ladder, {}):
        answers = [answer for (answer,) in so_far.values()]
        assert bool(upcoming) == (len(answers) < 5 and not two_no_in_a_row(answers, 3))
