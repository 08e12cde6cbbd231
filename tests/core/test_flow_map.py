"""The map of a flow says what follows what, in words."""

import pytest

from kiosk.core.flow_map import END, EVERYTHING, HEAD, FlowMap
from kiosk.core.pack import Pack
from kiosk.core.roads import edges


@pytest.fixture(scope="module", params=["pack", "eight"])
def either(request: pytest.FixtureRequest) -> Pack:
    """The shipped pack, and the one with eight rungs."""
    pack: Pack = request.getfixturevalue(request.param)
    return pack


def blocks(pack: Pack) -> dict[str, list[str]]:
    """The lines below each question, by its key."""
    lines = list(FlowMap(pack.flow, pack.words["en"]).lines())
    assert lines[:2] == [HEAD, ""]
    parts = "\n".join(lines[2:]).strip().split("\n\n")
    return {part.partition(":")[0]: [line.strip() for line in part.split("\n")] for part in parts}


def test_every_question_is_on_the_map_with_its_words(either: Pack) -> None:
    told, words = blocks(either), either.words["en"].question
    assert list(told) == [question.key for question in either.flow]
    for key, lines in told.items():
        assert lines[0] == f"{key}: {words[key].title or 'tells the step'}"


def test_every_way_on_is_on_the_map_and_no_other(either: Pack) -> None:
    told, ways = blocks(either), edges(either.flow, EVERYTHING)
    for question in either.flow:
        on_map = {
            target
            for line in told[question.key]
            if ": on to " in line
            for target in line.rpartition(": on to ")[2].split(" or ")
        }
        walked = {edge.then or END for edge in ways if edge.question == question.key}
        assert on_map == walked, question.key


def test_choices_conditions_and_steps_are_told_in_words(pack: Pack) -> None:
    told = blocks(pack)
    assert told["s4"][1:] == [
        "About step 4. Not asked after No to 2 steps in a row.",
        '"Yes", "Sometimes": on to s4b',
        '"No": on to s5 or result',
        '"I am not sure", "Skip": on to s5',
    ]
    assert told["s4b"][1] == 'Asked only if s4 is "Yes" or "Sometimes".'
    assert told["said"][1] == ('Asked only if agree is "No, I will pick", or the answers come to no step.')
    assert told["service"][1:] == [
        "Asked only if the venue names two services or more.",
        '"any service of the venue", "Something else", "Skip": on to role',
    ]
    assert told["needs"][1].startswith('Any of "To hear sooner", ')
    assert told["words"][-2:] == ["(words): on to share", "(no words): on to service"]
    assert told["think"][1:] == ["(when it is read): on to s1"]


def test_the_map_can_be_printed_anywhere(either: Pack) -> None:
    """No arrow or line that an old console lacks or a screen reader spells out."""
    "\n".join(FlowMap(either.flow, either.words["en"]).lines()).encode("cp1252")
