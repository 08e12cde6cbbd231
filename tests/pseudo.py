"""A made-up language, with accents, each word 40 % longer: no page may depend on the lengths of English."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from kiosk.core.pack import Pack
from kiosk.core.words import Words

LONGER = 0.4
_ACCENTS = str.maketrans("aeiouyAEIOUYwclnsz", "âêîôûŷÂÊÎÔÛŶŵćłńśż")
_WORD = re.compile(r"\{\w+\}|[^\W\d_]+")


def in_pseudo(pack: Pack) -> Pack:
    """The same pack in the made-up language alone."""
    return replace(pack, words={"xx": cast("Words", _told(pack.words["en"]))})


def tables_in_pseudo(tables: Mapping[str, Any]) -> dict[str, Any]:
    """The tables of a file of words in the made-up language; what is no sentence stays."""
    kept = {key: tables[key] for key in ("direction", "draft") if key in tables}
    return {**_told(tables), **kept}


def longer(text: str) -> str:
    """A sentence in the made-up language; its gaps stay."""
    return _WORD.sub(_word, text)


def _word(found: re.Match[str]) -> str:
    word = found[0]
    if word.startswith("{"):
        return word
    return (word + word[: math.ceil(len(word) * LONGER)].lower()).translate(_ACCENTS)


def _told(value: Any) -> Any:
    if isinstance(value, str):
        return longer(value)
    if isinstance(value, Mapping):
        return {key: _told(each) for key, each in value.items()}
    if hasattr(value, "_fields"):
        return type(value)(*(_told(each) for each in value))
    if isinstance(value, bool):
        return value
    return tuple(_told(each) for each in value)
