"""What a full screen has painted, without a terminal."""

from collections.abc import Iterator
from typing import Any

from rich.color import Color, ColorSystem
from textual.app import App

from kiosk.core.page import Page


def painted_lines(app: App[Any]) -> list[str]:
    """The text of each row of cells."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]


def painted_words(app: App[Any]) -> str:
    """All words on the screen in one line: the column, the commands, then the ladder; without the drawing."""
    drawing = str.maketrans("┏━┓┃┗┛╭─╮│╰╯┣┫█▶◀", " " * 17)
    column, lines = app.query(".column").first().region, painted_lines(app)
    texts = [line[: column.right] for line in lines[: column.bottom]] + lines[column.bottom :]
    texts += [line[column.right :] for line in lines[: column.bottom]]
    return " ".join(" ".join(texts).translate(drawing).split())


def words_of(page: Page) -> Iterator[str]:
    """Every string that a page shows."""
    yield from (page.notice, page.where, page.title, *page.body, page.count, page.more)
    yield from (choice.shown for choice in page.choices)
    yield from (command.shown for command in page.commands)


def contrasts(app: App[Any], depth: ColorSystem) -> Iterator[tuple[str, float]]:
    """Each painted run of ink with its contrast (WCAG 2.2: luminance) on a terminal of this depth."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if segment.text.strip() and style is not None:
                assert style.color is not None and style.bgcolor is not None and not style.dim, segment.text
                yield segment.text, _contrast(style.color.downgrade(depth), style.bgcolor.downgrade(depth))


def _contrast(one: Color, other: Color) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Color) -> float:
    parts = [value / 255 for value in color.get_truecolor()]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
