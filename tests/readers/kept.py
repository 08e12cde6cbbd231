"""What was kept of the one visit in a folder, as the check page tells it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.core.flow import WRITTEN, Kept, Question, Venue
from kiosk.core.pack import Pack
from kiosk.core.pages.check import check
from kiosk.core.pages.scene import Scene
from kiosk.core.period import Period
from kiosk.core.record import KeptWords, Record
from kiosk.core.state import Stage, Station
from kiosk.core.update import fresh
from kiosk.core.visit import Answer, Visit
from kiosk.feedback.store import Store

VENUE = Venue(("Day centre", "Home care"), roles=True)
SETTINGS = 'name = "Elm House"\nservices = ["Day centre", "Home care"]\nask_role = true\nbounce_ms = 0\n'


def kept_answers(data: Path, pack: Pack) -> set[str]:
    """A line for each answer, "question answer"; none where nothing was kept."""
    records, words = all_kept(data)
    assert len(records) <= 1, "each visit of a robot has a folder of its own"
    return {line for record in records for line in told(record, words, pack)}


def all_kept(data: Path) -> tuple[list[Record], list[KeptWords]]:
    """Every visit in a folder, and all words."""
    store = Store(data, Period.MONTH, date.today, iter(range(1, 99)).__next__)
    holdings = [store.records(period) for period in store.periods()]
    visits = [visit.record for holding in holdings for visit in holding.visits]
    return visits, [text for holding in holdings for text in holding.words]


def told(record: Record, words: Sequence[KeptWords], pack: Pack) -> tuple[str, ...]:
    """A line for each answer of a visit; the first of these words are its own."""
    answers = [answer for question in pack.flow if (answer := _answer(question, record, words))]
    station = Station(face="line", venue=VENUE)
    state = replace(fresh(pack, station), stage=Stage.UNDER_WAY, visit=Visit(tuple(answers)))
    return check(Scene(state, pack, station)).body


def _answer(question: Question, record: Record, words: Sequence[KeptWords]) -> Answer | None:
    """One answer of a visit, taken back out of its record."""
    if question.kept is Kept.WORDS:
        return Answer(question.key, (WRITTEN,), words[0].text) if words else None
    kept: dict[Kept, str | tuple[str, ...]] = {
        Kept.ANSWER: record.answers.get(question.key, ""),
        Kept.LEVEL: record.level,
        Kept.SERVICE: record.service,
        Kept.ROLE: record.role,
        Kept.SAID: record.said,
        Kept.WANTED: record.wanted,
        Kept.HELPS: record.helps or (),
        Kept.SHARE: ("yes" if words[0].share else "no") if words else "",
    }
    chosen = kept[question.kept]
    chosen = (chosen,) if isinstance(chosen, str) else chosen
    return Answer(question.key, chosen) if any(chosen) else None
