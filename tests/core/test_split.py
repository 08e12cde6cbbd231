"""A page that is larger than its room comes in parts, and nothing of it is lost."""

from dataclasses import dataclass, replace
from textwrap import wrap

import pytest

from kiosk.core.keys import USUAL_KEY_MAP
from kiosk.core.pack import Pack
from kiosk.core.page import Choice, Page
from kiosk.core.pages import page as page_of
from kiosk.core.split import split, to_come
from kiosk.core.state import Draft, Place, Stage, State
from kiosk.core.update import fresh
from kiosk.core.visit import Visit
from tests.core.visitor import STATION, road

SIZES = [(80, 24), (60, 16), (40, 12), (33, 14), (30, 9), (20, 6), (12, 3)]


@dataclass(frozen=True)
class Sheet:
    """Paper with so many columns and rows; every line of words takes a row."""

    columns: int
    rows: int
    draws: bool = False

    def draws_picture(self) -> bool:
        """Whether the ladder is drawn beside the words."""
        return self.draws

    def fits(self, page: Page) -> bool:
        """Whether the whole page has room; then no row tells a part."""
        return self.needs(page) - 1 <= self.rows

    def frame(self, page: Page) -> int:
        """Rows of what stands on every part, and one for "part 1 of 2"."""
        commands = "   ".join(each.shown for each in page.commands)
        told = (page.notice, page.where, page.title, commands)
        return sum(self.paragraph(text) for text in told if text) + 1

    def paragraph(self, text: str) -> int:
        """Rows of some words."""
        return len(wrap(text, self.columns)) or 1

    def choice(self, choice: Choice) -> int:
        """Rows of a choice."""
        return self.paragraph(choice.shown)

    def opening(self, page: Page) -> str:
        """The title stands on each part."""
        return ""

    def count(self, text: str) -> int:
        """Rows of the number of choices."""
        return self.paragraph(text)

    def across(self) -> int:
        """Letters of the keyboard on the screen in a row."""
        return self.columns // 4

    def needs(self, page: Page) -> int:
        """Rows of a whole page."""
        rows = sum(self.paragraph(text) for text in (*page.body, *filter(None, [page.count])))
        rows += self.frame(page)
        return rows + sum(self.choice(choice) for choice in page.choices)


def long_pages(pack: Pack) -> list[Page]:
    """Pages with much to read, many choices, a notice, a picture."""
    new = fresh(pack, STATION)
    whole = road(pack, words="written", want="co-production")
    under = replace(new, stage=Stage.UNDER_WAY)
    at_want = Visit(tuple(answer for answer in whole.answers if answer.question not in _from(pack, "want")))
    states: list[State] = [
        new,
        replace(under, visit=whole),
        replace(under, visit=whole, over=(Place("answers", "1"),)),
        replace(under, visit=whole, over=(Place("change", "want"),), notice="Something was told."),
        replace(under, visit=at_want),
        replace(new, over=(Place("privacy"),)),
        replace(new, over=(Place("help"),)),
        replace(new, over=(Place("about", "contacts"),)),
    ]
    return [page_of(state, pack, STATION) for state in states]


def _from(pack: Pack, key: str) -> set[str]:
    keys = [question.key for question in pack.flow]
    return set(keys[keys.index(key) :])


def parts_of(pack: Pack, page: Page, sheet: Sheet) -> tuple[Page, ...]:
    """The parts that fit this sheet."""
    return split(page, sheet, pack.words["en"], USUAL_KEY_MAP)


def letters(texts: tuple[str, ...]) -> str:
    """All the letters of some paragraphs: a web address may be cut where it is higher than a part."""
    return "".join("".join(texts).split())


@pytest.mark.parametrize("size", SIZES)
def test_the_parts_together_hold_every_word_and_every_choice_in_order(
    pack: Pack, size: tuple[int, int]
) -> None:
    for page in long_pages(pack):
        for draws in (False, True):
            parts = parts_of(pack, page, Sheet(*size, draws))
            told = page.body if draws else page.text
            assert letters(tuple(text for part in parts for text in part.body)) == letters(told)
            assert tuple(choice for part in parts for choice in part.choices) == page.choices


@pytest.mark.parametrize("size", SIZES)
def test_a_part_fits_wherever_the_frame_leaves_room_for_its_highest_piece(
    pack: Pack, size: tuple[int, int]
) -> None:
    sheet = Sheet(*size)
    for page in long_pages(pack):
        count = sheet.paragraph(page.count) if page.count else 0  # it stays with the first choice
        least = count + max([1, *(sheet.choice(choice) for choice in page.choices)])
        for part in parts_of(pack, page, sheet):
            if sheet.frame(part) + least <= sheet.rows:
                assert sheet.needs(part) - (not part.more) <= sheet.rows
            else:
                assert part.body or part.choices or tells_only(part)


@pytest.mark.parametrize("size", SIZES)
def test_every_part_has_the_title_the_place_the_notice_and_commands_with_the_menu(
    pack: Pack, size: tuple[int, int]
) -> None:
    for page in long_pages(pack):
        for part in parts_of(pack, page, Sheet(*size)):
            assert part.where == page.where
            assert part.title == page.title or tells_only(part)
            keys = [command.key for command in part.commands]
            assert "M" in keys and len(keys) <= 4


def tells_only(part: Page) -> bool:
    """Whether a part holds a notice and nothing else of its page."""
    return bool(part.notice) and not (part.title or part.body or part.choices or part.picture)


