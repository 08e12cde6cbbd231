"""What can be wrong with the words from which people learn: levels, hard words, months."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.core.flow import MOST_CHOICES, Flow
from kiosk.core.hours import WEEK
from kiosk.core.words import Words
from kiosk.reading.fault import Fault

MONTHS = 12


def learning_faults(file: Path, flow: Flow, words: Words) -> Iterator[Fault]:
    """Words for levels that the flow does not ask for, hard words that clash, too few months or days."""
    yield from _of_levels(file, flow, words)
    yield from _of_terms(file, words)
    if len(words.about.pages) >= MOST_CHOICES:
        wrong = f"has {len(words.about.pages)} pages."
        yield Fault(file, "about.pages", wrong, f"At most {MOST_CHOICES - 1}: the last choice is for staff.")
    if len(words.deeds.months) != MONTHS:
        wrong = f"has {len(words.deeds.months)} names."
        yield Fault(file, "deeds.months", wrong, f"Write the names of all {MONTHS} months.")
    if len(words.hours.days) != WEEK:
        wrong = f"has {len(words.hours.days)} names."
        yield Fault(file, "hours.days", wrong, f"Write the names of all {WEEK} days, Monday first.")


def _of_levels(file: Path, flow: Flow, words: Words) -> Iterator[Fault]:
    question = flow.level_question
    levels = question.choices if question else ()
    mend = f"Write one of {', '.join(levels)}." if levels else "Take it out: no question asks for a level."
    worded = {f"question.{key}": told.level for key, told in words.question.items()}
    for at, told in (worded | {f"rung.{key}": told.level for key, told in words.rung.items()}).items():
        for level in told:
            if level not in levels:
                yield Fault(file, f"{at}.level.{level}", "is no level in flow.toml.", mend)


def _of_terms(file: Path, words: Words) -> Iterator[Fault]:
    """One form explained twice: a visitor would meet only one of the two."""
    taken: dict[str, str] = {}
    for key, told in words.glossary.items():
        for form in (told.term, *told.forms):
            other = taken.setdefault(form.casefold(), key)
            if other != key:
                wrong = f"has {form!r}, which [glossary.{other}] has too."
                yield Fault(file, f"glossary.{key}", wrong, "Take it out of one of them.")
