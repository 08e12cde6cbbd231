"""Hard words are explained in place, and the explanation leads back to where somebody was."""

from dataclasses import replace

import pytest

from kiosk.core.acts import Do, Open, StartWriting, Tick
from kiosk.core.keys import Verb
from kiosk.core.pack import Pack
from kiosk.core.pages import page as page_of
from kiosk.core.pages.hard_words import terms_in
from kiosk.core.presses import Take
from kiosk.core.state import Place
from kiosk.core.update import fresh
from kiosk.core.words.learning import TermWords
from tests.core.test_page import pages
from tests.core.visitor import BARE, STATION, Visitor, road

GLOSSARY = {
    "care": TermWords("care", ("x",)),
    "social_care": TermWords("social care", ("x",)),
    "care_plan": TermWords("care plan", ("x",)),
    "plan": TermWords("plan", ("x",), ("plans", "co-plan")),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A plan.", ("plan",)),
        ("PLANS, plans, plan!", ("plan",)),
        ("The planner replans a co-planned planet.", ()),
        ("co-plan", ("plan",)),
        ("Social care is care.", ("social_care", "care")),
        ("Social, care", ("social_care",)),
        ("A care plan.", ("care_plan",)),
        ("“care” (plans)", ("care", "plan")),
        ("carefully", ()),
        ("", ()),
    ],
)
def test_terms_are_found_as_whole_words_the_longest_first(text: str, found: tuple[str, ...]) -> None:
    assert terms_in(GLOSSARY, iter([text])) == found


def test_every_page_says_in_words_which_words_are_explained_and_offers_it(pack: Pack, eight: Pack) -> None:
    """ACCESSIBILITY 41: each glossary word on a page; 5: no colour says it."""
    for each in (pack, eight):
        met = [page for station in (STATION, BARE) for page in pages(each, station, chances=5)]
        assert any(page.explains for page in met)
        for page in met:
            words, verbs = each.words["en"], [command.verb for command in page.commands]
            terms = [words.glossary[key].term for key in page.explains]
            line = words.hard_words.here.format(words=", ".join(terms))
            assert (line in page.body) == bool(terms)
            assert (Verb.EXPLAIN in verbs) == bool(terms)


def test_every_hard_word_of_the_glossary_can_be_met_and_none_is_left_unexplained(pack: Pack) -> None:
    """ACCESSIBILITY 41: whatever a page says about staff's own words too, such as in "you said, we did"."""
    for page in pages(pack, STATION, chances=5):
        if page.typing or page.name.split(".")[0] in ("word", "words", "help", "menu"):
            continue
        read = (page.title, *page.text, *(choice.label for choice in page.choices))
        assert set(terms_in(pack.words["en"].glossary, iter(read))) == set(page.explains), page.name


def test_one_hard_word_is_explained_at_once_and_w_or_back_returns(pack: Pack) -> None:
    visitor = Visitor(pack).press("1")
    before = replace(visitor.page, turn=0)
    for way_back in ("W", "B", "1", "N"):
        assert visitor.press("W").page.name == "word.service"
        assert visitor.page.body == pack.words["en"].glossary["service"].body
        assert replace(visitor.press(way_back).page, turn=0) == before


def test_of_several_hard_words_one_is_picked_and_w_or_back_returns(pack: Pack) -> None:
    visitor = Visitor(pack).take(Open(Place("steps")))
    before = replace(visitor.page, turn=0)
    for way_back in ("W", "B", "1"):
        visitor.press("W")
        assert visitor.page.name == "words"
        keys = [choice.act.place.key for choice in visitor.page.choices if isinstance(choice.act, Open)]
        assert tuple(keys) == before.explains
        visitor.press("2")
        assert visitor.page.name == f"word.{before.explains[1]}"
        assert replace(visitor.press(way_back).page, turn=0) == before


def test_the_list_of_hard_words_can_be_left_without_picking_one(pack: Pack) -> None:
    for way_back in ("W", "B"):
        assert Visitor(pack).press("3", "W", way_back).page.name == "steps"
    assert Visitor(pack).press("3", "W").take(Do.CLOSE).page.name == "steps"