@pytest.mark.parametrize("size", [*SIZES, (30, 9)])
def test_a_notice_is_on_every_part_or_has_the_first_one_for_itself(pack: Pack, size: tuple[int, int]) -> None:
    """ACCESSIBILITY 9: at 30x9 too, nothing that is told is clipped, and nothing that it is told about."""
    sheet = Sheet(*size)
    for page in long_pages(pack):
        first, *rest = parts_of(pack, page, sheet)
        assert first.notice == page.notice
        assert {part.notice for part in rest} <= ({""} if tells_only(first) else {page.notice})
        if tells_only(first):
            assert to_come((first, *rest))[0] > to_come((first, *rest))[1]


@pytest.mark.parametrize("size", SIZES)
def test_each_part_says_which_it_is_and_all_but_the_last_offer_the_next(
    pack: Pack, size: tuple[int, int]
) -> None:
    for page in long_pages(pack):
        parts = parts_of(pack, page, Sheet(*size))
        for at, part in enumerate(parts, 1):
            last = at == len(parts)
            if len(parts) > 1:
                assert part.more == f"{'Part' if last else 'More below, part'} {at} of {len(parts)}."
                assert part.more in [words for _, words in part.speech()]
            assert part.commands == page.commands if last else part.commands[0].key == "N"


def test_a_part_fits_even_where_the_command_to_go_on_has_a_long_name(pack: Pack) -> None:
    words, sheet = pack.words["en"], Sheet(34, 14)
    long_name = words.command["onward"]._replace(label="Go on to the next part of this page")
    worded = words._replace(command={**words.command, "onward": long_name})
    for page in long_pages(pack):
        for part in split(page, sheet, worded, USUAL_KEY_MAP)[:-1]:
            assert len(part.choices) + len(part.body) == 1 or sheet.needs(part) <= sheet.rows


def test_a_page_that_fits_is_one_part_and_stays_as_it_is(pack: Pack) -> None:
    for page in long_pages(pack):
        assert parts_of(pack, page, Sheet(200, 100, draws=True)) == (page,)


def test_where_the_ladder_is_not_drawn_its_words_stand_among_the_paragraphs(pack: Pack) -> None:
    page = next(page for page in long_pages(pack) if page.picture and page.picture.words)
    assert page.picture is not None
    (only,) = parts_of(pack, page, Sheet(200, 100))
    assert only.body == page.body + page.picture.words
    assert only.speech() == page.speech()


def test_words_are_cut_between_letters_only_where_one_word_is_higher_than_a_part(pack: Pack) -> None:
    for page in long_pages(pack):
        known = {word for text in page.text for word in text.split()}
        for part in parts_of(pack, page, Sheet(40, 12)):
            assert known >= {word for text in part.body for word in text.split()}
    address = replace(long_pages(pack)[0], body=("www." + "a" * 300,), choices=())
    parts = parts_of(pack, address, Sheet(20, 9))
    assert len(parts) > 1 and all(part.body for part in parts)


def test_a_choice_keeps_its_number_in_every_part(pack: Pack) -> None:
    for page in long_pages(pack):
        numbers = [choice.number for part in parts_of(pack, page, Sheet(20, 6)) for choice in part.choices]
        assert numbers == list(range(1, len(page.choices) + 1))


@pytest.mark.parametrize("size", SIZES)
def test_the_focus_lands_on_the_chosen_choice_in_its_part(pack: Pack, size: tuple[int, int]) -> None:
    for page in long_pages(pack):
        for part in parts_of(pack, page, Sheet(*size)):
            assert 0 <= part.focus < max(1, len(part.choices))
            if page.choices[page.focus] in part.choices:
                assert part.choices[part.focus] == page.choices[page.focus]


def test_the_count_stands_where_the_choices_begin(pack: Pack) -> None:
    for page in long_pages(pack):
        parts = parts_of(pack, page, Sheet(20, 8))
        counted = [part for part in parts if part.count]
        assert len(counted) == bool(page.count)
        assert all(part.choices[0] == page.choices[0] for part in counted)


def test_a_page_where_words_are_written_is_never_split(pack: Pack) -> None:
    state = replace(fresh(pack, STATION), stage=Stage.UNDER_WAY, visit=road(pack, words="written"))
    state = replace(
        state, over=(Place("change", "words"),), draft=Draft("words", text="a " * 90, typing=True)
    )
    page = page_of(state, pack, STATION)
    assert parts_of(pack, page, Sheet(20, 6)) == (page,)


@pytest.mark.parametrize(("rows", "body"), [(24, True), (4, False)])
def test_letters_on_the_screen_take_the_room_of_what_was_read_before(
    pack: Pack, rows: int, body: bool
) -> None:
    """Their rows are as long as the paper is wide; what is told again on the page before makes way first."""
    state = replace(fresh(pack, STATION), stage=Stage.UNDER_WAY, visit=road(pack, words="written"))
    draft = Draft("words", typing=True, on_screen=True)
    page = page_of(replace(state, over=(Place("change", "words"),), draft=draft), pack, STATION)
    (part,) = parts_of(pack, page, Sheet(40, rows))
    assert bool(part.body) == body
    assert part.keyboard.across == 10
    assert part.keyboard.keys == page.keyboard.keys


@pytest.mark.parametrize("size", SIZES)
def test_a_part_without_a_choice_says_how_to_come_to_the_choices(pack: Pack, size: tuple[int, int]) -> None:
    """What cannot be seen or heard yet is not asked for."""
    for page in long_pages(pack):
        parts = parts_of(pack, page, Sheet(*size))
        for part in parts[1:] if tells_only(parts[0]) else parts:
            waits = bool(page.choices) and not part.choices
            assert part.how == ("Press N for more." if waits else page.how)
