"""Every page of a pack by its name, with somebody standing on it: for those who look a pack over."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kiosk.core.acts import Open
from kiosk.core.hours import Day, Opening
from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.pages import page as page_of
from kiosk.core.pages.hard_words import explaining
from kiosk.core.pages.staff import DESK, END
from kiosk.core.presses import Key, Press, Take
from kiosk.core.roads import edges
from kiosk.core.staff import STAFF, Door, Staff
from kiosk.core.state import Keeping, Place, Stage, State, Station
from kiosk.core.update import abandoned, fresh, update
from kiosk.core.value import Value
from kiosk.core.visit import Visit

_OPENS = (Verb.MENU, Verb.HELP, Verb.LEAVE, Verb.EXPLAIN)


class Stop(Value):
    """A page, and what makes it: a visitor's state at a station."""

    page: Page
    state: State
    station: Station


def tour(pack: Pack, station: Station) -> Mapping[str, Stop]:
    """All pages that a visitor can come to but by typing, each by the shortest way there."""
    found: dict[str, Stop] = {}
    seen: set[object] = set()
    waiting = deque(_beginnings(pack, station))
    while waiting:
        state, there = waiting.popleft()
        met = page_of(state, pack, there)
        leads_to = met.name, met.explains, tuple(choice.act for choice in met.choices)
        if leads_to not in seen:
            seen.add(leads_to)
            found.setdefault(met.name, Stop(met, state, there))
            waiting.extend((each, there) for each in _beyond(state, met, pack, there))
    return found


def named(stops: Mapping[str, Stop], place: str) -> Stop | None:
    """The page with this name; "sent" is enough for the first whose name begins so."""
    begins = (stop for name, stop in stops.items() if name.startswith(f"{place}."))
    return stops.get(place) or next(begins, None)


def _beginnings(pack: Pack, station: Station) -> Iterator[tuple[State, Station]]:
    """The pages from which one comes to all others: start, questions, the ends, hard words, the staff's."""
    state = fresh(pack, station)
    yield state, station
    under_way = replace(state, stage=Stage.UNDER_WAY)
    for visit in _visits(pack, station):
        yield replace(under_way, visit=visit), station
    for keeping in (Keeping.KEPT, Keeping.UNDER_WAY, Keeping.NOT_YET):
        yield replace(state, stage=Stage.SENT), replace(station, keeping=keeping)
    yield abandoned(state), station
    yield state, replace(station, opens=Opening(1, Day(1, 1, 0), 540))
    yield state.open(Place(STAFF, END)), station
    for door in Door:
        place = Place(STAFF, DESK if door is Door.OPEN else "")
        yield replace(state, over=(place,), staff=Staff(door)), station
    for term in pack.words[pack.usual_language].glossary:
        yield state.open(explaining((term,))), station


def _visits(pack: Pack, station: Station) -> Iterator[Visit]:
    """For each question the shortest visit that comes to it, in the flow's order; last a whole one."""
    flow, shortest = pack.flow, dict[str, Visit]()
    found = edges(flow, station.venue)
    for edge in found:
        shortest.setdefault(edge.question, edge.road)
    order = [question.key for question in flow]
    for key in order:
        if key in shortest:
            before = order[: order.index(key)]
            yield Visit(tuple(each for each in shortest[key].answers if each.question in before))
    yield found[0].road


def _beyond(state: State, met: Page, pack: Pack, station: Station) -> Iterator[State]:
    """What this page opens: by its choices, and by the keys that work everywhere."""
    presses: list[Press] = [Take(choice) for choice in met.choices if isinstance(choice.act, Open)]
    presses += [Key(station.keys.key_of(verb)) for verb in _OPENS]
    for press in presses:
        after, _ = update(state, press, pack, station)
        if after.over != state.over:
            yield replace(after, notice="")
