"""A visit is its answers; everything else about it is worked out from them and the flow."""

from dataclasses import replace

from kiosk.core.flow import Flow, Question, Venue
from kiosk.core.value import Value


class Answer(Value):
    """What was answered to one question; a page that was read is an answer too."""

    question: str
    chosen: tuple[str, ...]
    text: str = ""


class Visit(Value):
    """The answers so far, in the order of the flow.

    `former` holds what was answered before going back, or before it was no longer asked, so that it can
    be shown as chosen when the question comes again.
    """

    answers: tuple[Answer, ...] = ()
    former: tuple[Answer, ...] = ()

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """Question key to the choices made."""
        return {answer.question: answer.chosen for answer in self.answers}

    def answer_to(self, question: str) -> Answer | None:
        """The answer that stands, or stood before going back."""
        return next((answer for answer in self.answers + self.former if answer.question == question), None)

    def next(self, flow: Flow, venue: Venue) -> Question | None:
        """The first question that is asked and not yet answered; None when all is answered."""
        chosen = self.chosen
        return next((q for q in flow if q.key not in chosen and flow.asks(q, chosen, venue)), None)

    def answer(self, flow: Flow, venue: Venue, answer: Answer) -> "Visit":
        """Gives or changes one answer; what is no longer asked, or has grown stale by it, falls away."""
        others = tuple(old for old in self.answers if old.question != answer.question)
        former = tuple(old for old in self.former if old.question != answer.question)
        return self._settled(flow, venue, (*others, answer), former)

    def back(self, flow: Flow, venue: Venue) -> "Visit":
        """Takes back the answer before the question that is open now; a fresh visit stays as it is."""
        here = self.next(flow, venue)
        before: Answer | None = None
        for question in flow:
            if here is not None and question.key == here.key:
                break
            before = next((old for old in self.answers if old.question == question.key), before)
        if before is None:
            return self
        rest = tuple(old for old in self.answers if old != before)
        former = tuple(old for old in self.former if old.question != before.question)
        return self._settled(flow, venue, rest, (before, *former))

    def set_aside(self, answer: Answer) -> "Visit":
        """Remembers what was begun at a question, so that coming back to it finds it again."""
        others = tuple(old for old in self.former if old.question != answer.question)
        return replace(self, former=(answer, *others))

    def _settled(
        self, flow: Flow, venue: Venue, answers: tuple[Answer, ...], former: tuple[Answer, ...]
    ) -> "Visit":
        after = Visit(answers)
        if flow.ladder.place(after.chosen).stands_on != flow.ladder.place(self.chosen).stands_on:
            stale = {question.key for question in flow if flow.hangs_on_step(question)}
            answers = tuple(old for old in answers if old.question not in stale)
            former = tuple(old for old in former if old.question not in stale)
        asked = _still_asked(flow, venue, answers)
        fallen = tuple(old for old in answers if old not in asked)
        return replace(self, answers=asked, former=(*fallen, *former))


def dropped(before: Visit, after: Visit) -> tuple[str, ...]:
    """Keys of questions whose answers fell away between two visits."""
    return tuple(key for key in before.chosen if key not in after.chosen)


def _still_asked(flow: Flow, venue: Venue, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    given = {answer.question: answer for answer in answers}
    kept: dict[str, tuple[str, ...]] = {}
    for question in flow:
        answer = given.get(question.key)
        if answer is not None and flow.asks(question, kept, venue):
            kept[question.key] = answer.chosen
    return tuple(given[key] for key in kept)
