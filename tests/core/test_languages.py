"""Another language changes the words and nothing else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.book.book import read_pack
from kiosk.core.acts import Language, Open, StartWriting, Tick
from kiosk.core.pack import Pack
from kiosk.core.page import Choice, Page
from kiosk.core.pages import page as page_of
from kiosk.core.presses import Take, Typed
from kiosk.core.state import Place, State, Station
from kiosk.core.tour import Stop, tour
from kiosk.core.update import update
from tests.conftest import EIGHT, SHIPPED
from tests.core.visitor import STATION, Visitor, road
from tests.second_language import CODE, bilingual


@pytest.fixture(scope="module", params=[SHIPPED, EIGHT], ids=["ladder", "eight"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """A pack in two languages."""
    return read_pack(bilingual(tmp_path_factory.mktemp("both") / "pack", request.param))


@pytest.fixture(scope="module")
def stops(both: Pack) -> Mapping[str, Stop]:
    """All its pages."""
    return tour(both, STATION)


def in_language(code: str, state: State, pack: Pack, station: Station) -> State:
    """The state after the language was picked in the menu, and the menu left."""
    there = state.open(Place("menu", "language"))
    picked = next(each for each in page_of(there, pack, station).choices if each.act == Language(code))
    after, _ = update(there, Take(picked), pack, station)
    return replace(after, over=state.over, turn=state.turn, notice=state.notice)


def same_but_for_words(one: Page, other: Page) -> bool:
    """Whether two pages offer the same things in the same places."""
    alike = (one.name, one.onward, one.back, one.focus, one.picture is None, one.typing is None)
    return alike == (
        *(other.name, other.onward, other.back, other.focus),
        *(other.picture is None, other.typing is None),
    ) and [choice.act for choice in one.choices] == [choice.act for choice in other.choices]


def test_nothing_is_lost_by_changing_the_language_on_any_page(both: Pack, stops: Mapping[str, Stop]) -> None:
    """ACCESSIBILITY row 30: answers, place and focus stay, there and back again."""
    for name, stop in stops.items():
        there = in_language(CODE, stop.state, both, stop.station)
        met = page_of(there, both, stop.station)
        back = in_language("en", there, both, stop.station)
        assert (there.visit, there.draft, there.over) == (stop.state.visit, stop.state.draft, stop.state.over)
        assert same_but_for_words(met, stop.page), name
        assert page_of(back, both, stop.station) == stop.page, name


def test_what_was_ticked_and_written_stays_too(both: Pack) -> None:
    many = next(question for question in both.flow if question.kind == "many")
    wordy = next(question for question in both.flow if question.kind == "words")
    visitor = Visitor(both).walk(road(both, wishes="", needs="", words="written")).back_to(wordy.key)
    visitor.take(StartWriting(wordy.key)).press(Typed("Half a thought"), "ENTER")
    state = in_language(CODE, visitor.state, both, STATION)
    assert state.draft == visitor.state.draft is not None
    visitor.back_to(many.key).take(Tick(many.key, many.choices[0]))
    state = in_language(CODE, visitor.state, both, STATION)
    assert state.draft == visitor.state.draft is not None


def test_every_language_is_offered_by_its_own_name_in_the_menu_of_every_page(
    both: Pack, stops: Mapping[str, Stop]
) -> None:
    """ACCESSIBILITY row 54: whoever cannot read this one finds theirs."""
    for name, stop in stops.items():
        if name.partition(".")[0] in ("menu", "help"):
            continue
        menu, _ = update(stop.state.open(Place("menu")), Take(to_menu(stop.state, both)), both, stop.station)
        labels = [choice.label for choice in page_of(menu, both, stop.station).choices]
        assert [words.language for words in both.words.values()] == labels[:2], name


def to_menu(state: State, pack: Pack) -> Choice:
    """The choice of the menu that leads to the languages."""
    menu = page_of(state.open(Place("menu")), pack, STATION)
    return next(each for each in menu.choices if each.act == Open(Place("menu", "language")))


def test_the_page_says_its_language_and_direction(both: Pack, stops: Mapping[str, Stop]) -> None:
    for stop in stops.values():
        met = page_of(in_language(CODE, stop.state, both, stop.station), both, stop.station)
        assert (met.language, met.direction) == (CODE, "ltr")
