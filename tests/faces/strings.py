"""Every string that a visitor can meet."""

from collections.abc import Iterator, Mapping
from typing import Any


def strings_of(words: Any) -> Iterator[str]:
    """All strings in the words of a pack, however deep; gaps stay as they are written."""
    if isinstance(words, str):
        yield words
    elif not isinstance(words, bool):
        for each in words.values() if isinstance(words, Mapping) else words:
            yield from strings_of(each)
