"""All that stands on the full screen is said: what is painted and what is heard, collected side by side."""

import re
from collections.abc import Iterable

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from tests.faces.painted import painted_words
from tests.faces.test_screen import TO_WORDS, keys_over_every_page
from tests.faces.test_word_marks import Follower, follower
from tests.walking import Writing

WORD = re.compile(r"[\w’'@./-]*\w")
OVER = ("m", "b", "h", "1", "l", "1", "w", "b")  # what lies over a visit: menu, help, leaving, a hard word


def words_in(texts: Iterable[str]) -> set[str]:
    """Words without the signs around them."""
    return {word.casefold() for text in texts for word in WORD.findall(text)}


def drawn(page: Page) -> list[str]:
    """What is drawn and not read: the ladder, for which sentences stand (ACCESSIBILITY 14)."""
    picture = page.picture
    if picture is None:
        return []
    assert picture.words or page.title
    numbers = [str(number + 1) for number in range(len(picture.rungs))]
    return [*picture.rungs, *numbers, *(mark.label for mark in picture.marks)]


class Attentive:
    """Somebody who remembers what was said since a page came, and looks at what is painted there."""

    def __init__(self, somebody: Follower) -> None:
        self._somebody = somebody
        self._heard: list[str] = []
        self._page: tuple[str, int] | None = None

    async def listen(self) -> None:
        """Hears all that is said now; nothing that is painted may be unsaid."""
        app, ear = self._somebody.app, self._somebody.ear
        assert app.shown is not None
        if self._page != (app.shown.name, app.shown.turn):
            self._page, self._heard = (app.shown.name, app.shown.turn), [app.shown.notice]
        while ear.says:
            self._heard.append(ear.says.text)
            await self._somebody.hear_to_the_end()
        unsaid = words_in([painted_words(app)]) - words_in(self._heard) - words_in(drawn(app.shown))
        assert not unsaid, (app.shown.name, unsaid)


async def test_all_that_is_painted_is_said(pack: Pack) -> None:
    """ACCESSIBILITY 13: 100 % of the shown strings, over the longest visit and what lies over it."""
    async with follower(pack) as somebody:
        parts, attentive = 0, Attentive(somebody)
        await attentive.listen()
        for key in [*OVER, *keys_over_every_page(pack)[:-1]]:
            if isinstance(key, Writing):
                await somebody.walker.type(key.text)
                await somebody.walker.press("enter")
            else:
                await somebody.walker.until(lambda: not somebody.walker.session.is_keeping)
                await somebody.walker.press(key)
            await somebody.walker.pilot.pause()
            await attentive.listen()
            while somebody.app.shown is not None and "More below" in somebody.app.shown.more:
                await somebody.walker.press("n")
                await attentive.listen()
                parts += 1
        assert parts > 1


async def test_whoever_moves_in_what_they_wrote_hears_where_they_are(pack: Pack) -> None:
    """ACCESSIBILITY 13: no key is silent, at either end of the words too."""
    async with follower(pack) as somebody:
        await somebody.walker.send(*TO_WORDS, "1")
        await somebody.walker.type("no,")
        for key, said in (
            ("left", "comma."),
            ("left", "o."),
            ("home", "n."),
            ("left", "n."),
            ("right", "o."),
            ("up", "n."),
            ("end", "End of your words."),
            ("right", "End of your words."),
        ):
            await somebody.walker.pilot.press(key)
            await somebody.walker.pilot.pause()
            assert somebody.ear.texts[-1] == said, key


async def test_nothing_is_said_twice_to_whoever_writes_at_once(pack: Pack) -> None:
    """ACCESSIBILITY 22: also when the first letters come before the field stands there."""
    async with follower(pack) as somebody:
        await somebody.walker.send(*TO_WORDS, "1")
        before = len(somebody.ear.texts)
        await somebody.walker.type("not")
        await somebody.walker.pilot.pause()
        said = somebody.ear.texts[before:]
        assert len(said) == len(set(said)), said
