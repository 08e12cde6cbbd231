"""Finds words for which there is a shorter way to say it."""

import re
from collections.abc import Iterator, Mapping

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", "e"),
    ("ing", ""),
    ("es", ""),
    ("ed", ""),
    ("s", ""),
    ("d", ""),
)


def hard_words(sentence: str, plainer: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each hard word as it stands there, with a plainer one; a list entry may be of several words."""
    tokens = [token.lower() for token in _TOKEN.findall(sentence)]
    longest = max((len(entry.split()) for entry in plainer), default=1)
    at = 0
    while at < len(tokens):
        for length in range(min(longest, len(tokens) - at), 0, -1):
            found = " ".join(tokens[at : at + length])
            entry = _entry(found, plainer)
            if entry:
                yield found, plainer[entry]
                at += length - 1
                break
        at += 1


def _entry(found: str, plainer: Mapping[str, str]) -> str:
    """The entry that a word belongs to, with whatever ending it stands there."""
    forms = [found, *(found.removesuffix(end) + stem for end, stem in _ENDINGS if found.endswith(end))]
    return next((form for form in forms if form in plainer), "")
