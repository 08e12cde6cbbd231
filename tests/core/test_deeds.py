"""You said, we did: what came of what people said, for those who come and those who have just sent."""

from dataclasses import replace

import pytest

from kiosk.core.acts import Do, Open
from kiosk.core.effects import NextVisitor
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.pages import page as page_of
from kiosk.core.presses import Take
from kiosk.core.state import Keeping, Place, Stage, Station
from kiosk.core.update import fresh
from tests.core.visitor import BARE, STATION, Visitor

OFFER = Open(Place("deeds", "1"))


def thanks(pack: Pack, station: Station, keeping: Keeping = Keeping.KEPT) -> Page:
    """The page after sending."""
    state = replace(fresh(pack, station), stage=Stage.SENT)
    return page_of(state, pack, replace(station, keeping=keeping))


def acts(page: Page) -> list[object]:
    """What the choices of a page do."""
    return [choice.act for choice in page.choices]


def test_where_staff_wrote_nothing_there_is_no_such_choice(pack: Pack) -> None:
    empty = replace(STATION, deeds=())
    for page in (Visitor(pack, empty).page, Visitor(pack, BARE).page, thanks(pack, empty)):
        assert OFFER not in acts(page)


def test_the_first_page_and_the_thanks_lead_to_what_was_done(pack: Pack) -> None:
    for page in (Visitor(pack).page, thanks(pack, STATION)):
        assert OFFER in acts(page)


@pytest.mark.parametrize("keeping", [Keeping.UNDER_WAY, Keeping.NOT_YET])
def test_nobody_is_led_away_before_they_have_heard_that_it_is_saved(pack: Pack, keeping: Keeping) -> None:
    """ACCESSIBILITY 47: first what became of their answers."""
    assert OFFER not in acts(thanks(pack, STATION, keeping))


def test_after_the_thanks_enter_and_1_still_finish(pack: Pack) -> None:
    for key in ("1", "ENTER", "N"):
        visitor = Visitor(pack, replace(STATION, keeping=Keeping.KEPT))
        visitor.state = replace(visitor.state, stage=Stage.SENT)
        visitor.take(OFFER).press("B", key)
        assert [type(effect) for effect in visitor.effects] == [NextVisitor]


def test_the_newest_is_told_first_and_going_on_leads_to_older_ones_and_back(pack: Pack) -> None:
    """One at a time: a listener cannot skim a list."""
    visitor = Visitor(pack).take(OFFER)
    met = []
    while visitor.page.name != "start":
        met.append((visitor.page.where, visitor.page.title))
        visitor.press("N")
    assert met == [
        ("You said, we did. 1 of 3.", "October 2026"),
        ("You said, we did. 2 of 3.", "July 2026"),
        ("You said, we did. 3 of 3.", "December 2025"),
    ]


def test_older_and_newer_ones_are_choices_and_back_leads_out_from_any(pack: Pack) -> None:
    for away in range(3):
        visitor = Visitor(pack).take(OFFER)
        for number in range(2, away + 2):
            visitor.take(Open(Place("deeds", str(number)), instead=True))
        assert visitor.press("B").page.name == "start"
    visitor = Visitor(pack).take(OFFER).press("N", "N").take(Open(Place("deeds", "2"), instead=True))
    assert visitor.page.title == "July 2026"
    assert visitor.take(Do.CLOSE).page.name == "start"


def test_what_was_said_and_done_is_told_with_the_step_it_moves_to(pack: Pack) -> None:
    page = Visitor(pack).take(OFFER).page
    assert page.body[:3] == (
        "You said: Letters are too long.",
        "We did: They have one page now.",
        "This is a move to step 5 of 7: Engagement.",
    )
    last = Visitor(pack).take(OFFER).press("N", "N").page
    assert last.body == ("You said: It is cold.", "We did: There are new windows.")


def test_a_hard_word_that_staff_wrote_is_explained(pack: Pack) -> None:
    """ACCESSIBILITY 41: in "The commissioner never comes." too."""
    visitor = Visitor(pack).take(OFFER).press("N")
    assert visitor.press("W").page.name == "word.commissioning"


def test_reading_it_keeps_nothing_and_begins_nothing(pack: Pack) -> None:
    visitor = Visitor(pack)
    for choice in Visitor(pack).take(OFFER).page.choices:
        visitor.take(OFFER).press(Take(choice)).back_to("start")
    assert (visitor.state.stage, visitor.effects) == (Stage.START, [])
