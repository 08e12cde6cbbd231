"""Scanning: the mark walks from offer to offer by itself, and one press of any key takes what is marked."""

from dataclasses import replace

from kiosk.core.keyboard import LetterKey
from kiosk.core.page import Offer, Page
from kiosk.core.value import Value

Group = tuple[Offer, ...]


class Scan(Value):
    """Where the mark is: on a whole group, or `inside` it on one offer (counted from 0)."""

    group: int = 0
    inside: int | None = None


def groups(page: Page) -> tuple[Group, ...]:
    """What is marked at once, in the order of walking: rows of letters as a whole, all else one by one."""
    rows = tuple(row for row in page.keyboard.rows if row)
    return (*((choice,) for choice in page.choices), *rows, *((command,) for command in page.commands))


def beginning(page: Page) -> Scan:
    """Where the mark begins on a page: where the focus would be."""
    return Scan(page.focus if page.choices else 0)


def marked(page: Page, scan: Scan) -> Group:
    """What the mark is on."""
    group = groups(page)[scan.group]
    return group if scan.inside is None else (group[scan.inside],)


def onward(page: Page, scan: Scan) -> Scan:
    """The next group, round and round; inside a row the next letter, and after its last one the next row."""
    found = groups(page)
    if scan.inside is not None and scan.inside + 1 < len(found[scan.group]):
        return replace(scan, inside=scan.inside + 1)
    return Scan((scan.group + 1) % len(found))


def pressed(page: Page, scan: Scan) -> tuple[Scan, Offer | None]:
    """What one press does: it goes into a row, or takes the offer; after a letter the rows come again."""
    found = marked(page, scan)
    if len(found) > 1:
        return replace(scan, inside=0), None
    return (Scan() if isinstance(found[0], LetterKey) else scan), found[0]
