"""A visitor meets words for the level they have chosen, and the common ones where it has none."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from kiosk.core.flow import Kept, Question
from kiosk.core.ladder import SKIP
from kiosk.core.pack import Pack
from kiosk.core.pages import page as page_of
from kiosk.core.state import Place, Stage
from kiosk.core.update import fresh
from kiosk.core.visit import Answer
from kiosk.core.words.asking import QuestionWords
from kiosk.core.words.learning import QuestionAtLevel, RungAtLevel, RungWords
from tests.core.visitor import STATION, VENUE, Visitor, road

LEVELS = ("own", "service", "area")


def level_question(pack: Pack) -> Question:
    """The question that asks for a level."""
    return next(question for question in pack.flow if question.kept is Kept.LEVEL)


def titles(pack: Pack, level: str) -> Iterator[tuple[str, str]]:
    """Key and title of each page that somebody meets at this level on the longest road."""
    visitor = Visitor(pack).press("1")
    for answer in road(pack, level=level).answers:
        yield answer.question, visitor.page.title
        visitor.give(answer)


def test_the_levels_are_the_choices_of_the_question_that_is_kept_as_level(pack: Pack, eight: Pack) -> None:
    assert level_question(pack).choices == LEVELS
    assert pack.flow.level_question == level_question(pack)
    assert eight.flow.level_question is None


@pytest.mark.parametrize("level", LEVELS)
def test_each_question_is_worded_for_the_level_or_as_for_all(pack: Pack, level: str) -> None:
    told = pack.words["en"].question
    for key, title in titles(pack, level):
        own = told[key].level.get(level)
        common = told[key].title
        assert title == ((own and own.title) or common) or not common


def test_what_fits_no_two_levels_is_worded_apart(pack: Pack) -> None:
    """Who speaks of their own care, or of an area, is not asked how a service works."""
    asked = {level: dict(titles(pack, level)) for level in LEVELS}
    for key in ("s2", "s3", "s5", "s6", "s7"):
        assert len({asked[level][key] for level in LEVELS}) == len(LEVELS), key


def test_before_a_level_is_known_the_common_words_are_met(pack: Pack) -> None:
    """Nobody is put on a level before they have named it."""
    state = replace(fresh(pack, STATION), stage=Stage.UNDER_WAY, over=(Place("change", "s2"),))
    assert page_of(state, pack, STATION).title == pack.words["en"].question["s2"].title


def test_another_level_changes_the_words_at_once_and_keeps_the_answers(pack: Pack) -> None:
    """Back, another level, and on again; and from the check page too."""
    words = pack.words["en"].question
    visitor = Visitor(pack).walk(road(pack, level="own"))
    before = visitor.state.visit.chosen
    assert any(line.startswith(words["s6"].level["own"].title) for line in visitor.page.body)
    visitor.change(Answer("level", ("area",)))
    assert any(line.startswith(words["s6"].level["area"].title) for line in visitor.page.body)
    assert visitor.state.visit.chosen == {**before, "level": ("area",)}


@pytest.mark.parametrize("level", LEVELS)
def test_the_result_is_told_for_the_level_with_advice_on_the_next_step(pack: Pack, level: str) -> None:
    """On the own level no plans of a service are spoken of, and so on; each step has its own advice."""
    rungs, words = pack.flow.ladder.rungs, pack.words["en"].rung
    for rung in rungs[1:-1]:
        steps = {other.question: SKIP for other in rungs if other.question} | {rung.question: "yes"}
        visitor = Visitor(pack).walk(road(pack, VENUE, level=level, **steps))
        visitor.back_to("result")
        common = words[rung.key]
        own = common.level[level]
        assert visitor.page.body[0] == (own.here or common.here)
        assert any(line.endswith(own.up or common.up) for line in visitor.page.body)


def test_the_words_of_every_level_say_something_of_their_own(pack: Pack) -> None:
    """A level's wording that repeats the common one would be there for nothing."""
    words = pack.words["en"]
    all_told: list[QuestionWords | RungWords] = [*words.question.values(), *words.rung.values()]
    for told in all_told:
        levels: Mapping[str, QuestionAtLevel | RungAtLevel] = told.level
        for own in levels.values():
            for name, text in own._asdict().items():
                assert not text or text != getattr(told, name)
