"""ACCESSIBILITY 33 and 34: one and the same visit, worked in six ways; each alone is enough."""

from dataclasses import replace

import pytest

from kiosk.core.acts import Do
from kiosk.core.flow import NOT_WRITTEN, WRITTEN
from kiosk.core.pack import Pack
from kiosk.core.state import Stage
from kiosk.core.visit import Answer, Visit
from tests.core.visitor import road
from tests.faces.hands import HANDS, Hand, at_work
from tests.walking import VENUE

WORDS = "ok."


async def whole_visit(pack: Pack, hand: type[Hand], **answers: str) -> None:
    """From the start page to the thanks and on to the next visitor; with words wherever the way allows it."""
    visit = road(pack, VENUE, **answers, words=WRITTEN if hand.writes else NOT_WRITTEN)
    if hand.writes:
        visit = visit.answer(pack.flow, VENUE, Answer("words", (WRITTEN,), WORDS))
    async with at_work(pack, hand) as person:
        await person.do(Do.BEGIN)
        await person.walk(pack, visit, Do.SEND, Do.FINISH)
        (record,) = person.session.notebook.records.values()
        assert (record.level, record.helps) == ("area", ("sooner", "decide"))
        assert [words.text for words in person.session.notebook.words] == [WORDS] * hand.writes
        assert person.session.page().name == "start"


@pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.__name__)
async def test_a_whole_visit_can_be_made_by(pack: Pack, hand: type[Hand]) -> None:
    """The shortest one with words."""
    await whole_visit(pack, hand, level="area", s1="absent", needs="sooner decide")


@pytest.mark.slow
@pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.__name__)
async def test_the_longest_visit_can_be_made_by(pack: Pack, hand: type[Hand]) -> None:
    """Every step is asked."""
    await whole_visit(pack, hand, level="area", needs="sooner decide", agree="pick")


@pytest.mark.parametrize("hand", [hand for hand in HANDS if hand.writes], ids=lambda hand: hand.__name__)
async def test_words_can_be_written_on_a_small_screen_by(pack: Pack, hand: type[Hand]) -> None:
    """At 40 columns too: the rows wrap, and every key is in sight."""
    before = [answer for answer in road(pack, VENUE, s1="absent").answers if answer.question != "words"]
    at = next(at for at, answer in enumerate(before) if answer.question == "more") + 1
    async with at_work(pack, hand, (40, 12)) as person:
        state = replace(person.session.state, stage=Stage.UNDER_WAY, visit=Visit(tuple(before[:at])), turn=1)
        person.session.state = state
        person.app._show()
        await person.write("ok'")
        assert person.session.page().body[-1] == "You wrote: ok'"
