"""Nothing moves, blinks or flashes: as long as nobody presses anything, nothing is painted."""

import pytest

from kiosk.core.pack import Pack
from kiosk.faces.screen.words_field import WordsField
from tests.faces.test_word_marks import follower

TO_WORDS = "111314n1"  # not taken part, what would help, more


@pytest.mark.parametrize("keys", ["", "1", "1111", "m", "h", TO_WORDS, TO_WORDS + "1"])
async def test_a_page_keeps_still(pack: Pack, keys: str) -> None:
    """ACCESSIBILITY 51: on any page, the one where words are written too."""
    async with follower(pack) as somebody:
        await somebody.walker.press("s")  # nothing is read, so no word is marked either
        await somebody.walker.send(*keys)
        await somebody.walker.pilot.pause()
        somebody.app.written.clear()
        for _ in range(5):
            somebody.app._look()
            await somebody.walker.pilot.pause()
        assert somebody.app.written == []
        strips = somebody.app.screen._compositor.render_strips()
        assert not any(
            each.style and (each.style.blink or each.style.blink2) for row in strips for each in row
        )
        assert not any(field.cursor_blink for field in somebody.app.query(WordsField))
        assert not somebody.app.animator._animations
