"""What lies over a visit leads back to it; an answer changed from the check page comes straight back."""

import pytest

from kiosk.core.acts import Choose, Do, RubOut, StartWriting, Tick
from kiosk.core.effects import Keep
from kiosk.core.flow import NOT_WRITTEN, WRITTEN
from kiosk.core.pack import Pack
from kiosk.core.presses import Key, Take, Typed
from kiosk.core.record import KeptWords
from kiosk.core.state import Stage
from kiosk.core.text import WORDS_LIMIT
from kiosk.core.visit import Answer
from tests.core.visitor import STATION, VENUE, Visitor, road

STEPS = ("s2", "s3", "s4", "s5", "s6", "s7")


def at_check(pack: Pack, **answers: str) -> Visitor:
    """Somebody who has answered everything."""
    visitor = Visitor(pack).walk(road(pack, VENUE, **answers))
    assert visitor.page.name == "check"
    return visitor


def at_needs(pack: Pack) -> Visitor:
    """Somebody who has ticked two things that would help, and has not gone on."""
    visitor = Visitor(pack).walk(road(pack)).back_to("needs")
    asking = pack.words["en"].asking
    for choice in visitor.page.choices:
        if choice.state == asking.chosen:
            visitor.press(Take(choice))
    return visitor.take(Tick("needs", "sooner")).take(Tick("needs", "money"))


def at_words(pack: Pack) -> Visitor:
    """Somebody who is asked for words."""
    return at_check(pack, words="written").back_to("words").take(RubOut("words"))


@pytest.mark.parametrize("key", ["M", "H", "L"])
def test_the_key_that_opens_a_place_closes_it_and_all_is_as_it_was(pack: Pack, key: str) -> None:
    visitor = at_needs(pack)
    before = visitor.page.without_notice()
    visitor.press(key)
    assert visitor.page.name == {"M": "menu", "H": "help", "L": "leave"}[key]
    visitor.press(key)
    assert _met(visitor) == _met_page(before)


@pytest.mark.parametrize("key", ["M", "L"])
def test_back_closes_what_lies_over_the_visit_and_keeps_what_was_ticked(pack: Pack, key: str) -> None:
    visitor = at_needs(pack)
    before = visitor.page
    back = "B" if key == "L" else "M"
    assert _met(visitor.press(key, back)) == _met_page(before)


def test_every_page_of_the_menu_and_about_the_ladder_leads_back_with_b(pack: Pack) -> None:
    """Each choice that opens something is opened; B leads back to where it was opened."""
    for first in ([], ["M"], ["3"], ["3", "4"], ["4"], ["5"], ["5", "1"], ["M", "6"]):
        visitor = Visitor(pack).press(*first)
        before = _met(visitor)
        for choice in visitor.page.choices:
            depth = len(visitor.state.over)
            visitor.press(Take(choice))
            if len(visitor.state.over) > depth:
                key = "H" if visitor.page.name == "help" else "B"
                assert _met(visitor.press(key)) == before, choice.label
            visitor = Visitor(pack).press(*first)


def test_the_steps_can_be_read_one_after_the_other_and_closed_at_once(pack: Pack) -> None:
    visitor = Visitor(pack).press("3", "1")
    for rung in pack.flow.ladder.rungs[1:]:
        visitor.press("N")
        assert visitor.page.name == f"steps.{rung.key}"
    assert visitor.press("B").page.name == "steps"


def test_back_in_the_menu_goes_back_one_page_of_the_visit(pack: Pack) -> None:
    visitor = Visitor(pack).press("1", "1", "M")
    assert visitor.press("1").page.name == "level"
    assert visitor.press("M", "1").page.name == "start"


def test_back_in_the_menu_over_a_changed_answer_closes_the_change(pack: Pack) -> None:
    visitor = at_check(pack).press("1", "1", "M")
    assert visitor.press("1").page.name == "check"


def test_the_help_page_only_says_what_keys_do(pack: Pack) -> None:
    visitor = Visitor(pack).press("1", "H")
    for key in ("2", "B", "M", "L", "C", "S", "R", "N", "q", "W", "+"):
        visitor.press(key)
        assert visitor.page.name == "help"
        assert visitor.page.notice
    for way_out in ("ENTER", "H", "1"):  # by digits alone too
        assert visitor.press(way_out).page.name == "level"
        visitor.press("H")


