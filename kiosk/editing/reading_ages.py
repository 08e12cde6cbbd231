"""The reading age of each page of a pack."""

from collections.abc import Iterator

from kiosk.core.flow_map import EVERYTHING
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.state import Station
from kiosk.core.tour import tour
from kiosk.readability.measure import Measure, measured, prose


def reading_ages(pack: Pack) -> Iterator[tuple[str, Measure]]:
    """Each page by its name, in the first language: what it asks and tells, without what all pages have."""
    station = Station(face="screen", venue=EVERYTHING, focuses=True)
    for name, stop in tour(pack, station).items():
        yield name, measured(prose(_own(stop.page)))


def _own(page: Page) -> tuple[str, ...]:
    return page.title, *page.body, *(choice.label for choice in page.choices)
