"""The kiosk with one fault, to prove that the robots notice it: python -m tests.readers.broken FAULT …"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

from kiosk.__main__ import main
from kiosk.core import update
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.record import Record, record
from kiosk.core.state import Station
from kiosk.core.visit import Visit
from kiosk.faces import line


def choices_first() -> None:
    """The choices stand before the question."""
    whole = line.whole

    def turned(page: Page) -> Iterator[str]:
        choices = [choice.shown for choice in page.choices]
        yield from (*choices, *(text for text in whole(page) if text not in choices))

    line.whole = turned


def silent_answers() -> None:
    """Nobody is told what they chose, or that a key did nothing."""
    told, news = line.told, line.news
    line.told = lambda page: told(page.without_notice())
    line.news = lambda page: news(page.without_notice())


def last_words_cut() -> None:
    """The end is not told."""
    whole = line.whole
    line.whole = lambda page: iter(()) if page.name.startswith("sent") else whole(page)


def said_twice() -> None:
    """Every page is given twice."""
    whole = line.whole
    line.whole = lambda page: (text for _ in range(2) for text in whole(page))


def other_choice() -> None:
    """Another choice is kept than the one that was pressed, though the right one is told."""

    def changed(visit: Visit, pack: Pack, station: Station, language: str) -> Record:
        made = record(visit, pack, station, language)
        return replace(made, level="area" if made.level == "own" else "own")

    setattr(update, "record", changed)  # noqa: B010 # this is the fault, and the type checker would see it


def unparked_cursor() -> None:
    """The cursor of the terminal is not put on the focus."""
    from textual.app import App

    from kiosk.faces.screen.painting import PaintingApp

    PaintingApp._display = App._display  # type: ignore[method-assign] # this is the fault


FAULTS: dict[str, Callable[[], None]] = {
    fault.__name__: fault
    for fault in (choices_first, silent_answers, last_words_cut, said_twice, other_choice, unparked_cursor)
}

if __name__ == "__main__":
    FAULTS[sys.argv.pop(1)]()
    main()