def test_what_was_ticked_is_remembered_when_going_back_and_on_again(pack: Pack) -> None:
    visitor = at_needs(pack)
    states = [choice.state for choice in visitor.page.choices]
    visitor.press("B")
    visitor.take(Choose("want", ("coercion",)))
    assert [choice.state for choice in visitor.page.choices] == states


def test_while_writing_keys_are_letters_and_enter_ends_it(pack: Pack) -> None:
    visitor = at_words(pack).take(StartWriting("words"))
    for key in ("1", "M", "B", "s"):
        visitor.press(key)
        assert visitor.page.typing is not None
    visitor.press(Typed("We said it"), "ENTER")
    assert visitor.page.typing is None
    assert pack.words["en"].writing.written.format(text="We said it") in visitor.page.body
    visitor.take(Choose("words", (WRITTEN,)))
    assert visitor.state.visit.chosen["words"] == (WRITTEN,)


@pytest.mark.parametrize("key", ["ENTER", "ESCAPE", "TAB"])
def test_writing_nothing_leads_back_to_the_offer_to_go_on_without(pack: Pack, key: str) -> None:
    visitor = at_words(pack).take(StartWriting("words")).press(Typed("   "), key)
    assert visitor.offer(Choose("words", (NOT_WRITTEN,)))


def test_where_there_is_no_more_room_no_letter_pushes_out_another(pack: Pack) -> None:
    """One that is put in before the others has no room either."""
    full = "a" * (WORDS_LIMIT - 1) + "z"
    visitor = at_words(pack).take(StartWriting("words")).press(Typed(full), Typed(f"q{full}"))
    assert visitor.page.typing is not None and visitor.page.typing.text == full
    assert str(WORDS_LIMIT) in visitor.page.notice


def test_words_that_are_too_long_are_kept_up_to_the_limit_and_it_is_said(pack: Pack) -> None:
    visitor = at_words(pack).take(StartWriting("words")).press(Typed("a" * (WORDS_LIMIT + 1)))
    assert visitor.page.typing is not None
    assert visitor.page.typing.text == "a" * WORDS_LIMIT
    assert visitor.page.typing.left == pack.words["en"].writing.left.format(count=0)
    assert str(WORDS_LIMIT) in visitor.page.notice


def test_an_answer_changed_from_the_check_page_comes_straight_back(pack: Pack) -> None:
    visitor = at_check(pack, level="own").change(Answer("level", ("area",)))
    assert visitor.page.name == "check"
    choice = pack.words["en"].question["level"].choice
    notice = pack.words["en"].notice
    told = notice.replaced.format(choice=choice["area"], before=choice["own"])
    assert visitor.page.notice == f"{told} {notice.reworded}"


def test_the_same_answer_again_is_told_to_be_the_same(pack: Pack) -> None:
    visitor = at_check(pack)
    before = visitor.state.visit
    visitor.change(Answer("level", ("own",)))
    assert (visitor.state.visit, visitor.page.name) == (before, "check")
    words = pack.words["en"]
    assert visitor.page.notice == words.notice.same.format(choice=words.question["level"].choice["own"])


