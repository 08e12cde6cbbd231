"""The words of a page as blocks of rows, each in one style, below each other."""

from collections.abc import Iterator
from itertools import accumulate

from textual.content import Content, Span

from kiosk.core.page import Page
from kiosk.core.value import Value
from kiosk.faces.screen import picture, square
from kiosk.faces.screen.layout import Air, Beside, Layout
from kiosk.faces.screen.letters import OWN, Letters
from kiosk.faces.screen.runs import Run
from kiosk.faces.screen.spoken_text import SpokenText

NEWS, STRONG, PLAIN = "bold $news", "bold", ""


class Block(Value):
    """Rows of cells in one style; of a run, its first rows are the words and the further ones are air."""

    rows: list[str]
    style: str = PLAIN
    run: Run | None = None


def told(page: Page, layout: Layout) -> list[Block]:
    """All words above the choices, block by block; where the visitor only listens, none of them."""
    if page.dark:
        return [block(page, layout, "dark", page.dark, layout.around)]
    air = layout.air > Air.NONE
    blocks = [
        block(page, layout, "notice", page.notice, layout.around, style=NEWS),
        block(page, layout, "where", page.where, air=air),
        block(page, layout, "title", page.title, layout.heading, air=air and bool(page.title), style=STRONG),
        *_body(page, layout),
        block(page, layout, "count", page.count, layout.around),
    ]
    return _not_empty(blocks)


def _body(page: Page, layout: Layout) -> Iterator[Block]:
    paragraphs = layout.air is Air.PARAGRAPHS
    for at, text in enumerate(page.body):
        air = paragraphs or (layout.air > Air.NONE and at == len(page.body) - 1)
        yield block(page, layout, f"body.{at}", text, layout.letters, air=air)
    if page.picture and layout.picture is Beside.BELOW:
        yield Block([*picture.low(page.picture), *[""] * (layout.air > Air.NONE)])


def block(
    page: Page,
    layout: Layout,
    part: str,
    text: str,
    letters: Letters = OWN,
    *,
    air: bool = False,
    style: str = PLAIN,
) -> Block:
    lines = layout.lines(page, text, letters) if text else []
    rows = [*letters.drawn(lines), *[""] * air]
    return Block(rows, style, Run(part, text, lines, letters))


def beside(page: Page, layout: Layout) -> list[Block]:
    """What stands beside the words, where there is room: the ladder, or a code for phones."""
    if layout.picture is not Beside.RIGHT or page.dark:
        return []
    if page.code:
        return [Block(square.drawn(page.code), square.INK)]
    return [Block(picture.tall(page.picture))] if page.picture else []


def _not_empty(blocks: list[Block]) -> list[Block]:
    return [block for block in blocks if block.rows]


def fill(widget: SpokenText, blocks: list[Block]) -> None:
    """Shows blocks below each other; words are content here, never markup."""
    texts = ("\n".join(block.rows) for block in blocks)
    styled = (
        Content(text, [Span(0, len(text), block.style)]) for text, block in zip(texts, blocks, strict=True)
    )
    widget.update(Content("\n").join(styled))
    tops = accumulate((len(block.rows) for block in blocks), initial=0)
    widget.set_runs([(top, block.run) for top, block in zip(tops, blocks, strict=False) if block.run])
    widget.display = bool(blocks)
