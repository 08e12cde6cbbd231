"""The flow: which questions there are, and what follows what."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from kiosk.core.ladder import Chosen, Ladder, Outcome
from kiosk.core.value import Value

PLACING, VENUE = "placing", "venue"  # what `ask_if` may name besides a question
SERVICES, ROLES = "services", "roles"  # what a venue may have
READ, WRITTEN, NOT_WRITTEN = "read", "written", "not_written"  # choices that the flow makes by itself
MOST_CHOICES = 9  # a digit key for each

Condition = Mapping[str, tuple[str, ...]]
"""Holds when every key named has one of its values."""


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    MANY = "many"
    STEP = "step"
    WORDS = "words"
    INFORMATION = "information"


class Kept(StrEnum):
    """The place in a kept visit where an answer goes."""

    ANSWER = "answer"
    LEVEL = "level"
    SERVICE = "service"
    ROLE = "role"
    SAID = "said"
    WANTED = "wanted"
    HELPS = "helps"
    WORDS = "words"
    SHARE = "share"


class Question(Value):
    """One stop on the way; `ask_if` is a list of conditions of which one must hold (none: always asked)."""

    key: str
    kind: Kind
    choices: tuple[str, ...] = ()  # for a step: the choices after the rungs
    kept: Kept = Kept.ANSWER
    ask_if: tuple[Condition, ...] = ()
    shows_step: bool = False  # an information page that tells the step worked out

    @property
    def counts(self) -> bool:
        """Whether it is counted as a question: pages that only inform are not."""
        return self.kind is not Kind.INFORMATION


class Flag(Value):
    """A mark that is kept with a visit when its condition holds."""

    key: str
    when: Condition


class Venue(Value):
    """What of the flow a venue takes part in: its services, and whether it asks for roles."""

    services: tuple[str, ...] = ()
    roles: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """What `ask_if = { venue = [...] }` may ask for."""
        return (SERVICES,) * (len(self.services) > 1) + (ROLES,) * self.roles


class Flow(Value):
    """All questions in their order, and the ladder they lead up."""

    questions: tuple[Question, ...]
    ladder: Ladder
    flags: tuple[Flag, ...] = ()

    def question(self, key: str) -> Question:
        """The question with this key; KeyError if there is none."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    @property
    def level_question(self) -> Question | None:
        """The question that asks at which level a visitor speaks, if there is one."""
        return next((question for question in self.questions if question.kept is Kept.LEVEL), None)

    def choices(self, question: Question, venue: Venue) -> tuple[str, ...]:
        """Keys of what may be chosen, in the order shown."""
        if question.kind is Kind.STEP:
            return tuple(rung.key for rung in self.ladder.rungs) + question.choices
        if question.kind is Kind.INFORMATION:
            return (READ,)
        if question.kind is Kind.WORDS:
            return (WRITTEN, NOT_WRITTEN)
        if question.kept is Kept.SERVICE:
            return venue.services + question.choices
        return question.choices

    def asks(self, question: Question, chosen: Chosen, venue: Venue) -> bool:
        """Whether a visitor with these answers so far meets this question."""
        return self.ladder.still_asks(question.key, chosen) and (
            not question.ask_if or any(self.holds(condition, chosen, venue) for condition in question.ask_if)
        )

    def holds(self, condition: Condition, chosen: Chosen, venue: Venue) -> bool:
        """Whether every part of a condition is met."""
        return all(set(values) & set(self._known(name, chosen, venue)) for name, values in condition.items())

    def _known(self, name: str, chosen: Chosen, venue: Venue) -> tuple[str, ...]:
        if name == PLACING:
            return (self.ladder.place(chosen).outcome,)
        if name == VENUE:
            return venue.facts
        return chosen.get(name, ())

    def hangs_on_step(self, question: Question) -> bool:
        """Whether its answer is about the step worked out, so that another step makes it stale."""
        names = {name for condition in question.ask_if for name in condition}
        return PLACING in names or any(
            self.hangs_on_step(other)
            for other in self.questions
            if other.key in names and other is not question
        )

    def at_most_after(self, question: Question, chosen: Chosen, venue: Venue) -> int:
        """The most questions that can still come after this one, whatever is answered.

        Each later question is looked at by itself: what was not answered yet might be answered in any way,
        and while that could move the step, what was said about the step may be asked again.
        """
        possible: dict[str, tuple[str, ...]] = {}
        count, later = 0, False
        for each in self.questions:
            stale = self._undecided(chosen, possible) and self.hangs_on_step(each)
            if each.key in chosen and not stale:
                possible[each.key] = chosen[each.key]
            elif each == question or self._may_come(each, chosen, possible, venue):
                possible[each.key] = self.choices(each, venue)
                count += later and each.counts
            later = later or each == question
        return count

    def _may_come(self, question: Question, chosen: Chosen, possible: Chosen, venue: Venue) -> bool:
        if not self.ladder.still_asks(question.key, {key: chosen.get(key, ()) for key in possible}):
            return False
        undecided = self._undecided(chosen, possible)

        def might(name: str) -> tuple[str, ...]:
            if name == PLACING and undecided:
                return tuple(Outcome)
            return self._known(name, chosen if name == PLACING else possible, venue)

        return not question.ask_if or any(
            all(set(values) & set(might(name)) for name, values in condition.items())
            for condition in question.ask_if
        )

    def _undecided(self, chosen: Chosen, possible: Chosen) -> bool:
        return any(key in possible and key not in chosen for key in self.ladder.questions)

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)
