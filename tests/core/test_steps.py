"""The ladder can be explored from the first page: steps up and down, without a question."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.acts import Do, Open
from kiosk.core.flow import Kept
from kiosk.core.ladder import SKIP
from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.pages import page as page_of
from kiosk.core.presses import Take
from kiosk.core.state import Place, Stage
from kiosk.core.update import fresh
from tests.core.visitor import STATION, VENUE, Visitor, road

LONGEST_LINE = 80  # ACCESSIBILITY row 11
VERDICTS = ("bad", "good", "fail", "wrong", "poor", "should")


def told(pack: Pack, key: str) -> Page:
    """One page of the steps, for somebody who has answered nothing."""
    return page_of(replace(fresh(pack, STATION), over=(Place("steps", key),)), pack, STATION)


def step_pages(*packs: Pack) -> Iterator[tuple[Pack, str, Page]]:
    """The page of every step of these packs, with its key."""
    for pack in packs:
        yield from ((pack, rung.key, told(pack, rung.key)) for rung in pack.flow.ladder.rungs)


def test_from_the_first_page_one_choice_leads_to_the_steps_and_one_more_to_any_of_them(
    pack: Pack, eight: Pack
) -> None:
    for each in (pack, eight):
        visitor = Visitor(each).take(Open(Place("steps")))
        for rung in each.flow.ladder.rungs:
            visitor.take(Open(Place("steps", rung.key)))
            assert visitor.press("B").page.name == "steps"
        assert visitor.press("B").page.name == "start"


def test_each_step_leads_one_up_and_one_down_and_back_to_the_list(pack: Pack, eight: Pack) -> None:
    """No walk up and down makes a pile: Back always leads to the list."""
    for each in (pack, eight):
        rungs = each.flow.ladder.rungs
        visitor = Visitor(each).take(Open(Place("steps"))).take(Open(Place("steps", rungs[0].key)))
        for rung in rungs[1:]:
            visitor.take(Open(Place("steps", rung.key), instead=True))
        for rung in rungs[-2::-1]:
            visitor.take(Open(Place("steps", rung.key), instead=True))
        assert visitor.page.name == f"steps.{rungs[0].key}"
        assert visitor.press("B").page.name == "steps"


def test_going_on_climbs_and_from_the_top_leads_back(pack: Pack) -> None:
    visitor = Visitor(pack).press("3", "1", *"N" * 6)
    assert visitor.page.name == "steps.co-production"
    assert visitor.press("N").page.name == "steps"


def test_a_step_is_told_with_its_meaning_its_band_and_a_step_up_and_drawn(pack: Pack, eight: Pack) -> None:
    for each, key, page in step_pages(pack, eight):
        rung, words = each.flow.ladder.rung(key), each.words["en"]
        assert rung is not None and page.picture is not None
        assert page.body[:2] == (words.rung[key].meaning, words.band[rung.band])
        assert words.rung[key].right_when in page.body
        up = words.steps.up.format(up=words.rung[key].up)
        assert (up in page.body) == (rung.number < len(each.flow.ladder.rungs))
        assert [mark.rung for mark in page.picture.marks] == [rung.number]


def test_somebody_who_has_named_no_level_reads_an_example_for_each(pack: Pack) -> None:
    level = next(question for question in pack.flow if question.kept is Kept.LEVEL)
    for _, key, page in step_pages(pack):
        words = pack.words["en"]
        for choice in level.choices:
            example = words.rung[key].level[choice].example
            label = words.question[level.key].choice[choice]
            assert words.steps.example_at.format(level=label, example=example) in page.body


def test_where_a_pack_has_no_levels_there_is_one_example(eight: Pack) -> None:
    for each, key, page in step_pages(eight):
        steps, words = each.words["en"].steps, each.words["en"].rung[key]
        shown = [line for line in page.body if line.startswith("Such as")]
        assert shown == ([steps.example.format(example=words.example)] if words.example else [])


def test_somebody_at_a_level_reads_the_steps_for_that_level(pack: Pack) -> None:
    visitor = Visitor(pack).walk(road(pack, level="area"))
    page = page_of(replace(visitor.state, over=(Place("steps", "consultation"),)), pack, STATION)
    words = pack.words["en"]
    own = words.rung["consultation"].level["area"]
    assert page.body[0] == own.meaning
    assert words.steps.example.format(example=own.example) in page.body


def test_what_doing_to_for_and_with_mean_is_told_with_their_steps(pack: Pack, eight: Pack) -> None:
    body = told(pack, "bands").body
    assert [line.split(". ")[0] for line in body] == ["Steps 1 to 2", "Steps 3 to 5", "Steps 6 to 7"]
    for each in (pack, eight):
        lines = told(each, "bands").body
        assert [line.split(". ", 1)[1] for line in lines] == list(each.words["en"].band.values())


def test_no_step_is_judged(pack: Pack) -> None:
    """LADDER: a low rung is never a failure; every one but the lowest can be right for something."""
    for _, _, page in step_pages(pack):
        assert not set(VERDICTS) & set(" ".join(page.body).lower().replace(".", " ").split())
    rights = [words.right_when for words in pack.words["en"].rung.values()]
    assert [right.startswith("This step can be right when ") for right in rights] == [False, *[True] * 6]
    assert "not your fault" in rights[0]


def test_the_lines_about_a_step_are_short(pack: Pack) -> None:
    """ACCESSIBILITY 11: no line of a step is longer than 80 letters, however it is worded."""
    states = [Visitor(pack).walk(road(pack, level=level)).state for level in ("own", "service", "area")]
    for state in (fresh(pack, STATION), *states):
        for rung in pack.flow.ladder.rungs:
            page = page_of(replace(state, over=(Place("steps", rung.key),)), pack, STATION)
            told = page.body[:-1] if page.explains else page.body  # the last line lists the hard words
            assert [line for line in told if len(line) > LONGEST_LINE] == [], page.name


def test_exploring_asks_nothing_and_keeps_nothing(pack: Pack) -> None:
    """Whoever only reads has no visit, and leaves none behind."""
    visitor = Visitor(pack).take(Open(Place("steps")))
    for choice in visitor.page.choices:
        visitor.press(Take(choice)).back_to("steps")
    assert (visitor.state.stage, visitor.state.visit.answers, visitor.effects) == (Stage.START, (), [])
    visitor.press("L")
    assert Do.SEND not in [choice.act for choice in visitor.page.choices]


def test_from_the_result_somebody_can_read_about_their_step_and_comes_back(pack: Pack, eight: Pack) -> None:
    """What it means, at their level; the first choice and going on still lead to the next question."""
    for each, key in ((pack, "result"), (eight, "step")):
        visitor = Visitor(each).walk(road(each)).back_to(key)
        before = replace(visitor.page, turn=0)
        rung = each.flow.ladder.place(visitor.state.visit.chosen).rung
        assert rung is not None and before.onward == before.choices[0].act
        visitor.take(Open(Place("steps", rung.key)))
        assert replace(visitor.press("B").page, turn=0) == before


def test_where_the_step_cannot_be_told_none_is_offered_to_be_read(pack: Pack) -> None:
    steps = {rung.question: SKIP for rung in pack.flow.ladder.rungs if rung.question}
    visitor = Visitor(pack).walk(road(pack, VENUE, **steps)).back_to("result")
    assert len(visitor.page.choices) == 1
