"""What keys are called in words, for staff who read a file without the pack beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.core.flow import Kept, Kind, Question
from kiosk.core.pack import Pack
from kiosk.core.record import PART_OF_THE_WAY
from kiosk.core.words import Words

TITLES: Mapping[str, str] = {
    "period": "Month, week or quarter of the visit",
    "pack": "Pack of questions that was used",
    "pack_version": "Version of that pack",
    "rule": "Version of the rule that works out the step",
    "language": "Language of the visit",
    "worked_out": "Step that the kiosk worked out",
    "flags": "Marked by the kiosk",
    "missed": "Steps below theirs that the visitor answered with No",
    "practice": "Made up to try the kiosk",
}
PART_LABEL = "Part of the way onto this step"
ASKED_AS = {
    "level": Kept.LEVEL,
    "service": Kept.SERVICE,
    "role": Kept.ROLE,
    "said": Kept.SAID,
    "wanted": Kept.WANTED,
    "helps": Kept.HELPS,
}
"""Fields of a visit that hold the answer to one question."""


@dataclass(frozen=True, slots=True, repr=False)
class Labels:
    """The words of a pack in its usual language, by the names that columns have.

    What the pack does not know (any more) is None: old answers may hold it.
    """

    pack: Pack

    def title(self, of: str) -> str | None:
        """A question's title, or what a field of a visit is."""
        question = self._question(of)
        if question is None:
            return TITLES.get(of)
        return self._words.question[question.key].title if self._words else None

    def known(self, of: str) -> tuple[str, ...]:
        """The keys that the pack has for a question or a field."""
        flow, question = self.pack.flow, self._question(of)
        if question is not None:
            steps = self.known("worked_out") if question.kind is Kind.STEP else ()
            return (*steps, *question.choices)
        match of:
            case "language":
                return tuple(self.pack.words)
            case "flags":
                return (*(flag.key for flag in flow.flags), PART_OF_THE_WAY)
            case "worked_out":
                return tuple(rung.key for rung in flow.ladder.rungs)
            case "missed":
                return tuple(rung.key for rung in flow.ladder.rungs if rung.question)
            case "band":
                return tuple(dict.fromkeys(rung.band for rung in flow.ladder.rungs))
            case _:
                return ()

    def of_key(self, of: str, key: str) -> str | None:
        """A key in words."""
        words = self._words
        if words is None or key not in self.known(of):
            return None
        match of:
            case "language":
                return self.pack.words[key].language
            case "flags":
                return PART_LABEL if key == PART_OF_THE_WAY else words.flag.get(key)
            case "band":
                return words.band.get(key)
        question = self._question(of)
        if question is not None and key in question.choices:
            return words.question[question.key].choice.get(key) or words.choice.get(key)
        return words.rung[key].name

    @property
    def _words(self) -> Words | None:
        return next(iter(self.pack.words.values()), None)

    def _question(self, of: str) -> Question | None:
        kept = ASKED_AS.get(of)
        if kept is not None:
            return next((question for question in self.pack.flow if question.kept is kept), None)
        key = of.removeprefix("answer.")
        held = (question for question in self.pack.flow if question.kept is Kept.ANSWER)
        return next((question for question in held if question.key == key), None)
