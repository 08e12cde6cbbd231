"""What is kept of a visit, and what is not."""

from dataclasses import asdict, fields, replace

from kiosk.core.flow import Venue
from kiosk.core.pack import Pack
from kiosk.core.preferences import Preferences
from kiosk.core.record import KeptWords, Modes, Record, kept_words, modes, record
from kiosk.core.visit import Answer, Visit
from tests.core.visitor import BARE, STATION, VENUE, road, roads

SECRET = "Only my own words hold this."


def kept(pack: Pack, visit: Visit) -> Record:
    """The record of a visit at the usual venue."""
    return record(visit, pack, STATION, "en")


def wrote(pack: Pack, share: str) -> Visit:
    """A visit with words, and whether others may read them."""
    visit = road(pack, VENUE, words="written", share=share)
    return visit.answer(pack.flow, VENUE, Answer("words", ("written",), SECRET))


def test_a_record_holds_exactly_what_was_promised() -> None:
    named = "schema pack pack_version rule language level service role answers worked_out said wanted"
    assert [each.name for each in fields(Record)] == [*named.split(), "flags", "missed", "helps"]
    assert [each.name for each in fields(KeptWords)] == ["text", "share"]
    assert [each.name for each in fields(Modes)] == ["face", "colours", "size", "scanning", "read_aloud"]


def test_a_whole_visit_is_kept_answer_by_answer(pack: Pack) -> None:
    venue = {"service": "South", "role": "carer", "level": "area"}
    about = {"agree": "pick", "said": "engagement", "want": "co-design", "needs": "sooner money"}
    visit = road(pack, VENUE, s5="no", s6="no", more="no", **about, **venue)
    assert asdict(kept(pack, visit)) == {
        "schema": 2,
        "pack": "ladder",
        "pack_version": "1",
        "rule": 1,
        "language": "en",
        "level": "area",
        "service": "South",
        "role": "carer",
        "answers": dict.fromkeys(("s1", "s2", "s3", "s4", "s4b"), "yes")
        | {"s5": "no", "s6": "no", "agree": "pick", "more": "no"},
        "worked_out": "consultation",
        "said": "engagement",
        "wanted": "co-design",
        "flags": ("tokenistic",),
        "missed": (),
        "helps": ("sooner", "money"),
    }


def test_words_are_never_in_the_record(pack: Pack) -> None:
    visit = wrote(pack, "yes")
    told = kept(pack, visit)
    assert SECRET not in repr(told)
    assert not {"words", "share"} & told.answers.keys()
    assert kept_words(visit, pack) == KeptWords(SECRET, share=True)


def test_words_are_shared_only_after_a_yes(pack: Pack) -> None:
    assert kept_words(wrote(pack, "no"), pack) == KeptWords(SECRET, share=False)
    unfinished = Visit(tuple(a for a in wrote(pack, "yes").answers if a.question != "share"))
    assert kept_words(unfinished, pack) == KeptWords(SECRET, share=False)


def test_no_words_are_kept_where_none_were_written_or_they_fell_away(pack: Pack) -> None:
    assert kept_words(road(pack, more="no"), pack) is None
    assert kept_words(road(pack, words="not_written"), pack) is None
    taken_back = wrote(pack, "yes").answer(pack.flow, VENUE, Answer("more", ("no",)))
    assert kept_words(taken_back, pack) is None
    assert SECRET not in repr(kept(pack, taken_back))


def test_pages_that_only_inform_are_not_kept_as_answers(pack: Pack) -> None:
    for visit in roads(pack, chances=20):
        assert not {"think", "result", "not_yet"} & kept(pack, visit).answers.keys()


def test_an_answer_is_kept_in_one_place_only(pack: Pack) -> None:
    elsewhere = {"level", "service", "role", "said", "want", "needs", "words", "share"}
    for visit in roads(pack, chances=20):
        assert not elsewhere & kept(pack, visit).answers.keys()


def test_only_what_was_answered_is_kept_of_a_visit_that_was_cut_short(pack: Pack) -> None:
    told = kept(
        pack, Visit((Answer("level", ("own",)), Answer("think", ("read",)), Answer("s1", ("forced",))))
    )
    assert (told.level, told.answers) == ("own", {"s1": "forced"})
    assert (told.worked_out, told.said, told.wanted, told.flags, told.missed) == ("", "", "", (), ())


def test_asked_and_told_nothing_after_is_marked(pack: Pack) -> None:
    for asked in ("yes", "sometimes"):
        assert "not_told" in kept(pack, road(pack, s4=asked, s4b="no")).flags
    for heard in ("yes", "sometimes", "unsure", "skip"):
        assert "not_told" not in kept(pack, road(pack, s4b=heard)).flags
    assert "not_told" not in kept(pack, road(pack, s4="no")).flags


def test_asked_without_any_power_to_change_a_thing_is_marked(pack: Pack) -> None:
    for asked in ("yes", "sometimes"):
        assert "tokenistic" in kept(pack, road(pack, s4=asked, s5="no")).flags
    for asked, power in (("no", "no"), ("skip", "no"), ("yes", "unsure"), ("yes", "yes")):
        assert "tokenistic" not in kept(pack, road(pack, s4=asked, s5=power)).flags


def test_a_step_reached_only_sometimes_is_marked_part_of_the_way(pack: Pack) -> None:
    part = road(pack, s5="sometimes", s6="no", s7="no")
    assert kept(pack, part).flags[-1] == "part_of_the_way"
    assert "part_of_the_way" not in kept(pack, road(pack, s4="sometimes", s5="yes", s6="no", s7="no")).flags


def test_steps_below_that_were_answered_no_are_kept_as_missed(pack: Pack) -> None:
    told = kept(pack, road(pack, s2="no", s4="no", s5="skip", s6="sometimes", s7="no"))
    assert (told.worked_out, told.missed) == ("co-design", ("educating", "consultation"))


def test_a_venue_with_one_service_keeps_it_without_asking(pack: Pack) -> None:
    one = replace(BARE, venue=Venue(("North",)))
    assert record(road(pack, one.venue), pack, one, "en").service == "North"
    assert record(road(pack, BARE.venue), pack, BARE, "en").service == ""


def test_what_was_picked_stands_over_what_the_venue_has(pack: Pack) -> None:
    assert kept(pack, road(pack, VENUE, service="other")).service == "other"


def test_another_pack_is_kept_under_its_own_name_and_rule(eight: Pack) -> None:
    visit = road(eight, g4="yes", thanks="no", g4b="no", g6="no", g7="no", g8="no")
    told = record(visit, eight, BARE, "en")
    assert (told.pack, told.pack_version, told.rule) == ("garden", "3", 2)
    assert (told.worked_out, told.flags) == ("reader", ("unthanked",))


def test_modes_are_counted_apart_from_any_visit(pack: Pack) -> None:
    assert modes(STATION, Preferences("en", "white_on_black")) == Modes("screen", "white_on_black")
