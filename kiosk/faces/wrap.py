"""Wrapping words into lines."""

from collections.abc import Callable, Iterator


def wrapped(text: str, width: int, measure: Callable[[str], int] = len) -> Iterator[str]:
    """Lines of at most `width` cells, broken between words; only a word wider than a line is cut.

    `measure` gives the cells that a text takes.
    """
    line = ""
    for word in text.split():
        if line and measure(line) + 1 + measure(word) > width:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
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
