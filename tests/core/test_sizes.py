"""Sizes of text: every press does something or says why not, and nothing else changes by it."""

from dataclasses import replace

import pytest

from kiosk.core.acts import Do, Open, Resize
from kiosk.core.keys import USUAL_KEY_MAP, Verb
from kiosk.core.pack import Pack
from kiosk.core.pages import page as page_of
from kiosk.core.preferences import SIZES, USUAL_SIZE, resized, shown_size
from kiosk.core.presses import Key, Typed
from kiosk.core.record import modes
from kiosk.core.split import split, to_come
from kiosk.core.state import Place
from kiosk.core.update import fresh, update
from tests.core.test_page import under_way
from tests.core.test_split import Sheet, long_pages
from tests.core.visitor import BARE, STATION, Visitor, places, road
from tests.fakes import Notebook
from tests.walking import WatchedSession

SIZED = replace(STATION, sizes=SIZES, capitals=(3.9, 5.2, 6.7, 8.8))
PAIRS = [(before, after) for before in SIZES for after in SIZES]


def set_to(visitor: Visitor, size: str) -> Visitor:
    """Presses + or - until this size is there."""
    steps = SIZES.index(size) - SIZES.index(visitor.page.size)
    return visitor.press(*["+" if steps > 0 else "-"] * abs(steps))


def test_there_are_four_sizes_and_the_usual_one_is_not_the_smallest(pack: Pack) -> None:
    """ACCESSIBILITY 7."""
    assert len(SIZES) == 4
    assert fresh(pack, SIZED).preferences.size == USUAL_SIZE == SIZES[1]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_change_of_size_keeps_answers_place_and_page(pack: Pack, before: str, after: str) -> None:
    """ACCESSIBILITY 30, over all pairs: on a question, on ticks not yet sent, and on what lies on top."""
    for presses, name in (("12", "think"), ("1113142", "needs"), ("12M", "menu"), ("12L", "leave")):
        visitor = set_to(Visitor(pack, SIZED), before).press(*presses)
        state = visitor.state
        assert set_to(visitor, after).page.name == name
        assert replace(visitor.state, preferences=state.preferences, notice=state.notice) == state
        assert visitor.page.size == after


def test_words_being_written_stay_when_the_size_is_changed_after_them(pack: Pack) -> None:
    """ACCESSIBILITY 30: on the page after them, + makes the text larger and the words are there."""
    visitor = Visitor(pack, SIZED).walk(road(pack, words="written")).press("+")
    assert visitor.page.size == "large"
    assert any(answer.text for answer in visitor.state.visit.answers)


def test_every_press_is_told_with_the_size_and_its_place_among_all(pack: Pack) -> None:
    visitor, told = Visitor(pack, SIZED), []
    for key in "++-":
        told.append(visitor.press(key).page.notice)
    assert told == [
        "Text size: large. 3 of 4.",
        "Text size: very large. 4 of 4.",
        "Text size: large. 3 of 4.",
    ]


@pytest.mark.parametrize(("key", "told"), [("+", "largest"), ("-", "smallest")])
def test_at_the_ends_a_press_says_why_nothing_grows(pack: Pack, key: str, told: str) -> None:
    visitor = Visitor(pack, SIZED).press(*[key] * 9)
    assert visitor.page.size == (SIZES[-1] if key == "+" else SIZES[0])
    assert visitor.page.notice.endswith(f"This is the {told} text here.")


def test_only_sizes_that_the_face_can_show_are_walked(pack: Pack) -> None:
    """A window that shrank shows the next smaller one, and a press goes on from there."""
    few = replace(SIZED, sizes=("small", "usual", "large"), capitals=())
    visitor = Visitor(pack, few)
    visitor.state = replace(visitor.state, preferences=replace(visitor.state.preferences, size="largest"))
    assert visitor.press("+").page.notice == "Text size: large. 3 of 3. This is the largest text here."
    assert visitor.press("-").page.notice == "Text size: usual. 2 of 3."
    assert [shown_size(size, few.sizes) for size in SIZES] == ["small", "usual", "large", "large"]
    assert resized("usual", 1, ("usual", "largest")) == "largest"


def test_the_menu_offers_larger_and_smaller_and_tells_the_size_in_mm_where_it_was_measured(
    pack: Pack,
) -> None:
    visitor = Visitor(pack, SIZED).press("M").take(Open(Place("menu", "text")))
    assert visitor.page.body == ("Text size: usual. 2 of 4.", "Capital letters are about 5.2 mm high.")
    visitor.take(Resize(1))
    assert visitor.page.body == ("Text size: large. 3 of 4.", "Capital letters are about 6.7 mm high.")
    assert visitor.take(Resize(-1)).page.size == USUAL_SIZE
    visitor.station = replace(SIZED, capitals=())
    assert list(visitor.page.body) == ["Text size: usual. 2 of 4."]


