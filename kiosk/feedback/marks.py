"""The marks of a visit: 1 or 0 for each, and nothing where what was answered cannot tell."""

from collections.abc import Collection, Iterator, Mapping

from kiosk.core.flow import Flow, Kept, Kind
from kiosk.core.record import PART_OF_THE_WAY, Record
from kiosk.feedback.labels import ASKED_AS

HELPS, FLAGS, MISSED = "helps", "flags", "missed"
TELLS_OF_HELPS = 2  # since this schema `helps` is None where it was not answered
STEP = ".worked_out"

Held = tuple[str, ...]
"""The questions that a visit answered, and its fields that hold something, with a dot in front of each."""


class Marks:
    """What the marks of visits rest on, as this flow gives them."""

    def __init__(self, flow: Flow) -> None:
        self._needs = {HELPS: {}, FLAGS: _of_flags(flow), MISSED: _of_missed(flow)}
        found = {name for needs in self._needs.values() for names in needs.values() for name in names}
        self._fields = [(name, name[1:]) for name in sorted(found - {STEP}) if name.startswith(".")]
        self._after_helps = _after_helps(flow)

    def held(self, field: str, record: Record) -> Held:
        """What of a visit decides which marks of a field it tells of: alike for many visits."""
        if field == HELPS:
            return (HELPS,) if self._asked_for_help(record) else ()
        held = (*record.answers, STEP) if record.worked_out else tuple(record.answers)
        return (*held, *[name for name, at in self._fields if getattr(record, at)]) if self._fields else held

    def tells(self, field: str, key: str, given: Collection[str], held: Held) -> bool:
        """Whether a visit with these marks tells if it has this one; one that left the pack is not denied."""
        if field == HELPS:
            return HELPS in held
        needs = self._needs[field].get(key)
        return key in given or (needs is not None and needs.issubset(held))

    def cells(
        self, field: str, keys: Collection[str], given: Collection[str], held: Held
    ) -> Iterator[str | int]:
        """For each key 1 or 0; "" where it cannot be told."""
        for key in keys:
            yield int(key in given) if self.tells(field, key, given, held) else ""

    def _asked_for_help(self, record: Record) -> bool:
        """A visit that was kept before the schema told had been asked if it came to a later question."""
        if not record.helps and record.schema < TELLS_OF_HELPS:
            return not self._after_helps.isdisjoint(record.answers)
        return record.helps is not None


def given_in(field: str, record: Record) -> tuple[str, ...]:
    """The keys of the marks that a visit has in a field."""
    return getattr(record, field) or ()


def _of_flags(flow: Flow) -> Mapping[str, frozenset[str]]:
    names = {place: f".{field}" for field, place in ASKED_AS.items()}
    kept = {each.key: each.key if each.kept is Kept.ANSWER else names.get(each.kept, "") for each in flow}
    needs = {flag.key: frozenset(filter(None, map(kept.get, flag.when))) for flag in flow.flags}
    return {**needs, PART_OF_THE_WAY: frozenset({STEP})}


def _of_missed(flow: Flow) -> Mapping[str, frozenset[str]]:
    asked = (rung for rung in flow.ladder.rungs if rung.question)
    return {rung.key: frozenset({rung.question, STEP}) for rung in asked}


def _after_helps(flow: Flow) -> frozenset[str]:
    """The questions after the one about help whose answers stand among the answers."""
    at = next((at for at, question in enumerate(flow, 1) if question.kept is Kept.HELPS), len(flow.questions))
    later = (each for each in flow.questions[at:] if each.kind is not Kind.INFORMATION)
    return frozenset(each.key for each in later if each.kept is Kept.ANSWER)