def test_an_explanation_keeps_what_was_ticked_and_which_answer_is_being_changed(pack: Pack) -> None:
    """The draft stays, and a change from the check page goes on."""
    visitor = Visitor(pack).walk(road(pack)).press("1", "1")
    before = replace(visitor.page, turn=0)
    assert replace(visitor.press("W", "W").page, turn=0) == before
    explaining = {"needs": TermWords("travel", ("Going to places.",))}
    words = replace_glossary(pack, explaining)
    visitor = Visitor(words).walk(road(pack)).back_to("needs").take(Tick("needs", "money"))
    ticked = [choice.state for choice in visitor.page.choices]
    assert visitor.press("W").page.name == "word.needs"
    assert [choice.state for choice in visitor.press("B").page.choices] == ticked


def test_the_menu_leads_to_the_hard_words_and_back_to_the_page(pack: Pack) -> None:
    """For a keypad, taps and switches: no letter key is needed, and no menu is in the way back."""
    for station in (STATION, BARE):
        visitor = Visitor(pack, station).press("1", "M").take(Open(Place("menu", "keys")))
        visitor.take(Open(Place("word", "service"), instead=True))
        assert visitor.page.name == "word.service"
        assert visitor.press("B").page.name == "level"


def test_the_menu_offers_no_hard_word_where_there_is_none(pack: Pack) -> None:
    plain = replace_glossary(pack, {})
    visitor = Visitor(plain).press("1")
    assert pack.words["en"].notice.no_hard_word in visitor.press("W").page.notice
    visitor.press("M").take(Open(Place("menu", "keys")))
    assert plain.words["en"].hard_words.offer not in [choice.label for choice in visitor.page.choices]


def test_while_words_are_written_nothing_is_explained(pack: Pack) -> None:
    """ACCESSIBILITY 38: W is a letter then."""
    told = replace_glossary(pack, {"names": TermWords("names", ("What people are called.",))})
    visitor = Visitor(told).walk(road(told, more="yes")).back_to("words")
    assert visitor.page.explains == ("names",)
    visitor.take(StartWriting("words"))
    assert visitor.page.typing and not visitor.page.explains and len(visitor.page.commands) == 1
    assert visitor.press("W").page.typing


def test_explain_takes_the_place_of_help_and_menu_stays_last(pack: Pack) -> None:
    """INTERFACE: at most four commands, Menu always."""
    visitor = Visitor(pack).press("1")
    verbs = [command.verb for command in visitor.page.commands]
    assert verbs[-2:] == [Verb.EXPLAIN, Verb.MENU] and Verb.HELP not in verbs
    assert visitor.press("H").page.name == "help"


def test_a_word_that_another_language_does_not_explain_is_no_dead_end(pack: Pack) -> None:
    """Its explanation is open while the language is changed."""
    state = replace(fresh(pack, STATION), over=(Place("word", "service"),))
    met = page_of(state, replace_glossary(pack, {}), STATION)
    assert met.title == pack.words["en"].notice.no_hard_word
    assert [choice.act for choice in met.choices] == [Do.CLOSE]


def test_no_page_has_more_hard_words_than_keys(pack: Pack) -> None:
    """Nine choices at most: eight words and the way back."""
    many = {f"w{n}": TermWords(f"word{n}", ("x",)) for n in range(12)}
    words = replace_glossary(pack, many)
    start = words.words["en"].start._replace(body=(" ".join(told.term for told in many.values()),))
    words = replace(words, words={"en": words.words["en"]._replace(start=start)})
    visitor = Visitor(words).press("W")
    assert len(visitor.page.choices) == 9 and visitor.page.choices[-1].act == Do.CLOSE
    assert visitor.press(Take(visitor.page.choices[7])).page.name == "word.w7"


def replace_glossary(pack: Pack, glossary: dict[str, TermWords]) -> Pack:
    """The same pack with other hard words."""
    return replace(pack, words={"en": pack.words["en"]._replace(glossary=glossary)})
