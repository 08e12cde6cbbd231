"""What follows what, and how much can still come."""

from itertools import pairwise
from random import Random

import pytest

from kiosk.core.flow import Flow, Kind, Venue
from kiosk.core.ladder import NO, YES
from kiosk.core.pack import Pack
from kiosk.core.roads import edges, finished
from kiosk.core.visit import Answer, Visit
from tests.core.visitor import VENUE, by_chance, road, roads

VENUES = (Venue(), Venue(("North",)), Venue(("North", "South")), VENUE)
STEPS = ("s2", "s3", "s4", "s5", "s6", "s7")


def asked(visit: Visit) -> list[str]:
    """Keys of everything that was met, in order."""
    return [answer.question for answer in visit.answers]


def counted(flow: Flow, visit: Visit) -> int:
    """How many questions were answered, without pages that only inform."""
    return sum(flow.question(key).counts for key in asked(visit))


@pytest.mark.parametrize("venue", VENUES)
def test_every_edge_lies_on_a_whole_visit_that_takes_it(pack: Pack, eight: Pack, venue: Venue) -> None:
    for flow in (pack.flow, eight.flow):
        for edge in edges(flow, venue):
            assert edge.road.next(flow, venue) is None
            met = asked(edge.road)
            at = met.index(edge.question)
            assert edge.road.answers[at].chosen == edge.chosen
            assert [edge.then] == (met[at + 1 : at + 2] or [""])


def test_whatever_is_answered_goes_along_known_edges(pack: Pack) -> None:
    known = {(edge.question, edge.chosen, edge.then) for edge in edges(pack.flow, VENUE)}
    for visit in roads(pack):
        then = [*asked(visit)[1:], ""]
        for answer, following in zip(visit.answers, then, strict=True):
            assert (answer.question, answer.chosen, following) in known


def test_every_question_is_met_and_every_choice_taken_on_some_edge(pack: Pack, eight: Pack) -> None:
    for flow in (pack.flow, eight.flow):
        taken = {(edge.question, key) for edge in edges(flow, VENUE) for key in edge.chosen}
        assert taken == {(q.key, key) for q in flow for key in flow.choices(q, VENUE)}


def test_questions_are_met_in_the_order_of_the_flow(pack: Pack) -> None:
    order = [question.key for question in pack.flow]
    for visit in roads(pack):
        assert asked(visit) == sorted(asked(visit), key=order.index)


def test_two_no_in_a_row_lead_straight_to_the_result(pack: Pack) -> None:
    for first, second in pairwise(STEPS):
        visit = road(pack, VENUE, **{first: NO, second: NO})
        met = asked(visit)
        assert met[met.index(second) + 1] == "result"


def test_a_no_alone_or_a_skip_between_two_ends_nothing(pack: Pack) -> None:
    assert set(STEPS) <= set(asked(road(pack, s2=NO, s4=NO, s6=NO)))
    assert set(STEPS) <= set(asked(road(pack, s2=NO, s3="skip", s4=NO, s5="unsure", s6=NO)))


def test_who_did_not_take_part_is_asked_no_step_and_comes_to_what_they_want(pack: Pack) -> None:
    met = asked(road(pack, s1="absent"))
    assert met[met.index("s1") + 1 :][:2] == ["not_yet", "want"]
    assert not {"result", "agree", "said", *STEPS} & set(met)


@pytest.mark.parametrize(
    ("question", "without", "with_it"),
    [
        ("s4b", {"s4": "no"}, {"s4": "sometimes"}),
        ("s7b", {"s7": "unsure"}, {"s7": "yes"}),
        ("said", {"agree": "yes"}, {"agree": "pick"}),
        ("agree", dict.fromkeys(STEPS, "skip"), {"s2": "sometimes"}),
        ("said", {"agree": "unsure"}, dict.fromkeys(STEPS, "skip")),
        ("words", {"more": "no"}, {"more": "yes"}),
        ("share", {"words": "not_written"}, {"words": "written"}),
    ],
)
def test_a_question_with_a_condition_is_asked_when_it_holds_and_only_then(
    pack: Pack, question: str, without: dict[str, str], with_it: dict[str, str]
) -> None:
    assert question not in asked(road(pack, VENUE, **without))
    assert question in asked(road(pack, VENUE, **with_it))


def test_a_venue_is_asked_only_about_what_it_has(pack: Pack) -> None:
    assert not {"service", "role"} & set(asked(road(pack, Venue(("North",)))))
    assert {"service", "role"} <= set(asked(road(pack, VENUE)))
    assert pack.flow.choices(pack.flow.question("service"), VENUE)[:2] == ("North", "South")


