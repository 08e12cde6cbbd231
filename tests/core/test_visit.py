"""Answering, going back, and changing one's mind."""

from random import Random

from kiosk.core.flow import Venue
from kiosk.core.pack import Pack
from kiosk.core.visit import Answer, Visit, dropped
from tests.core.visitor import VENUE, road, roads


def give(pack: Pack, visit: Visit, question: str, *chosen: str, text: str = "") -> Visit:
    """The visit with one more, or one other, answer."""
    return visit.answer(pack.flow, VENUE, Answer(question, chosen, text))


def open_in(pack: Pack, visit: Visit) -> str:
    """The question that is open, or nothing at the end."""
    question = visit.next(pack.flow, VENUE)
    return question.key if question else ""


def back_to(pack: Pack, visit: Visit, question: str) -> Visit:
    """The visit, gone back until this question is open."""
    for _ in visit.answers:
        if open_in(pack, visit) != question:
            visit = visit.back(pack.flow, VENUE)
    return visit


def test_back_after_an_answer_gives_the_page_before_with_the_answer_remembered(
    pack: Pack, eight: Pack
) -> None:
    for each in (pack, eight):
        for whole in roads(each, chances=60):
            visit = Visit()
            for answer in whole.answers:
                after = visit.answer(each.flow, VENUE, answer).back(each.flow, VENUE)
                assert after.answers == visit.answers
                assert open_in(each, after) == answer.question
                assert after.answer_to(answer.question) == answer
                visit = visit.answer(each.flow, VENUE, answer)


def test_back_from_anywhere_leads_to_the_start_one_answer_at_a_time(pack: Pack) -> None:
    for visit in roads(pack, chances=60):
        while visit.answers:
            after = visit.back(pack.flow, VENUE)
            assert len(after.answers) < len(visit.answers)
            visit = after
        assert visit.back(pack.flow, VENUE) == visit


def test_going_all_the_way_back_remembers_every_answer_but_those_about_the_step(pack: Pack) -> None:
    for whole in roads(pack, chances=60):
        visit = whole
        for _ in whole.answers:
            visit = visit.back(pack.flow, VENUE)
        assert visit.answers == ()
        about_step = {question.key for question in pack.flow if pack.flow.hangs_on_step(question)}
        for answer in whole.answers:
            if answer.question not in about_step:
                assert visit.answer_to(answer.question) == answer


def test_a_remembered_answer_counts_for_nothing_until_it_is_given_again(pack: Pack) -> None:
    visit = give(pack, give(pack, Visit(), "level", "own"), "think", "read").back(pack.flow, VENUE)
    assert "think" not in visit.chosen
    assert visit.back(pack.flow, VENUE).chosen == {}


def test_changing_an_answer_keeps_all_others_that_are_still_asked(pack: Pack, eight: Pack) -> None:
    for each in (pack, eight):
        flow = each.flow
        for at, whole in enumerate(roads(each, chances=40)):
            question = flow.question(Random(at).choice(whole.answers).question)
            for choice in flow.choices(question, VENUE):
                after = give(each, whole, question.key, choice)
                moved = flow.ladder.place(whole.chosen).stands_on != flow.ladder.place(after.chosen).stands_on
                for old in whole.answers:
                    stale = moved and flow.hangs_on_step(flow.question(old.question))
                    asked = flow.asks(flow.question(old.question), after.chosen, VENUE)
                    if old.question != question.key and asked and not stale:
                        assert old in after.answers


def test_what_is_no_longer_asked_falls_away_and_comes_back_as_it_was(pack: Pack) -> None:
    whole = road(pack, more="yes", words="written")
    without = give(pack, whole, "more", "no")
    assert dropped(whole, without) == ("words", "share")
    again = give(pack, without, "more", "yes")
    assert open_in(pack, again) == "words"
    assert again.answer_to("words") == whole.answer_to("words")


def test_changing_to_the_same_answer_changes_nothing(pack: Pack) -> None:
    for visit in roads(pack, chances=60):
        for answer in visit.answers:
            assert visit.answer(pack.flow, VENUE, answer) == visit


def test_answers_stand_in_the_order_of_the_flow_whatever_was_changed_last(pack: Pack) -> None:
    order = [question.key for question in pack.flow]
    for at, visit in enumerate(roads(pack, chances=60)):
        chance = Random(at)
        for _ in range(4):
            question = pack.flow.question(chance.choice(visit.answers).question)
            visit = give(pack, visit, question.key, chance.choice(pack.flow.choices(question, VENUE)))
            keys = [answer.question for answer in visit.answers]
            assert keys == sorted(keys, key=order.index)


def test_an_answer_that_changes_the_step_drops_what_was_said_about_it(pack: Pack) -> None:
    whole = road(pack, s2="yes", s3="no", s4="no", agree="pick", said="informing")
    moved = give(pack, whole, "s2", "sometimes")
    assert dropped(whole, moved) == ("result", "agree", "said")
    assert open_in(pack, moved) == "result"
    assert moved.answer_to("agree") is None and moved.answer_to("said") is None


def test_going_back_and_moving_the_step_forgets_what_was_said_about_it(pack: Pack) -> None:
    visit = back_to(pack, road(pack, s6="yes", s7="no", agree="unsure"), "s7")
    assert visit.answer_to("agree") == Answer("agree", ("unsure",))
    assert give(pack, visit, "s7", "no").answer_to("agree") == Answer("agree", ("unsure",))
    assert give(pack, visit, "s7", "yes").answer_to("agree") is None


def test_an_answer_that_leaves_the_step_as_it_was_drops_nothing(pack: Pack) -> None:
    whole = road(pack, s3="no", s7="yes", agree="pick", said="informing")
    assert dropped(whole, give(pack, whole, "s3", "skip")) == ()
    assert dropped(whole, give(pack, whole, "want", "skip")) == ()
    assert dropped(whole, give(pack, whole, "level", "area")) == ()


def test_an_answer_that_opens_questions_asks_them_and_then_is_whole_again(pack: Pack) -> None:
    whole = road(pack, s4="no")
    opened = give(pack, whole, "s4", "yes")
    assert open_in(pack, opened) == "s4b"
    assert open_in(pack, give(pack, opened, "s4b", "no")) == ""


def test_back_from_a_question_that_a_change_opened_leads_to_the_changed_one(pack: Pack) -> None:
    opened = give(pack, road(pack, s4="no"), "s4", "yes")
    assert open_in(pack, opened.back(pack.flow, VENUE)) == "s4"


def test_what_was_begun_is_set_aside_and_found_again(pack: Pack) -> None:
    begun = Answer("needs", ("sooner",))
    visit = road(pack).set_aside(Answer("needs", ())).set_aside(begun)
    assert [old for old in visit.former if old.question == "needs"] == [begun]


def test_a_fresh_visit_stands_before_the_first_question(pack: Pack) -> None:
    assert open_in(pack, Visit()) == "level"
    assert Visit().back(pack.flow, Venue()) == Visit()
