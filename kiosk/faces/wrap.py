"""Wrapping words into lines."""

from collections.abc import Callable, Iterator


def wrapped(text: str, width: int, measure: Callable[[str], int] = len) -> Iterator[str]:
    """Lines of at most this width, broken between words; only a word wider than a line is cut.

    `measure` gives the width that a text takes: in cells, or in pixels where it is drawn.
    """
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and measure(longer) > width:
            yield line
            longer = word
        line = longer
        while measure(line) > width > 0:
            head = _head(line, width, measure)
            yield head
            line = line[len(head) :]
    yield line


def _head(word: str, width: int, measure: Callable[[str], int]) -> str:
    end = 1
    while end < len(word) and measure(word[: end + 1]) <= width:
        end += 1
    return word[:end]