def test_what_may_still_come_is_never_more_than_was_told(pack: Pack, eight: Pack) -> None:
    for each in (pack, eight):
        for visit in roads(each):
            _look_along(each.flow, VENUE, visit)


def test_what_may_still_come_is_never_more_than_was_told_after_going_back_or_changing(pack: Pack) -> None:
    for seed in range(400):
        chance = Random(seed)
        visit = finished(pack.flow, VENUE, Visit(), chance.choice)
        for _ in range(6):
            visit = _astray(pack.flow, visit, chance)
            _check_bound(pack.flow, VENUE, visit, chance.randrange(1000))


def test_a_no_before_and_a_no_after_an_open_question_may_still_be_parted(pack: Pack) -> None:
    """Going back to between two answers of No: a Yes there asks again what the row of two had ended."""
    whole = road(pack, VENUE, s2=NO, s3=YES, s4="unsure", s5=NO, s6=YES, s7=NO)
    visit = whole.answer(pack.flow, VENUE, Answer("s4", (YES,)))
    visit = visit.back(pack.flow, VENUE).back(pack.flow, VENUE)
    assert visit.next(pack.flow, VENUE) == pack.flow.question("s3")
    assert "s6" not in visit.chosen
    for seed in range(50):
        _check_bound(pack.flow, VENUE, visit, seed)


@pytest.mark.parametrize("venue", VENUES)
def test_the_first_question_tells_exactly_the_longest_road(pack: Pack, eight: Pack, venue: Venue) -> None:
    """No road is longer than was told (see above), and saying Yes to all but the step is as long."""
    for each in (pack, eight):
        first = next(question for question in each.flow if question.counts)
        fullest = road(each, venue, agree="pick")
        assert each.flow.at_most_after(first, {}, venue) == counted(each.flow, fullest) - 1
        assert all(counted(each.flow, visit) <= counted(each.flow, fullest) for visit in roads(each, venue))


def test_the_last_question_tells_that_nothing_more_comes(pack: Pack) -> None:
    for visit in roads(pack):
        before = Visit(visit.answers[:-1])
        last = before.next(pack.flow, VENUE)
        assert last is not None
        assert pack.flow.at_most_after(last, before.chosen, VENUE) == 0


def test_an_unknown_question_is_an_error_of_the_caller(pack: Pack) -> None:
    with pytest.raises(KeyError):
        pack.flow.question("no such key")


def test_a_step_can_be_picked_from_all_rungs_of_the_pack(eight: Pack) -> None:
    question = eight.flow.question("goal")
    assert question.kind is Kind.STEP
    rungs = tuple(rung.key for rung in eight.flow.ladder.rungs)
    assert eight.flow.choices(question, Venue()) == (*rungs, "skip")
    assert road(eight, goal="keeper", g8=YES).chosen["goal"] == ("keeper",)


def _look_along(flow: Flow, venue: Venue, visit: Visit) -> None:
    for at, answer in enumerate(visit.answers):
        chosen = Visit(visit.answers[:at]).chosen
        came = sum(flow.question(later.question).counts for later in visit.answers[at + 1 :])
        assert came <= flow.at_most_after(flow.question(answer.question), chosen, venue), answer


def _astray(flow: Flow, visit: Visit, chance: Random) -> Visit:
    """Goes back, answers on, or changes an answer from the check page."""
    here = visit.next(flow, VENUE)
    question = here if here is not None and chance.random() < 0.6 else None
    if question is None and visit.answers and here is None:
        question = flow.question(chance.choice(asked(visit)))
    if question is None:
        return visit.back(flow, VENUE)
    chosen = (chance.choice(flow.choices(question, VENUE)),)
    return visit.answer(flow, VENUE, Answer(question.key, chosen))


def _check_bound(flow: Flow, venue: Venue, visit: Visit, seed: int) -> None:
    here = visit.next(flow, venue)
    if here is None:
        return
    most, pick, came = flow.at_most_after(here, visit.chosen, venue), by_chance(seed), 0
    question = here
    while question is not None:
        keys = flow.choices(question, venue)
        visit = visit.answer(flow, venue, Answer(question.key, pick([(key,) for key in keys])))
        came, question = came + question.counts, visit.next(flow, venue)  # type: ignore[assignment] # None ends it
    assert came - here.counts <= most, (here.key, most, came)
