"""Roads through a flow: ways in which a whole visit can go, for tests, made-up answers and maps."""

from collections import deque
from collections.abc import Callable, Sequence

from kiosk.core.flow import PLACING, READ, WRITTEN, Flow, Kind, Question, Venue
from kiosk.core.value import Value
from kiosk.core.visit import Answer, Visit

MADE_UP_WORDS = "We were asked, and then we heard no more."

Pick = Callable[[Sequence[tuple[str, ...]]], tuple[str, ...]]
"""Picks one of several ways to answer: chance, or a rule."""


class Edge(Value):
    """One way on from a question; `road` is a whole visit that takes it."""

    question: str
    chosen: tuple[str, ...]
    then: str  # the next question, or nothing at the end
    road: Visit


def ways_to_answer(flow: Flow, question: Question, venue: Venue) -> tuple[tuple[str, ...], ...]:
    """Every class of answers: each choice; for tick-many none, each alone, and all."""
    keys = flow.choices(question, venue)
    if question.kind is Kind.MANY:
        return ((), *((key,) for key in keys), keys)
    return tuple((key,) for key in keys)


def edges(flow: Flow, venue: Venue) -> tuple[Edge, ...]:
    """Every way from every question that can be met, each once, each with a whole visit that takes it."""
    found: dict[tuple[str, tuple[str, ...], str], Visit] = {}
    seen, waiting = {_matters(flow, venue, Visit())}, deque([Visit()])
    while waiting:
        visit = waiting.popleft()
        question = visit.next(flow, venue)
        if question is None:
            continue
        for chosen in ways_to_answer(flow, question, venue):
            further = _answered(flow, venue, visit, question, chosen)
            then = further.next(flow, venue)
            found.setdefault((question.key, chosen, then.key if then else ""), further)
            matters = _matters(flow, venue, further)
            if matters not in seen:
                seen.add(matters)
                waiting.append(further)
    return tuple(
        Edge(*key, finished(flow, venue, visit, lambda ways: ways[0])) for key, visit in found.items()
    )


def finished(flow: Flow, venue: Venue, visit: Visit, pick: Pick) -> Visit:
    """Answers the rest of a visit, each time as `pick` says."""
    while (question := visit.next(flow, venue)) is not None:
        visit = _answered(flow, venue, visit, question, pick(ways_to_answer(flow, question, venue)))
    return visit


def _answered(flow: Flow, venue: Venue, visit: Visit, question: Question, chosen: tuple[str, ...]) -> Visit:
    text = MADE_UP_WORDS if question.kind is Kind.WORDS and chosen == (WRITTEN,) else ""
    return visit.answer(flow, venue, Answer(question.key, chosen, text))


def _matters(flow: Flow, venue: Venue, visit: Visit) -> tuple[object, ...]:
    """What of a visit decides how it can go on; visits that agree in it go on alike."""
    here = visit.next(flow, venue)
    later = flow.questions[flow.questions.index(here) :] if here else ()
    named = {name for question in later for condition in question.ask_if for name in condition} - {PLACING}
    chosen = visit.chosen
    live = tuple((key, chosen[key]) for key in sorted(named & chosen.keys()) if chosen[key] != (READ,))
    ladder = flow.ladder
    return here.key if here else "", live, ladder.place(chosen).outcome, ladder.no_in_a_row(chosen)