def test_a_tick_changed_from_the_check_page_and_not_gone_on_with_is_forgotten(pack: Pack) -> None:
    visitor = at_check(pack, needs="sooner")
    before = visitor.page
    asked = [q.key for q in pack.flow if q.counts and q.key in visitor.state.visit.chosen]
    at = asked.index("needs")
    visitor.press("1", *("9",) * (at // 8), str(at % 8 + 1)).take(Tick("needs", "money"))
    visitor.back_to("check")
    assert (visitor.page.body, visitor.state.draft) == (before.body, None)


def test_an_answer_that_makes_others_needless_names_them(pack: Pack) -> None:
    visitor = at_check(pack, more="yes", words="written").change(Answer("more", ("no",)))
    assert visitor.page.name == "check"
    fallen = "What would you like to tell us? May other people read your words too?"
    assert visitor.page.notice.endswith(f"Not needed any more: {fallen}")


def test_an_answer_that_opens_a_question_says_so_asks_it_and_comes_back(pack: Pack) -> None:
    visitor = at_check(pack, s4="no").change(Answer("s4", ("yes",)))
    assert visitor.page.name == "s4b"
    assert visitor.page.notice.endswith(pack.words["en"].notice.opened)
    assert visitor.give(Answer("s4b", ("no",))).page.name == "check"


def test_an_answer_that_moves_the_step_says_so_once_and_asks_about_it_again(pack: Pack) -> None:
    visitor = at_check(pack, s5="yes", s6="no", s7="no", agree="pick", said="coercion")
    visitor.change(Answer("s5", ("sometimes",)))
    assert visitor.page.name == "result"
    told = pack.words["en"].notice
    assert told.step_changed in visitor.page.notice
    assert told.fell_away.split("{")[0] not in visitor.page.notice
    visitor.press("N")
    assert visitor.page.name == "agree"
    assert not any(choice.state for choice in visitor.page.choices)


def test_who_turns_out_not_to_have_taken_part_is_not_told_that_the_step_is_asked_again(pack: Pack) -> None:
    visitor = at_check(pack).change(Answer("s1", ("absent",)))
    assert visitor.page.name == "not_yet"
    assert "We ask about it again" not in visitor.page.notice
    assert visitor.page.notice.endswith("9 answers are not needed any more.")


def test_the_check_page_offers_to_change_first_then_to_send(pack: Pack) -> None:
    choices = at_check(pack).page.choices
    assert choices[1].act == Do.SEND
    assert choices[0].label == pack.words["en"].check.change


def test_a_visit_is_kept_once_however_often_send_is_pressed(pack: Pack) -> None:
    visitor = at_check(pack)
    send = visitor.offer(Do.SEND)
    visitor.press(Take(send), Take(send), Key("2"), Take(send), "L", "2", "ENTER", "N")
    assert sum(isinstance(effect, Keep) for effect in visitor.effects) == 1


def test_what_there_is_so_far_can_be_sent_from_any_question(pack: Pack) -> None:
    visitor = Visitor(pack).press("1", "2", "L").take(Do.SEND)
    (kept,) = visitor.effects
    assert isinstance(kept, Keep)
    assert (kept.record.level, kept.record.worked_out, kept.words) == ("service", "", None)


def test_where_nothing_was_answered_nothing_is_offered_to_be_sent(pack: Pack) -> None:
    for keys in (["L"], ["1", "L"]):
        visitor = Visitor(pack).press(*keys)
        assert Do.SEND not in [choice.act for choice in visitor.page.choices]


def test_leaving_keeps_nothing(pack: Pack) -> None:
    visitor = Visitor(pack).press("1", "2", "N", "1", "L", "3")
    assert (visitor.state.stage, visitor.effects) == (Stage.LEFT, [])
    assert visitor.page.name == "left"


def test_a_bare_computer_says_what_it_cannot_do_instead_of_doing_nothing(pack: Pack) -> None:
    for key in ("S", "T", "P", ",", ".", "[", "]", "+", "-", "X"):
        visitor = Visitor(pack, STATION).press("1", key)
        assert visitor.page.name == "level" and visitor.page.notice


def _met(visitor: Visitor) -> tuple[object, ...]:
    return _met_page(visitor.page)


def _met_page(page: object) -> tuple[object, ...]:
    """What a visitor meets of a page, without the notice and the turn."""
    return tuple(
        getattr(page, part) for part in ("name", "where", "title", "body", "choices", "commands", "focus")
    )


def test_who_sends_early_sends_what_was_begun_too(pack: Pack) -> None:
    """Words that the kiosk said it has, and ticks, are not lost by leaving."""
    visitor = at_words(pack).take(StartWriting("words"))
    visitor.press(Typed("We waited long."), "ENTER", "L", "2")
    assert [effect.words for effect in visitor.effects if isinstance(effect, Keep)] == [
        KeptWords("We waited long.", share=False)
    ]


def test_an_answer_that_stands_goes_on_by_the_key_to_go_on(pack: Pack) -> None:
    """Whoever went back need not choose again on each page."""
    visitor = Visitor(pack).press("1", "2", "1", "1").press("B")
    assert visitor.page.name == "s1" and visitor.page.choices[0].state
    visitor.press("N")
    assert visitor.page.name == "s2"
