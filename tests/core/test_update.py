"""Whatever is pressed: no press breaks anything, and every press is answered."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.acts import Do
from kiosk.core.effects import Keep, NextVisitor
from kiosk.core.keys import USUAL_KEYS
from kiosk.core.pack import Pack
from kiosk.core.page import Offer
from kiosk.core.presses import Key, Press, Take, Typed
from kiosk.core.roads import finished
from kiosk.core.state import Stage, State, Station
from kiosk.core.update import fresh, update
from kiosk.core.visit import Visit
from tests.core.visitor import BARE, STATION, Visitor

KEYS = sorted({key for keys in USUAL_KEYS.values() for key in keys})
ODD = ["", " ", "  ", "0", "10", "ß", "ı", "{0}", "{key}", "%s", "\x00", "\u202e", "F5", "ENTER\n", "x" * 500]

a_digit = st.sampled_from("123456789").map(Key)
a_key = st.sampled_from([*KEYS, "ENTER", "TAB", *ODD]).map(Key)
any_key = st.text(alphabet=st.characters(), max_size=8).map(Key)
an_offer = st.integers(0, 12)  # one of the page, counted round
a_stale_offer = st.integers(-40, -1)  # one that was seen some pages ago
some_words = st.text(alphabet=st.characters(), max_size=330).map(Typed)
seeds = st.integers(0, 10_000)
presses = st.lists(
    st.one_of(a_digit, an_offer, an_offer, an_offer, a_key, any_key, some_words, a_stale_offer), max_size=40
)


class Restless(Visitor):
    """Stands somewhere on a road, presses anything at all, and minds what was on offer before."""

    def __init__(self, pack: Pack, seed: int, station: Station = STATION) -> None:
        super().__init__(pack, station)
        self.seen: list[Offer] = []
        chance = Random(seed)
        road = finished(pack.flow, station.venue, Visit(), chance.choice)
        visit = Visit(road.answers[: chance.randrange(len(road.answers) + 4)])  # now and then all of it
        if visit.answers:
            self.state = replace(self.state, stage=Stage.UNDER_WAY, visit=visit, turn=1)

    def as_press(self, wish: Press | int) -> Press:
        """A number takes something of this page, or with a minus something from earlier on."""
        if not isinstance(wish, int):
            return wish
        offers = self.page.offers
        self.seen += offers
        return Take(self.seen[wish % len(self.seen)] if wish < 0 else offers[wish % len(offers)])


@pytest.mark.parametrize("station", [STATION, BARE], ids=["rich", "bare"])
@given(seed=seeds, wishes=presses)
@settings(max_examples=250, deadline=None)
def test_any_press_is_answered_and_leaves_a_way_on_and_a_way_out(
    pack: Pack, station: Station, seed: int, wishes: list[Press | int]
) -> None:
    """A press changes the page or is told on it; there is always something to do, and always a way out."""
    visitor = Restless(pack, seed, station)
    for wish in wishes:
        before, press = visitor.page, visitor.as_press(wish)
        visitor.press(press)
        after = visitor.page
        assert after.choices or after.typing or after.secret
        keys = {command.key for command in after.commands}
        assert {"M", "B" if after.secret else "L"} <= keys or after.typing
        if not isinstance(press, Typed):
            assert after != before.without_notice() or after.notice
            assert after.turn != before.turn or after.notice or after.typing or after.secret
    keeps = sum(isinstance(effect, Keep) for effect in visitor.effects)
    assert keeps <= 1 + sum(isinstance(effect, NextVisitor) for effect in visitor.effects)


@given(seed=seeds, wishes=presses)
@settings(max_examples=60, deadline=None)
def test_from_any_page_two_presses_lead_out_and_the_next_visitor_finds_nothing(
    pack: Pack, seed: int, wishes: list[Press | int]
) -> None:
    visitor = Restless(pack, seed)
    for wish in wishes:
        visitor.press(visitor.as_press(wish))
    if visitor.page.typing:
        visitor.press("ESCAPE")
    if visitor.page.name == "help":
        visitor.press("H")
    if visitor.page.name != "leave":
        visitor.press("L")
    visitor.take(Do.FINISH)
    assert visitor.state == fresh(pack, STATION)
    assert isinstance(visitor.effects[-1], NextVisitor)


@given(seed=seeds, wishes=presses, words=st.text(max_size=20))
@settings(max_examples=40, deadline=None)
def test_words_typed_while_nobody_writes_change_nothing(
    pack: Pack, seed: int, wishes: list[Press | int], words: str
) -> None:
    visitor = Restless(pack, seed)
    for wish in wishes:
        visitor.press(visitor.as_press(wish))
        if not visitor.page.typing:
            before = visitor.state
            assert visitor.press(Typed(words)).state == before


@given(key=any_key, seed=seeds, wishes=presses)
@settings(max_examples=60, deadline=None)
def test_a_key_that_does_nothing_costs_nothing_and_says_why(
    pack: Pack, key: Key, seed: int, wishes: list[Press | int]
) -> None:
    visitor = Restless(pack, seed)
    for wish in wishes:
        visitor.press(visitor.as_press(wish))
        turn = visitor.state.turn
        state, effects = update(visitor.state, key, pack, STATION)
        if state.turn == turn and state.draft == visitor.state.draft and not effects:
            assert state.notice.strip()
            assert _without_notice(state) == _without_notice(visitor.state)


@pytest.mark.parametrize("key", ["7", "9", "q", "5", "F5", "ENTER", "N"])
def test_a_wrong_key_at_a_question_is_told_with_how_to_answer(pack: Pack, key: str) -> None:
    visitor = Visitor(pack).press("1")
    before = visitor.state
    visitor.press(key)
    assert _without_notice(visitor.state) == before
    assert visitor.page.notice.endswith("Press 1 to 3.")


def test_a_wrong_entry_of_any_length_is_said_back_shortly(pack: Pack) -> None:
    visitor = Visitor(pack).press("1", "x" * 500)
    assert len(visitor.page.notice) < 80


def test_what_was_on_offer_before_is_gone_and_is_told_so(pack: Pack) -> None:
    visitor = Visitor(pack)
    begin = visitor.page.choices[0]
    visitor.press("1", Take(begin))
    assert visitor.page.name == "level"
    assert visitor.page.notice.startswith("That is gone now.")


def test_colours_that_the_face_cannot_paint_any_more_are_no_dead_end(pack: Pack) -> None:
    only_dark = replace(STATION, colours=("white_on_black",))
    visitor = Visitor(pack, only_dark).press("C")
    assert visitor.page.colours == "white_on_black"
    assert visitor.press("C").page.colours == "white_on_black"


def test_each_press_of_the_colours_key_takes_the_next_ones_and_comes_round(pack: Pack) -> None:
    visitor, seen = Visitor(pack), []
    for _ in STATION.colours:
        seen.append(visitor.page.colours)
        visitor.press("C")
        assert visitor.page.notice.startswith("Now: ")
    assert (tuple(seen), visitor.page.colours) == (STATION.colours, seen[0])


def test_usual_settings_put_the_colours_back_and_keep_the_answers(pack: Pack) -> None:
    visitor = Visitor(pack).press("1", "2", "C", "M")
    usual = next(choice for choice in visitor.page.choices if choice.label == "Usual settings")
    visitor.press(Take(usual))
    assert visitor.page.colours == "usual"
    assert visitor.state.visit.chosen == {"level": ("service",)}


@pytest.mark.parametrize("act", [Do.SEND, Do.SEND_NOTHING])
def test_nothing_of_a_visit_stays_once_it_is_sent_or_left(pack: Pack, act: Do) -> None:
    visitor = Visitor(pack).press("1", "2", "N", "1", "L").take(act)
    assert visitor.state.visit == Visit()
    assert visitor.state.draft is None
    assert visitor.state.stage is (Stage.SENT if act is Do.SEND else Stage.LEFT)


def _without_notice(state: State) -> State:
    return replace(state, notice="", met=True)  # somebody is there: no key changes more than that
