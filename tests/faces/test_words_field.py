"""The field where words are written: nothing of it is left when its visitor has gone."""

import gc
from typing import TypeVar

from textual._styles_cache import StylesCache

from kiosk.core.pack import Pack
from kiosk.core.text import WORDS_LIMIT
from kiosk.faces.screen.words_field import WordsField
from tests.faces.test_screen import TO_WORDS, kiosk_on

TO_FORGET = "escape", "l", "4"  # ends the writing, then makes way for a new person
T = TypeVar("T")


def held(kind: type[T]) -> list[T]:
    """All of a kind that are in memory."""
    gc.collect()
    return [each for each in gc.get_objects() if type(each) is kind]


async def test_what_was_written_is_in_memory_no_longer(pack: Pack) -> None:
    """ACCESSIBILITY 32: neither words nor steps that led to them nor pictures, however many have written."""
    before, pictures = len(held(WordsField)), list[int]()
    async with kiosk_on(pack) as kiosk:
        for words in ("ours", "yours", "theirs"):
            await kiosk.send(*TO_WORDS, "1")
            await kiosk.type(words)
            await kiosk.send(*TO_FORGET)
            await kiosk.sees("1. Start")
            await kiosk.until(lambda: len(held(WordsField)) <= before + 1)  # the screen may know the last one
            assert not any(field.text or field.history.undo_stack for field in held(WordsField))
            pictures.append(len(held(StylesCache)))
    assert pictures[-1] <= pictures[0]


async def test_letters_that_had_no_room_are_not_to_be_seen(pack: Pack) -> None:
    """However many come: what stands in the field is what will be kept."""
    async with kiosk_on(pack) as kiosk:
        await kiosk.send(*TO_WORDS, "1")
        await kiosk.type("a" * WORDS_LIMIT)
        for letter in "xyz":
            await kiosk.pilot.press(letter)
            await kiosk.pilot.pause()
            assert kiosk.pilot.app.query_one(WordsField).text == "a" * WORDS_LIMIT
        assert str(WORDS_LIMIT) in kiosk.painted()
