"""Scanning: the mark comes to everything that can be done, and one press takes what it is on."""

from dataclasses import replace

import pytest

from kiosk.core.acts import Do, Pace, StartWriting
from kiosk.core.pack import Pack
from kiosk.core.page import Offer, Page
from kiosk.core.preferences import NO_SCANNING, PACES, USUAL_PACE
from kiosk.core.presses import Take
from kiosk.core.record import modes
from kiosk.core.scan import Scan, beginning, groups, marked, onward, pressed
from tests.core.test_keyboard import at_words
from tests.core.test_page import pages
from tests.core.visitor import BARE, STATION, Visitor

SCANNED = replace(STATION, pace=USUAL_PACE)


def reached(page: Page) -> list[Offer]:
    """Everything that one press takes, over one round of the mark, going into each row."""
    scan, taken = beginning(page), []
    for _ in groups(page):
        inside, offer = pressed(page, scan)
        taken += [offer] if offer else []
        while offer is None and inside.inside is not None:
            _, letter = pressed(page, inside)
            taken += [letter] if letter else []
            inside = onward(page, inside)
        scan = onward(page, scan)
    assert scan == beginning(page)
    return taken


def test_the_mark_comes_to_every_offer_of_every_page_and_round_again(pack: Pack) -> None:
    """ACCESSIBILITY 34: one switch can do all that there is."""
    for page in pages(pack, SCANNED):
        taken = reached(page)
        assert len(taken) == len(page.offers) and all(offer in taken for offer in page.offers), page.name


def test_choices_come_one_by_one_then_the_commands(pack: Pack) -> None:
    page = Visitor(pack, SCANNED).press("1").page
    assert reached(page) == [*page.choices, *page.commands]


def test_letters_come_row_by_row_and_a_press_goes_into_the_row(pack: Pack) -> None:
    page = at_words(pack, SCANNED).take(StartWriting("words")).page
    first, second = page.keyboard.rows[:2]
    scan = onward(page, beginning(page))
    assert marked(page, scan) == second
    scan, taken = pressed(page, scan)
    assert taken is None
    assert marked(page, onward(page, scan)) == second[1:2]
    after, taken = pressed(page, onward(page, scan))
    assert taken == second[1]
    assert marked(page, after) == first  # the next letter begins with the rows again


def test_a_row_taken_by_mistake_is_left_after_its_last_letter(pack: Pack) -> None:
    page = at_words(pack, SCANNED).take(StartWriting("words")).page
    scan, _ = pressed(page, beginning(page))
    for _ in page.keyboard.rows[0]:
        scan = onward(page, scan)
    assert scan == Scan(1)


def test_scanning_begins_at_the_answer_given_before(pack: Pack) -> None:
    page = Visitor(pack, SCANNED).press("1", "2", "B").page
    assert marked(page, beginning(page)) == (page.choices[1],)


@pytest.mark.parametrize("name", PACES)
def test_a_visitor_sets_the_pace_in_the_menu_and_it_holds_on_each_page(pack: Pack, name: str) -> None:
    """Row 33: it is timed only because somebody turned it on; row 30: their place and answers are kept."""
    visitor = Visitor(pack).press("1", "2", "M")
    for label in ("Help", "Scanning for one switch", pack.words["en"].menu.pace[name]):
        visitor.press(Take(next(choice for choice in visitor.page.choices if choice.label == label)))
    assert visitor.page.notice.startswith("Scanning is ")
    assert [choice.act for choice in visitor.page.choices if choice.state] == [Pace(name)]
    visitor.press("B", "B", "B")
    assert (visitor.page.name, visitor.page.pace) == ("think", PACES[name])
    assert visitor.state.visit.chosen == {"level": ("service",)}


def test_the_next_visitor_and_usual_settings_have_the_pace_of_the_venue(pack: Pack) -> None:
    """ACCESSIBILITY 31 and 32."""
    for station, pace in ((STATION, NO_SCANNING), (SCANNED, USUAL_PACE)):
        for end in (Do.USUAL_SETTINGS, Do.FINISH):
            visitor = Visitor(pack, station).press("1", "M", "7", "2").take(Pace("fast"))
            assert visitor.state.preferences.pace == "fast"
            visitor.press(*("L" if end is Do.FINISH else "BB")).take(end)
            assert visitor.state.preferences.pace == pace


def test_every_page_says_how_to_press_while_something_is_scanned(pack: Pack) -> None:
    """And the first one shows it too, where the venue turned scanning on."""
    for page in pages(pack, STATION):
        assert "the mark" not in page.how
    first = Visitor(pack, SCANNED).page
    assert "Press any key when it is at your choice." in " ".join(first.body)
    for visitor in (Visitor(pack, SCANNED), at_words(pack, SCANNED).take(StartWriting("words"))):
        assert visitor.page.how == "Press any key when the mark is at your choice."


def test_plain_lines_have_nothing_to_scan(pack: Pack) -> None:
    page = Visitor(pack, replace(BARE, pace=USUAL_PACE)).page
    assert page.pace == 0
    visitor = Visitor(pack, BARE).press("1", "M")
    visitor.press(Take(next(choice for choice in visitor.page.choices if choice.label == "Help")))
    labels = [choice.label for choice in visitor.page.choices]
    assert labels == ["Help with the keys", "A hard word on this page", "Done"]


def test_scanning_is_only_counted(pack: Pack) -> None:
    settings = Visitor(pack, SCANNED).state.preferences
    assert modes(SCANNED, settings).scanning
    assert not modes(STATION, Visitor(pack).state.preferences).scanning
