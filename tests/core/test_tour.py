"""Every page of a pack can be found by its name."""

from collections.abc import Mapping

import pytest

from kiosk.core.pack import Pack
from kiosk.core.pages import page as page_of
from kiosk.core.roads import edges
from kiosk.core.state import Stage
from kiosk.core.tour import Stop, named, tour
from tests.core.visitor import BARE, STATION, Visitor, places


@pytest.fixture(scope="module", params=["pack", "eight"])
def either(request: pytest.FixtureRequest) -> Pack:
    """The shipped pack, and the one with eight rungs."""
    pack: Pack = request.getfixturevalue(request.param)
    return pack


@pytest.fixture(scope="module")
def found(either: Pack) -> Mapping[str, Stop]:
    """All its pages."""
    return tour(either, STATION)


@pytest.fixture(scope="module")
def shipped(pack: Pack) -> Mapping[str, Stop]:
    """All pages of the shipped pack."""
    return tour(pack, STATION)


def test_each_stop_is_the_page_of_its_name(either: Pack, found: Mapping[str, Stop]) -> None:
    for name, stop in found.items():
        assert stop.page.name == name
        assert page_of(stop.state, either, stop.station) == stop.page


def test_every_question_and_every_place_is_a_stop(either: Pack, found: Mapping[str, Stop]) -> None:
    needed = {question.key for question in either.flow} | {str(place) for place in places(either)}
    needed -= {"menu.language"}  # there is one language
    assert needed <= found.keys()
    assert {"start", "check", "sent.kept", "sent.not_yet", "left", "answers.1"} <= found.keys()


def test_no_page_of_a_visit_is_left_out(either: Pack, found: Mapping[str, Stop]) -> None:
    """Whatever is answered, each page that somebody meets is a stop of the tour."""
    for visit in (edge.road for edge in edges(either.flow, STATION.venue)[::8]):
        visitor = Visitor(either).press("1")
        for answer in visit.answers:
            assert visitor.page.name in found
            visitor.give(answer)
        assert visitor.page.name in found


def test_a_question_is_reached_by_the_shortest_way(shipped: Mapping[str, Stop]) -> None:
    asked = {name: list(stop.state.visit.chosen) for name, stop in shipped.items()}
    assert asked["s2"] == ["level", "think", "s1"]
    assert asked["result"] == ["level", "think", "s1", "s2", "s3"]
    assert asked["want"] == ["level", "think", "s1", "not_yet"]


def test_what_a_venue_does_not_have_is_no_stop(pack: Pack) -> None:
    found = tour(pack, BARE)
    assert "service" not in found
    assert "role" not in found


def test_a_part_of_a_name_finds_the_first_that_begins_so(shipped: Mapping[str, Stop]) -> None:
    sent, menu = named(shipped, "sent"), named(shipped, "menu")
    assert sent is not None and (sent.page.name, sent.state.stage) == ("sent.kept", Stage.SENT)
    assert menu is not None and menu.page.name == "menu"
    assert named(shipped, "men") is None