def test_where_nothing_can_grow_the_menu_and_the_keys_say_which_keys_of_the_window_can(pack: Pack) -> None:
    visitor = Visitor(pack, BARE).press("M").take(Open(Place("menu", "text")))
    assert [choice.act for choice in visitor.page.choices] == [Do.CLOSE]
    assert any("Ctrl and press +" in line for line in visitor.page.body)
    for key in "+=-_−":
        assert "Ctrl and press +" in visitor.press(key).page.notice


def test_larger_is_in_sight_on_every_page_where_there_are_sizes_and_at_most_four_commands(pack: Pack) -> None:
    """INTERFACE: Back, Larger, Help, Menu; in a part of a page, going on takes the place of Help."""
    for place in places(pack, BARE):
        page = page_of(replace(fresh(pack, SIZED), over=(place,)), pack, SIZED)
        verbs = [command.verb for command in page.commands]
        assert {Verb.LARGER, Verb.MENU} <= set(verbs) and Verb.LEAVE not in verbs and len(verbs) <= 4
        for part in split(page, Sheet(30, 9), pack.words["en"], USUAL_KEY_MAP)[:-1]:
            verbs = [command.verb for command in part.commands]
            assert {Verb.ONWARD, Verb.LARGER, Verb.MENU} <= set(verbs) and len(verbs) <= 4
        assert Verb.LARGER not in [
            command.verb
            for command in page_of(replace(fresh(pack, BARE), over=(place,)), pack, BARE).commands
        ]


def test_larger_is_said_in_words(pack: Pack) -> None:
    """ACCESSIBILITY 14: no sign is spoken."""
    page = page_of(fresh(pack, SIZED), pack, SIZED)
    assert "plus for larger text." in [words for _, words in page.speech()]


def test_usual_settings_and_the_next_visitor_have_the_usual_size(pack: Pack) -> None:
    """ACCESSIBILITY 31 and 32."""
    visitor = Visitor(pack, SIZED).press("1", "2", "+", "M").take(Do.USUAL_SETTINGS)
    assert visitor.page.size == USUAL_SIZE
    assert visitor.state.visit.chosen == {"level": ("service",)}
    visitor.press("+", "L").take(Do.FINISH)
    assert visitor.state == fresh(pack, SIZED)


def test_the_size_is_counted_as_it_was_seen(pack: Pack) -> None:
    largest = replace(fresh(pack, SIZED).preferences, size="largest")
    assert modes(SIZED, largest).size == "largest"
    assert modes(replace(SIZED, sizes=("small", "usual")), largest).size == "usual"
    assert modes(BARE, largest).size == ""


def test_a_plus_while_writing_is_a_letter(pack: Pack) -> None:
    visitor = Visitor(pack, SIZED).walk(road(pack, words="written")).back_to("words").press("2")
    state, _ = update(visitor.state, Typed("a+"), pack, SIZED)
    assert state.preferences.size == USUAL_SIZE


@pytest.mark.parametrize("sheets", [((80, 24), (40, 12)), ((30, 9), (60, 16)), ((20, 6), (33, 14))])
def test_however_a_page_is_split_the_same_is_left_from_the_same_place_on(
    pack: Pack, sheets: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    """So the part with the same choice can be found again."""
    for page in long_pages(pack):
        for columns, rows in sheets:
            shown = split(page, Sheet(columns, rows), pack.words["en"], USUAL_KEY_MAP)
            left = to_come(shown)
            assert list(left) == sorted(set(left), reverse=True)
            for choice in page.choices:
                here = next(at for at, part in enumerate(shown) if choice in part.choices)
                from_here = len(page.choices) - choice.number + 1
                assert left[here] >= from_here and all(later < from_here for later in left[here + 1 :])


@pytest.mark.parametrize("number", range(1, 8))
def test_the_choice_with_the_focus_stays_in_sight_in_another_size(pack: Pack, number: int) -> None:
    """ACCESSIBILITY 30: whatever the room becomes, the part that is shown has it."""
    session = WatchedSession(pack, Notebook(), "screen", sizes=SIZES)
    session.state = under_way(pack, road(pack, agree="pick"))
    session.state = replace(session.state, over=(Place("change", "said"),))
    room = Sheet(80, 24)
    assert len(session.part(lambda page: room).choices) == len(session.page().choices)
    session.keep_in_sight(session.page().choices[number - 1])
    for room in (Sheet(30, 9), Sheet(20, 8), Sheet(40, 12)):
        session.press(Key("+"))
        assert number in [choice.number for choice in session.part(lambda page: room).choices]  # noqa: B023


def test_a_part_that_is_read_stays_in_sight_in_another_size(pack: Pack) -> None:
    """ACCESSIBILITY 30: the first words of the part are on the part that comes."""
    session = WatchedSession(pack, Notebook(), "screen", sizes=SIZES)
    session.state = replace(session.state, over=(Place("privacy"),))
    room = Sheet(40, 12)
    session.part(lambda page: room)
    session.press(Key("N"))
    first = session.part(lambda page: room).body[0]
    room = Sheet(30, 10)
    session.press(Key("+"))
    together = " ".join(session.part(lambda page: room).body)
    assert first.split()[0] in together.split()
