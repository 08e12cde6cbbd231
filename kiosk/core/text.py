"""What text may hold: one rule for words from content, people, settings and store."""

import re
import unicodedata

WORDS_LIMIT = 280  # code points a visitor may write: about five sentences

# Joiners shape letters in Urdu or Bengali and build family emoji; every other format character
# (direction overrides, zero-width spaces, tags) can hide or reorder what staff read.
_JOINERS = "\u200c\u200d"
# What a terminal sends for an arrow, or hears as a command: without their first sign, letters would stay.
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # keys, places, colours
    r"|\x1bO[ -~]"  # keys
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, clipboards; one without an end must not take all
)
_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"


def clean(text: str, limit: int | None = None) -> str:
    """Gives `text` as one line without control, direction or private characters, at most `limit` code points.

    Cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable():  # nothing to clean, as in nearly all of a pack
        line = " ".join(text.split())
        return line if limit is None else line[:limit].rstrip()
    spaced = "".join(" " if char in _BREAKS else char for char in _SEQUENCE.sub("", text))
    safe = "".join(char for char in unicodedata.normalize("NFC", spaced) if _may_stay(char))
    line = " ".join(unicodedata.normalize("NFC", safe).split())
    return line if limit is None else line[:limit].rstrip()


def _may_stay(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")
