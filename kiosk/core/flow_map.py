"""The flow as a map in words: each question, when it is asked, its choices and where each leads."""

from collections.abc import Iterator

from kiosk.core.flow import (
    NOT_WRITTEN,
    PLACING,
    READ,
    ROLES,
    SERVICES,
    VENUE,
    WRITTEN,
    Condition,
    Flow,
    Kind,
    Question,
    Venue,
)
from kiosk.core.ladder import Outcome
from kiosk.core.roads import edges, ways_to_answer
from kiosk.core.value import Value
from kiosk.core.words import Words

END = "check your answers"
ANY_SERVICE = "any service of the venue"
EVERYTHING = Venue((ANY_SERVICE, "another one"), roles=True)

_OUTCOMES = {
    Outcome.PLACED: "the answers come to a step",
    Outcome.UNCLEAR: "the answers come to no step",
    Outcome.ABSENT: "the visitor did not take part",
}
_FACTS = {SERVICES: "the venue names two services or more", ROLES: "the venue asks for roles"}
_WAYS = {READ: "(when it is read)", WRITTEN: "(words)", NOT_WRITTEN: "(no words)"}
HEAD = "The way of a visit, for a venue that names services and asks for roles."


class FlowMap(Value):
    """A flow without faults, and the words that it is told in; for a venue that has everything."""

    flow: Flow
    words: Words

    def lines(self) -> Iterator[str]:
        """The map, question by question, each followed by an empty line."""
        leads = self._leads()
        yield from (HEAD, "")
        for question in self.flow:
            yield f"{question.key}: {self.words.question[question.key].title or 'tells the step'}"
            yield from (f"    {line}" for line in (*self._when(question), *self._ways(question, leads)))
            yield ""

    def _leads(self) -> dict[tuple[str, str], dict[str, None]]:
        """Question and choice to everything that can come next, in the order it is found."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for edge in edges(self.flow, EVERYTHING):
            for choice in edge.chosen:
                found.setdefault((edge.question, choice), {})[edge.then or END] = None
        return found

    def _when(self, question: Question) -> Iterator[str]:
        if question.ask_if:
            yield f"Asked only if {', or '.join(map(self._condition, question.ask_if))}."
        rung = self.flow.ladder.asked_by(question.key)
        if rung is not None:
            row = self.flow.ladder.stop_after
            yield f"About step {rung.number}. Not asked after No to {row} steps in a row."

    def _ways(self, question: Question, leads: dict[tuple[str, str], dict[str, None]]) -> Iterator[str]:
        """Choices that lead to the same are told in one line."""
        by_target: dict[tuple[str, ...], list[str]] = {}
        for choice in self._choices(question):
            then = tuple(leads.get((question.key, choice), ()))
            by_target.setdefault(then, []).append(self._label(question, choice))
        many = question.kind is Kind.MANY
        for then, labels in by_target.items():
            chosen = f"{'Any of ' if many else ''}{', '.join(labels)}"
            yield f"{chosen}: on to {' or '.join(then) or 'nothing: nobody comes here'}"

    def _choices(self, question: Question) -> tuple[str, ...]:
        ways = ways_to_answer(self.flow, question, EVERYTHING)
        return tuple(dict.fromkeys(key for way in ways for key in way if key != EVERYTHING.services[1]))

    def _condition(self, condition: Condition) -> str:
        return " and ".join(self._part(name, values) for name, values in condition.items())

    def _part(self, name: str, values: tuple[str, ...]) -> str:
        if name == PLACING:
            return " or ".join(_OUTCOMES[Outcome(value)] for value in values)
        if name == VENUE:
            return " or ".join(_FACTS[value] for value in values)
        question = self.flow.question(name)
        return f"{name} is {' or '.join(self._label(question, value) for value in values)}"

    def _label(self, question: Question, choice: str) -> str:
        """A choice in the words that stand on it."""
        if choice in _WAYS:
            return _WAYS[choice]
        rung = self.words.rung.get(choice) if question.kind is Kind.STEP else None
        own = self.words.question[question.key].choice.get(choice)
        return f'"{rung.name if rung else own or self.words.choice.get(choice) or choice}"'
