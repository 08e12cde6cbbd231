"""The words of a text as they are marked while they are spoken: whatever stands between spaces."""

import re
from bisect import bisect_right


def starts(text: str) -> tuple[int, ...]:
    """Where each word begins, counted in characters from 0."""
    return tuple(found.start() for found in re.finditer(r"\S+", text))


def start_of_word(text: str, at: int) -> int:
    """Where the word around a character begins; engines begin anew inside "e-mail" or "25"."""
    begins = starts(text)
    return begins[max(0, bisect_right(begins, at) - 1)] if begins else 0
