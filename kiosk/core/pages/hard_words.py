"""Hard words, explained in place: which of them a page holds, and what each means (ACCESSIBILITY row 41)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kiosk.core.acts import Do, Open
from kiosk.core.flow import MOST_CHOICES
from kiosk.core.keys import Verb
from kiosk.core.page import Page, command
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place
from kiosk.core.words.learning import TermWords

WORD, WORDS = "word", "words"
_PLAIN = {WORD, WORDS, "help", "menu"}  # places that explain words or keys themselves
MOST_COMMANDS = 4
_LETTERS = re.compile(r"[\w’'-]+")


def with_hard_words(scene: Scene, page: Page) -> Page:
    """The page, with a line and a command for the hard words on it; while words are written, as it is."""
    top = scene.state.top
    plain = page.typing or page.secret or (top and top.name in _PLAIN)
    keys = () if plain else terms_in(scene.words.glossary, _read(page))
    if not keys:
        return page
    told = scene.words.hard_words.here.format(words=", ".join(_terms(scene, keys)))
    full = len(page.commands) == MOST_COMMANDS
    shown = [each for each in page.commands if not full or each.verb is not Verb.HELP]
    shown.insert(len(shown) - 1, command(Verb.EXPLAIN, scene.words, scene.station.keys))
    body = page.body if scene.station.brief else (*page.body, told)
    return replace(page, body=body, commands=tuple(shown), explains=keys)


def terms_in(glossary: Mapping[str, TermWords], texts: Iterator[str]) -> tuple[str, ...]:
    """Keys of the terms that stand in some texts as whole words, in reading order, each once."""
    forms = {_folded(form): key for key, told in glossary.items() for form in (told.term, *told.forms)}
    longest = max((len(form) for form in forms), default=0)
    found = (key for text in texts for key in _terms_of(_folded(text), forms, longest))
    return tuple(dict.fromkeys(found))


def explaining(keys: tuple[str, ...]) -> Place:
    """Where these words are explained: at once if it is one, else after one was picked."""
    return Place(WORD, keys[0]) if len(keys) == 1 else Place(WORDS)


def word(scene: Scene, key: str) -> Page:
    """What one hard word means."""
    words, told = scene.words.hard_words, scene.words.glossary.get(key)
    if told is None:  # another language has other hard words
        return word_list(scene, ())
    close = [Option(words.close, Do.CLOSE)]
    return scene.overlay(words.where, words.means.format(word=told.term), close, body=told.body)


def word_list(scene: Scene, keys: tuple[str, ...]) -> Page:
    """The hard words of a page, to pick one."""
    words = scene.words.hard_words
    keys = keys[: MOST_CHOICES - 1]
    options = [
        Option(term, Open(Place(WORD, key), instead=True))
        for key, term in zip(keys, _terms(scene, keys), strict=True)
    ]
    title = words.which if keys else scene.words.notice.no_hard_word
    return scene.overlay(words.where, title, [*options, Option(words.close, Do.CLOSE)])


def _terms(scene: Scene, keys: tuple[str, ...]) -> list[str]:
    return [scene.words.glossary[key].term for key in keys]


def _read(page: Page) -> Iterator[str]:
    """What of a page is read: not what surrounds it."""
    yield page.title
    yield from page.text
    yield from (choice.label for choice in page.choices)


def _folded(text: str) -> tuple[str, ...]:
    return tuple(_LETTERS.findall(text.casefold()))


def _terms_of(said: tuple[str, ...], forms: Mapping[tuple[str, ...], str], longest: int) -> Iterator[str]:
    """The longest term at each place: "social care" before "care"."""
    at = 0
    while at < len(said):
        sizes = (size for size in range(longest, 0, -1) if said[at : at + size] in forms)
        size = next(sizes, 0)
        if size:
            yield forms[said[at : at + size]]
        at += size or 1
