"""The ladder: its rungs, and the rule that places a visitor on one of them."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from kiosk.core.value import Value

Chosen = Mapping[str, tuple[str, ...]]
"""Question key to the keys of the choices made there."""

YES, SOMETIMES, NO, UNSURE, SKIP = "yes", "sometimes", "no", "unsure", "skip"


class Rung(Value):
    """One step: its number counts from 1, the lowest; `question` asks whether people stand on it."""

    key: str
    number: int
    band: str
    question: str = ""
    confirm: str = ""  # a second question; No there means the rung below


class Outcome(StrEnum):
    """What the answers about the steps come to."""

    ABSENT = "absent"
    PLACED = "placed"
    UNCLEAR = "unclear"


class Placing(Value):
    """Where the rule places a visitor; `missed` are steps below that were answered No."""

    outcome: Outcome
    rung: Rung | None = None
    part_of_the_way: bool = False
    missed: tuple[str, ...] = ()

    @property
    def stands_on(self) -> tuple[Outcome, Rung | None, bool]:
        """What a visitor is told of it; answers about it grow stale when this changes."""
        return self.outcome, self.rung, self.part_of_the_way


class Ladder(Value):
    """Rungs from the lowest up, and the numbers of the placing rule."""

    rungs: tuple[Rung, ...]
    rule: int = 1
    took_part: str = ""  # the question whose answer `absent` keeps a visitor off the ladder
    absent: str = ""
    stop_after: int = 2  # this many No in a row end the questions about steps

    def rung(self, key: str) -> Rung | None:
        """The rung with this key, if there is one."""
        return next((rung for rung in self.rungs if rung.key == key), None)

    def asked_by(self, question: str) -> Rung | None:
        """The rung that this question is about, if it is about one."""
        return next(
            (rung for rung in self.rungs if question and question in (rung.question, rung.confirm)), None
        )

    @property
    def questions(self) -> frozenset[str]:
        """Keys of all questions that the placing rests on."""
        keys = {self.took_part} | {key for rung in self.rungs for key in (rung.question, rung.confirm)}
        return frozenset(keys - {""})

    def still_asks(self, question: str, chosen: Chosen) -> bool:
        """Whether the rule still wants this question, after the answers so far."""
        if question not in self.questions or question == self.took_part:
            return True
        return not self._is_absent(chosen) and self.no_in_a_row(chosen, question) < self.stop_after

    def place(self, chosen: Chosen) -> Placing:
        """Places a visitor; answers that are missing count as not told."""
        if self._is_absent(chosen):
            return Placing(Outcome.ABSENT)
        reached = [rung for rung in self._tested() if _first(chosen, rung.question) in (YES, SOMETIMES)]
        told_no = [rung for rung in self._tested() if _first(chosen, rung.question) == NO]
        if reached:
            top = reached[-1]
            fell = bool(top.confirm) and _first(chosen, top.confirm) == NO
            rung = self.rungs[top.number - 2] if fell else top
            part = not fell and _first(chosen, top.question) == SOMETIMES
        elif told_no and (not self.took_part or chosen.get(self.took_part)):
            rung, part = self.rungs[0], False  # taking part at all is the floor
        else:
            return Placing(Outcome.UNCLEAR)
        missed = tuple(below.key for below in told_no if below.number < rung.number)
        return Placing(Outcome.PLACED, rung, part, missed)

    def _tested(self) -> Iterator[Rung]:
        return (rung for rung in self.rungs if rung.question)

    def _is_absent(self, chosen: Chosen) -> bool:
        return bool(self.absent) and self.absent in chosen.get(self.took_part, ())

    def no_in_a_row(self, chosen: Chosen, before: str = "") -> int:
        """How many No in a row end the answers about steps (before a question, if one is named)."""
        row = 0
        for rung in self._tested():
            if before and before in (rung.question, rung.confirm):
                break
            if rung.question in chosen:
                row = row + 1 if _first(chosen, rung.question) == NO else 0
            if row == self.stop_after:
                break
        return row


def _first(chosen: Chosen, question: str) -> str:
    return next(iter(chosen.get(question, ())), "")
