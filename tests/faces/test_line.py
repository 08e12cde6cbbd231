"""The plain face prints all of a page, in the order in which it is said, and only ever adds."""

from kiosk.core.pack import Pack
from kiosk.core.roads import edges
from tests.faces.walkers import LineWalker
from tests.walking import VENUE, keys_of_visit


async def test_everything_on_a_page_is_printed_in_the_order_it_is_said(pack: Pack) -> None:
    """ACCESSIBILITY 13: for every page of the longest visit, title before choices, and the prompt last."""
    walker = LineWalker(pack)
    longest = max((edge.road for edge in edges(pack.flow, VENUE)), key=lambda road: len(road.answers))
    walked = await walker.walk(keys_of_visit(pack, longest))
    printed = " ".join("".join(walker.script.printed).split())
    for before, page in zip(walked.pages, walked.pages[1:], strict=False):
        if page.name == before.name and any(choice.state for choice in page.choices):
            wanted = [page.notice, page.prompt]  # a tick: only what is new
        else:
            choices = [choice.shown for choice in page.choices]
            typing = [page.typing.text, page.typing.left] if page.typing else []
            wanted = [
                page.notice,
                page.where,
                page.title,
                *page.text,
                *typing,
                page.count,
                *choices,
                page.prompt,
            ]
        if not page.name.startswith("sent.under_way"):
            assert " ".join(filter(None, wanted)) in printed, page.name


async def test_a_wrong_entry_is_answered_without_the_page_again(pack: Pack) -> None:
    """Nobody has to hear a whole page twice for a slip of the finger."""
    walker = LineWalker(pack)
    await walker.walk(["1", "7"])
    printed = "".join(walker.script.printed)
    assert printed.count("What would you like to talk about?") == 1
    assert "7 is not a choice here. Press 1 to 3.\nYour choice, 1 to 3, or M for menu:" in printed


async def test_the_page_is_given_again_when_it_is_asked_for(pack: Pack) -> None:
    walker = LineWalker(pack)
    await walker.walk(["1", "r"])
    assert "".join(walker.script.printed).count("What would you like to talk about?") == 2


async def test_the_screen_is_wiped_between_two_visitors(pack: Pack) -> None:
    """Once for each visitor who has gone, and once more when the face ends."""
    walker = LineWalker(pack)
    await walker.walk(["1", "1", "l", "4"])
    assert walker.script.wiped == 2
