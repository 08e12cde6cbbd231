"""Every page that can be met, as it is shown and as it is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.core.acts import Open, Tick
from kiosk.core.flow import MOST_CHOICES, Kind, Venue
from kiosk.core.hours import next_opening
from kiosk.core.ladder import NO, SKIP
from kiosk.core.pack import Pack
from kiosk.core.page import Page, sentence
from kiosk.core.pages import page as page_of
from kiosk.core.pages.levels import question_words
from kiosk.core.pages.scene import Scene
from kiosk.core.staff import (
    Checked,
    Counted,
    CountedPeriod,
    CountedStep,
    Disk,
    Door,
    Hitch,
    NotWritten,
    Staff,
    Targets,
    Writing,
    Written,
)
from kiosk.core.state import Draft, Keeping, Place, Stage, State, Station
from kiosk.core.update import fresh
from kiosk.core.visit import Visit
from kiosk.desk.wall_clock import told as clock
from kiosk.settings.hours_lines import read_hours
from tests.core.visitor import BARE, STATION, VENUE, places, road, roads

PROMPT_WIDTH = 40  # letters of the last line in plain lines: a prompt at large text stays on one line
NIGHT, OPEN = datetime(2026, 11, 23, 22), Staff(Door.OPEN)
STEPS = ("s2", "s3", "s4", "s5", "s6", "s7")


def pages(pack: Pack, station: Station = STATION, chances: int = 20) -> Iterator[Page]:
    """Pages met on all roads, all that lies over them, and all ends."""
    new = fresh(pack, STATION)
    yield page_of(new, pack, station)
    done: set[tuple[object, ...]] = set()
    for whole in roads(pack, station.venue, chances):
        for at in range(len(whole.answers) + 1):
            if whole.answers[:at] not in done:
                done.add(whole.answers[:at])
                yield page_of(under_way(pack, Visit(whole.answers[:at])), pack, station)
    for state in (new, under_way(pack, road(pack, station.venue)), under_way(pack, Visit())):
        for place in places(pack, station):
            yield page_of(replace(state, over=(place,)), pack, station)
    yield from ends(pack, station)
    yield from changes(pack, station)
    yield from writing(pack, station)
    yield from behind_door(pack, station)


def under_way(pack: Pack, visit: Visit) -> State:
    """Somebody who has given these answers."""
    return replace(fresh(pack, STATION), stage=Stage.UNDER_WAY, visit=visit)


def ends(pack: Pack, station: Station) -> Iterator[Page]:
    """The last page of a visit that was sent or left."""
    yield page_of(replace(fresh(pack, STATION), stage=Stage.LEFT), pack, station)
    for keeping in Keeping:
        told = replace(station, keeping=keeping)
        yield page_of(replace(fresh(pack, STATION), stage=Stage.SENT), pack, told)


def changes(pack: Pack, station: Station) -> Iterator[Page]:
    """The list of answers, and each answer opened to be changed."""
    state = under_way(pack, road(pack, station.venue, words="written"))
    for number in "123":
        yield page_of(replace(state, over=(Place("answers", number),)), pack, station)
    for key in state.visit.chosen:
        if pack.flow.question(key).counts:
            yield page_of(replace(state, over=(Place("change", key),)), pack, station)


def writing(pack: Pack, station: Station) -> Iterator[Page]:
    """Words being written, and words that were."""
    key = next(question.key for question in pack.flow if question.kind is Kind.WORDS)
    state = replace(under_way(pack, road(pack, station.venue)), over=(Place("change", key),))
    for typing in (True, False):
        yield page_of(replace(state, draft=Draft(key, text="One, two", typing=typing)), pack, station)
    on_screen = Draft(key, text="One, two", typing=True, on_screen=True)
    yield page_of(replace(state, draft=on_screen), pack, station)


def behind_door(pack: Pack, station: Station) -> Iterator[Page]:
    """What staff meet, with everything that can be told to them; and when it is closed."""
    now, new = clock(datetime(2026, 11, 23, 9, 5)), fresh(pack, STATION)
    check = Checked(Disk.SHUT, now, False, True, "2026-Q3", True, True, ("It rains.",))
    steps = tuple(CountedStep(rung.number, None) for rung in pack.flow.ladder.rungs)
    counted = Counted((CountedPeriod("2026-11", 25, steps), CountedPeriod("unknown", None, ())), 7)
    staff = Staff(Door.OPEN, checked=check, counted=counted, targets=Targets(stick=True, folder=True))
    exports = (None, Writing(1, 2), Written("feedback-x", stick_out=True), *map(NotWritten, Hitch))
    at = [
        ("end", None),
        ("", Staff()),
        ("", Staff(Door.NO_PIN)),
        *(("check", each) for each in (staff, OPEN)),
    ]
    at += [("export", replace(staff, export=export)) for export in exports]
    at += [(key, staff) for key in ("desk", "counts.1", "counts.2", "export", "hours", "shut")]
    at += [(key, OPEN) for key in ("counts.1", "export")] + [("check", replace(OPEN, failed=True))]
    for key, each in at:
        yield page_of(replace(new, over=(Place("staff", key),), staff=each), pack, station)
    hours = read_hours(["mon 09:00-10:00"])
    yield page_of(new, pack, replace(station, hours=hours, opens=next_opening(hours, clock(NIGHT))))


@pytest.fixture(scope="module")
def all_pages(pack: Pack, eight: Pack) -> list[Page]:
    """Every page, in both packs, at a venue that filled in all and at one that filled in nothing."""
    return [page for each in (pack, eight) for station in (STATION, BARE) for page in pages(each, station)]


def test_a_page_has_at_most_nine_choices_numbered_from_one(all_pages: list[Page]) -> None:
    for page in all_pages:
        assert len(page.choices) <= MOST_CHOICES, page.name
        assert [choice.number for choice in page.choices] == list(range(1, len(page.choices) + 1))


def test_a_page_has_at_most_four_commands_and_the_menu_is_one_unless_words_are_written(
    all_pages: list[Page],
) -> None:
    for page in all_pages:
        keys = [command.key for command in page.commands]
        assert 1 <= len(keys) <= 4 and len(set(keys)) == len(keys)
        assert page.typing or "M" in keys, page.name


def test_back_is_offered_exactly_where_it_leads_somewhere(all_pages: list[Page]) -> None:
    for page in all_pages:
        if not page.typing:
            assert ("B" in [command.key for command in page.commands]) == (page.back is not None), page.name


def test_every_choice_is_said_with_its_number_its_words_and_its_state(all_pages: list[Page]) -> None:
    for page in all_pages:
        said = dict(page.speech())
        for choice in page.choices:
            assert said[f"choice.{choice.number}"].startswith(f"{choice.number}. {choice.label}")
            assert choice.state in said[f"choice.{choice.number}"]
            assert choice.focused.endswith(f"{choice.number} of {len(page.choices)}.")


def test_everything_that_is_shown_is_said_in_the_order_of_the_page(all_pages: list[Page]) -> None:
    for page in all_pages:
        drawn = page.picture.words if page.picture else ()
        typed: tuple[str, ...] = (page.typing.text, page.typing.left) if page.typing else ()
        typed += tuple(map(", ".join, page.keyboard.said))
        shown = [page.notice, page.where, page.title, *page.body, *drawn, *typed, page.count]
        shown += [choice.spoken for choice in page.choices] + [page.how]
        shown += [command.spoken for command in page.commands]
        assert [words for _, words in page.speech()] == [sentence(words) for words in shown if words]


def test_every_key_on_the_screen_is_said_once(all_pages: list[Page]) -> None:
    """The digits of the pad are all said alike; nobody has to hear that for each row."""
    for page in all_pages:
        said = [name for row in page.keyboard.said for name in row]
        assert said == list(dict.fromkeys(key.said for key in page.keyboard.keys)), page.name


def test_every_mark_on_the_ladder_is_said_or_told_by_the_title(pack: Pack) -> None:
    for page in pages(pack):
        for mark in page.picture.marks if page.picture else ():
            name = page.picture.rungs[mark.rung - 1] if page.picture else ""
            assert any(f"{mark.rung} of 7: {name}" in words for _, words in page.speech()), page.name


def test_every_part_that_is_said_has_a_name_of_its_own(all_pages: list[Page]) -> None:
    for page in all_pages:
        parts = [part for part, _ in page.speech()]
        assert len(set(parts)) == len(parts)


def test_the_prompt_of_plain_lines_is_short_and_ends_with_a_colon(all_pages: list[Page]) -> None:
    for page in all_pages:
        assert len(page.prompt) <= PROMPT_WIDTH, page.prompt
        assert page.prompt.endswith(":")


def test_every_page_says_where_it_is_what_it_is_and_how_to_answer(all_pages: list[Page]) -> None:
    for page in all_pages:
        assert all((page.name, page.language, page.direction, page.where, page.title, page.how)), page.name


def test_no_gap_in_the_words_is_left_unfilled(all_pages: list[Page]) -> None:
    for page in all_pages:
        assert not any("{" in words or "}" in words for _, words in page.speech())


def test_the_focus_is_on_a_choice_of_the_page_and_never_on_send(all_pages: list[Page]) -> None:
    for page in all_pages:
        assert 0 <= page.focus < max(1, len(page.choices))
        if page.name == "check":
            assert page.choices[page.focus].act == Open(Place("answers", "1"))


def test_nothing_is_chosen_beforehand(pack: Pack, eight: Pack) -> None:
    for each in (pack, eight):
        chosen = each.words["en"].asking.chosen
        for visit in roads(each, chances=20):
            for at in range(len(visit.answers)):
                page = page_of(under_way(each, Visit(visit.answers[:at])), each, STATION)
                assert chosen not in [choice.state for choice in page.choices]
                assert page.focus == 0


def test_what_was_answered_before_is_shown_as_chosen_and_has_the_focus(pack: Pack) -> None:
    visit = road(pack, s4="unsure")
    page = page_of(replace(under_way(pack, visit), over=(Place("change", "s4"),)), pack, STATION)
    assert [choice.state for choice in page.choices] == ["", "", "", "chosen", ""]
    assert page.focus == 3


def test_in_a_tick_many_each_choice_tells_whether_it_is_chosen_and_the_count_tells_how_many(
    pack: Pack,
) -> None:
    visit = road(pack, needs="sooner money")
    page = page_of(replace(under_way(pack, visit), over=(Place("change", "needs"),)), pack, STATION)
    states = {choice.act.choice: choice.state for choice in page.choices if isinstance(choice.act, Tick)}
    assert {key for key, state in states.items() if state == "chosen"} == {"sooner", "money"}
    assert set(states.values()) == {"chosen", "not chosen"}
    assert page.count == "8 choices. Choose as many as you like. 2 chosen."


@pytest.mark.parametrize("number", range(1, 8))
def test_the_result_names_the_step_draws_it_and_says_what_comes_next(pack: Pack, number: int) -> None:
    rungs, words = pack.flow.ladder.rungs, pack.words["en"]
    below = dict.fromkeys(STEPS, SKIP) | dict.fromkeys(STEPS[:2], NO)
    answers = below if number == 1 else dict.fromkeys(STEPS, SKIP) | {f"s{number}": "yes"}
    page = result(pack, answers)
    name = words.rung[rungs[number - 1].key].name
    assert page.title == f"You are on step {number} of 7: {name}."
    assert page.picture is not None and page.picture.main
    assert [(mark.rung, mark.label) for mark in page.picture.marks] == [(number, "You are here")]
    told = words.rung[rungs[number - 1].key]
    assert page.body[0] == (told.level["own"].here or told.here)
    above = f"The next step up is step {number + 1}: " if number < 7 else "This is the top step."
    assert any(line.startswith(above) for line in page.body)


def test_a_result_that_cannot_be_told_says_so_and_draws_nobody_on_the_ladder(pack: Pack) -> None:
    page = result(pack, dict.fromkeys(STEPS, SKIP))
    assert page.title == "We cannot tell your step."
    assert page.picture is None


def test_the_result_tells_what_was_marked(pack: Pack) -> None:
    flags = pack.words["en"].flag
    page = result(pack, {"s4": "sometimes", "s4b": NO, "s5": NO, "s6": NO})
    assert flags["not_told"] in page.body and flags["tokenistic"] in page.body
    assert pack.words["en"].result.part_of_the_way in page.body


def test_the_ladder_shows_the_visitors_own_word_for_where_they_are_and_want_to_be(pack: Pack) -> None:
    visit = road(pack, agree="pick", said="informing", want="co-design")
    page = page_of(under_way(pack, visit), pack, STATION)
    assert page.picture is not None
    assert [(mark.rung, mark.label) for mark in page.picture.marks] == [
        (3, "You are here"),
        (6, "You would like to be here"),
    ]


def test_a_question_about_a_step_points_at_that_step(pack: Pack) -> None:
    for page in pages(pack):
        rung = pack.flow.ladder.asked_by(page.name)
        if rung is not None and page.picture is not None:
            assert [mark.rung for mark in page.picture.marks] == [rung.number]


def test_the_check_page_lists_every_answer_in_order(pack: Pack) -> None:
    for visit in roads(pack, chances=20):
        page = page_of(under_way(pack, visit), pack, STATION)
        asked = [answer for answer in visit.answers if pack.flow.question(answer.question).counts]
        scene = Scene(under_way(pack, visit), pack, STATION)
        titles = [question_words(scene, pack.flow.question(answer.question)).title for answer in asked]
        assert len(page.body) == len(titles) + bool(page.explains)
        assert all(line.startswith(title) for line, title in zip(page.body, titles, strict=False))


def test_every_answer_can_be_picked_to_be_changed(pack: Pack) -> None:
    state = under_way(pack, road(pack, words="written"))
    picked = []
    for number in "123":
        page = page_of(replace(state, over=(Place("answers", number),)), pack, STATION)
        opened = [choice.act.place for choice in page.choices if isinstance(choice.act, Open)]
        picked += [place.key for place in opened if place.name == "change"]
    assert picked == [q.key for q in pack.flow if q.counts and q.key in state.visit.chosen]


def test_the_questions_are_counted_up_to_the_last_one(pack: Pack) -> None:
    visit = road(pack, Venue(), more="no")
    wheres = [
        page_of(under_way(pack, Visit(visit.answers[:at])), pack, BARE).where
        for at, answer in enumerate(visit.answers)
        if pack.flow.question(answer.question).counts
    ]
    assert wheres[0] == "Question 1. At most 16 more."
    assert [where.split(".")[0] for where in wheres] == [f"Question {n}" for n in range(1, len(wheres) + 1)]


def test_a_venue_says_who_reads_the_answers_on_the_first_and_the_last_page(pack: Pack) -> None:
    told = {f"Who reads your answers: {STATION.readers}.", f"When staff read them: {STATION.when}."}
    kept = replace(STATION, keeping=Keeping.KEPT)
    for state in (fresh(pack, STATION), replace(fresh(pack, STATION), stage=Stage.SENT)):
        assert told <= set(page_of(state, pack, kept).body)
        assert not any("read" in line for line in page_of(state, pack, BARE).body)


def test_nothing_is_called_saved_before_it_is(pack: Pack) -> None:
    for keeping in (Keeping.NOTHING, Keeping.UNDER_WAY, Keeping.NOT_YET):
        page = page_of(
            replace(fresh(pack, STATION), stage=Stage.SENT), pack, replace(STATION, keeping=keeping)
        )
        assert "are saved" not in page.title
        assert not any(STATION.readers in line for line in page.body)


def result(pack: Pack, answers: dict[str, str]) -> Page:
    """The result page of a visit with these answers."""
    visit = road(pack, VENUE, **answers)
    at = next(at for at, answer in enumerate(visit.answers) if answer.question == "result")
    return page_of(under_way(pack, Visit(visit.answers[:at])), pack, STATION)
