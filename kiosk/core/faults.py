"""What can be wrong with a flow: dead ends, unknown keys, questions out of reach, loops."""

from collections import Counter
from collections.abc import Iterator

from kiosk.core.flow import (
    MOST_CHOICES,
    PLACING,
    ROLES,
    SERVICES,
    VENUE,
    Condition,
    Flow,
    Kept,
    Kind,
    Question,
    Venue,
)
from kiosk.core.ladder import NO, SOMETIMES, YES, Outcome
from kiosk.core.value import Value

MOST_RUNGS = 8  # with one more choice, such as "I cannot tell", they still fit the digit keys
_ALONE = {Kind.INFORMATION: "reads", Kind.WORDS: "writes"}


class FlowFault(Value):
    """`place` names a question or rung by its key."""

    place: str
    wrong: str
    mend: str


def flow_faults(flow: Flow) -> tuple[FlowFault, ...]:
    """Faults that would break a visit, in the order of the questions."""
    questions = (fault for question in flow for fault in _of_question(flow, question))
    return (*_of_keys(flow), *_of_rungs(flow), *questions, *_of_flags(flow))


def _of_keys(flow: Flow) -> Iterator[FlowFault]:
    if not any(question.counts for question in flow):
        yield FlowFault("question", "asks nothing.", "Write at least one [[question]].")
    for key, count in Counter(question.key for question in flow).items():
        if count > 1:
            yield FlowFault(f"question {key}", f"is there {count} times.", "Give each question its own key.")
        if key in (PLACING, VENUE):
            yield FlowFault(
                f"question {key}", "has a key that the kiosk uses itself.", "Give it another key."
            )
    for kept, count in Counter(
        question.kept for question in flow if question.kept is not Kept.ANSWER
    ).items():
        if count > 1:
            yield FlowFault(f'kept = "{kept}"', f"is there {count} times.", "Let one question be kept so.")


def _of_rungs(flow: Flow) -> Iterator[FlowFault]:
    ladder, keys = flow.ladder, {question.key: question for question in flow}
    if not 2 <= len(ladder.rungs) <= MOST_RUNGS:
        yield FlowFault("rung", f"is there {len(ladder.rungs)} times.", f"Write 2 to {MOST_RUNGS} of them.")
    if ladder.rungs and (ladder.rungs[0].question or ladder.rungs[0].confirm):
        yield FlowFault(
            f"rung {ladder.rungs[0].key}", "is the lowest and has a question.", "Take the question out."
        )
    for key, count in Counter(rung.key for rung in ladder.rungs).items():
        if count > 1:
            yield FlowFault(f"rung {key}", f"is there {count} times.", "Give each rung its own key.")
    for rung in ladder.rungs[1:]:
        for key in filter(None, (rung.question, rung.confirm)):
            question = keys.get(key)
            if question is None:
                yield FlowFault(
                    f"rung {rung.key}", f"names {key}, which is no question.", "Write the key of a question."
                )
            elif question.kind is not Kind.ONE or not {YES, SOMETIMES, NO} <= set(question.choices):
                wrong = f"is asked by {key}, which cannot be answered with yes, sometimes and no."
                yield FlowFault(f"rung {rung.key}", wrong, 'Give it kind = "one" and these choices.')
    if ladder.took_part:
        took_part = keys.get(ladder.took_part)
        if took_part is None or ladder.absent not in took_part.choices:
            wrong = f"names {ladder.took_part} with {ladder.absent}, which nobody can answer."
            yield FlowFault("placing", wrong, "Write a question and one of its choices.")


def _of_question(flow: Flow, question: Question) -> Iterator[FlowFault]:
    place = f"question {question.key}"
    choices = flow.choices(question, Venue())
    most = MOST_CHOICES - 1 if question.kind is Kind.MANY else MOST_CHOICES  # one more number goes on
    if question.kind in _ALONE and question.choices:
        yield FlowFault(
            place, f"has choices, but a visitor only {_ALONE[question.kind]} here.", "Take them out."
        )
    if not choices:
        yield FlowFault(place, "is a dead end: it has no choices.", 'Write choices = ["yes", "no"].')
    if len(choices) > most:
        yield FlowFault(
            place, f"has {len(choices)} choices.", f"At most {most} have a digit key; take some out."
        )
    for choice, count in Counter(choices).items():
        if count > 1:
            yield FlowFault(place, f"has the choice {choice} {count} times.", "Take one out.")
    if question.shows_step and question.kind is not Kind.INFORMATION:
        yield FlowFault(place, "shows the step but asks something.", 'Give it kind = "information".')
    if (question.kind is Kind.WORDS) != (question.kept is Kept.WORDS):
        wrong = 'has only one of kind = "words" and kept = "words".'
        yield FlowFault(place, wrong, "Write both or neither: what people write is kept apart.")
    at = flow.questions.index(question)
    for condition in question.ask_if:
        yield from _of_condition(flow, place, condition, at)


def _of_flags(flow: Flow) -> Iterator[FlowFault]:
    for flag in flow.flags:
        yield from _of_condition(flow, f"flag {flag.key}", flag.when, len(flow.questions))


def _of_condition(flow: Flow, place: str, condition: Condition, at: int) -> Iterator[FlowFault]:
    order = [each.key for each in flow]
    for name, values in condition.items():
        if name not in (PLACING, VENUE, *order):
            yield FlowFault(
                place, f"asks after {name}, which is no question.", "Write the key of a question."
            )
            continue
        if name in order and order.index(name) >= at:
            yield FlowFault(place, f"waits for {name}, which comes later: a loop.", f"Move {name} above it.")
            continue
        if name == PLACING and any(key in order[at:] for key in flow.ladder.questions):
            yield FlowFault(place, "asks after the step before it is known.", "Move it below the steps.")
        for value in values:
            if value not in _known(flow, name):
                wrong = f"asks whether {name} is {value}, which it can never be."
                yield FlowFault(place, wrong, "Write one of: " + ", ".join(_known(flow, name)) + ".")


def _known(flow: Flow, name: str) -> tuple[str, ...]:
    if name == PLACING:
        return tuple(Outcome)
    if name == VENUE:
        return (SERVICES, ROLES)
    return flow.choices(flow.question(name), Venue())
