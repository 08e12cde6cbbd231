"""Splitting a page that is larger than its room into parts, each with the title and the commands."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from kiosk.core.keys import KeyMap, Verb
from kiosk.core.page import Choice, Command, Page, command
from kiosk.core.value import Value
from kiosk.core.words import Words


class Room(Protocol):
    """How much a face can show at once."""

    @property
    def rows(self) -> int:
        """Rows for one part."""

    def fits(self, page: Page) -> bool:
        """Whether the whole page has room."""

    def draws_picture(self) -> bool:
        """Whether the picture is drawn; else its words take its place."""

    def frame(self, page: Page) -> int:
        """Rows that every part of this page needs: where, title, notice, more, commands."""

    def opening(self, page: Page) -> str:
        """The title, where it is too large to stand on each part and comes as the first words; else ""."""

    def count(self, text: str) -> int:
        """Rows that the number of choices needs, in words."""

    def paragraph(self, text: str) -> int:
        """Rows that a paragraph needs."""

    def choice(self, choice: Choice) -> int:
        """Rows that a choice needs."""

    def across(self) -> int:
        """Letters of the keyboard on the screen that fit in a row."""


class _Item(Value):
    """A paragraph or a choice, and the rows it needs; `opens`: it is a piece of the title."""

    content: str | Choice
    rows: int
    opens: bool = False


def split(page: Page, room: Room, words: Words, keys: KeyMap) -> tuple[Page, ...]:
    """The page itself if it fits, else its parts in order; every part shows at least something."""
    if not room.draws_picture():
        page = replace(page, body=page.text, picture=None)
    if page.typing or page.pad:
        return (_written(page, room),)
    if room.fits(page):
        return (page,)
    onward = words.prompt.part.format(onward=keys.key_of(Verb.ONWARD))
    further = replace(page, commands=_commands(page, command(Verb.ONWARD, words, keys)), prompt=onward)
    framed = (page, further)
    space = room.rows - max(map(room.frame, framed))
    items = _items(page, room, max(1, space))
    if page.notice and max(item.rows for item in items) > space:
        return _told_first(framed[1], split(page.without_notice(), room, words, keys), words)
    groups = list(_filled(items, space))
    if len(groups) < 2:
        return (page,)
    count, how = len(groups), words.prompt.how_part.format(onward=keys.key_of(Verb.ONWARD))
    return tuple(
        _part(framed[at < count], group, at, count, words, how) for at, group in enumerate(groups, 1)
    )


def _items(page: Page, room: Room, space: int) -> list[_Item]:
    """All that is to stand on some part, in reading order."""
    choices = [_Item(choice, room.choice(choice)) for choice in page.choices]
    if choices and page.count:  # it stands before the first choice
        choices[0] = _Item(page.choices[0], choices[0].rows + room.count(page.count))
    title = [replace(item, opens=True) for item in _paragraphs([room.opening(page)], room, space)]
    return [*title, *_paragraphs(page.body, room, space), *choices]


def _told_first(page: Page, rest: tuple[Page, ...], words: Words) -> tuple[Page, ...]:
    """Where a notice leaves no room for what stands below it, it has a part of its own, before the others."""
    first = replace(page, title="", body=(), picture=None, choices=(), count="", focus=0)
    return tuple(
        replace(part, more=_more(at, len(rest) + 1, words)) for at, part in enumerate((first, *rest), 1)
    )


def _more(at: int, count: int, words: Words) -> str:
    told = words.prompt.more_below if at < count else words.prompt.last_part
    return told.format(n=at, count=count)


def _written(page: Page, room: Room) -> Page:
    """A keyboard on the screen takes the room of what was read before; its rows are as long as can be."""
    if not page.keyboard.keys:
        return page
    if page.typing:
        keyboard = replace(page.keyboard, across=room.across())
        page = replace(page, typing=replace(page.typing, keyboard=keyboard))
    return page if room.fits(page) else replace(page, body=())


def _part(page: Page, group: list[_Item], at: int, count: int, words: Words, how_part: str) -> Page:
    choices = tuple(item.content for item in group if isinstance(item.content, Choice))
    picture = page.picture if at == 1 or page.picture is None else replace(page.picture, words=())
    return replace(
        page,
        title="" if group[0].opens else page.title,
        body=tuple(item.content for item in group if isinstance(item.content, str)),
        picture=picture,
        choices=choices,
        count=page.count if choices[:1] == page.choices[:1] else "",
        focus=next((n for n, choice in enumerate(choices) if choice in page.choices[page.focus :]), 0),
        more=_more(at, count, words),
        how=page.how if choices or not page.choices else how_part,
    )


def _commands(page: Page, onward: Command) -> tuple[Command, ...]:
    """Going on to the next part stands first, in the place of one that the menu has too."""
    shown = [each.verb for each in page.commands]
    hidden = next((verb for verb in (Verb.LEAVE, Verb.HELP, Verb.EXPLAIN) if verb in shown), None)
    rest = tuple(each for each in page.commands if each.verb is not hidden)
    return (onward, *rest)


def _filled(items: list[_Item], space: int) -> Iterator[list[_Item]]:
    group: list[_Item] = []
    for item in items:
        if group and sum(each.rows for each in group) + item.rows > space:
            yield group
            group = []
        group.append(item)
    yield group


def _paragraphs(texts: Iterable[str], room: Room, space: int) -> Iterator[_Item]:
    for text in filter(None, texts):
        for piece in _pieces(text, room, space):
            yield _Item(piece, room.paragraph(piece))


def _pieces(text: str, room: Room, space: int) -> Iterator[str]:
    """Cuts a paragraph that is higher than a whole part between words."""
    piece: list[str] = []
    for word in _cut(text.split(), room, space):
        if piece and room.paragraph(" ".join([*piece, word])) > space:
            yield " ".join(piece)
            piece = []
        piece.append(word)
    yield " ".join(piece)


def _cut(words: list[str], room: Room, space: int) -> Iterator[str]:
    """Cuts a word that is higher than a whole part, such as a long web address, between letters."""
    for word in words:
        while len(word) > 1 and room.paragraph(word) > space:
            end = next((n for n in range(len(word) - 1, 1, -1) if room.paragraph(word[:n]) <= space), 1)
            yield word[:end]
            word = word[end:]
        yield word


def to_come(parts: tuple[Page, ...]) -> tuple[int, ...]:
    """For each part, how many letters and choices are left from its beginning on.

    This is the same for the same place however a page is split; choice 4 of 5 always has 2 left.
    """
    own = [sum(len("".join(text.split())) for text in part.body) + len(part.choices) for part in parts]
    own = [count or len(part.notice) for count, part in zip(own, parts, strict=True)]  # a notice on its own
    return tuple(sum(own[at:]) for at in range(len(own)))
