"""What could show who somebody is, is found and asked about; nothing is ever changed."""

import pytest

from kiosk.core.acts import StartWriting
from kiosk.core.pack import Pack
from kiosk.core.presses import Typed
from kiosk.core.telltales import Telltale, telltales
from tests.core.test_overlays import at_words

# Numbers that are nobody's: Ofcom's for drama, the NHS's and HMRC's own examples, a postcode of no street.
FOUND = [
    ("Write to ann.lee@example.org please", Telltale.EMAIL),
    ("Ring 07700 900123", Telltale.PHONE),
    ("ring (0191) 498 0123.", Telltale.PHONE),
    ("+44 7700 900 123 after six", Telltale.PHONE),
    ("0044-20-7946-0123", Telltale.PHONE),
    ("My number is 943 476 5919", Telltale.NHS_NUMBER),
    ("9434765919", Telltale.NHS_NUMBER),
    ("it is QQ 12 34 56 C".replace("QQ", "AB"), Telltale.INSURANCE_NUMBER),
    ("ab123456c", Telltale.INSURANCE_NUMBER),
    ("I live at SW1A 1AA", Telltale.POSTCODE),
    ("m11ae", Telltale.POSTCODE),
]
NOT_FOUND = [
    "They told us 3 times in 2025 and 2026.",
    "We were 12 people, 4 came twice.",
    "On 10.11.2026 at 10.30 we met.",
    "I asked @ the desk",
    "943 476 5918",
    "It cost £1,234.56",
    "Room B12 on floor 2",
    "",
]


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_what_a_person_can_be_found_by_is_found(text: str, kind: Telltale) -> None:
    assert kind in telltales(text)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_other_words_are_left_in_peace(text: str) -> None:
    assert telltales(text) == ()


def test_a_visitor_is_asked_kindly_and_may_change_or_keep(pack: Pack) -> None:
    """To change comes first; going on without a choice is not offered; what is kept is as it was written."""
    text = "Ring me on 07700 900123"
    visitor = at_words(pack).take(StartWriting("words")).press(Typed(text), "ENTER")
    page = visitor.page
    assert page.title == "Do you want to keep these words?"
    assert "This looks like a phone number. Somebody could find you by it." in page.body
    assert page.choices[0].label == "Change my words"
    assert page.onward is None
    assert visitor.press("N").page.name == "words"
    visitor.press("2")
    assert visitor.page.name == "share"
    assert visitor.state.visit.answers[-1].text == text


def test_changed_words_are_looked_at_again(pack: Pack) -> None:
    visitor = at_words(pack).take(StartWriting("words")).press(Typed("a@example.org"), "ENTER", "1")
    visitor.press(Typed("We waited long."), "ENTER")
    assert visitor.page.title == "What would you like to tell us?"
    assert visitor.press("1").page.name == "share"
