"""Values as TOML writes them."""

import json
from collections.abc import Mapping


def toml_text(value: object) -> str:
    """A text, a number, yes or no, a list or a small table as it stands behind the = of a line."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {toml_text(each)}" for key, each in value.items()) + " }"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(toml_text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)  # the same in TOML, for all that clean() lets through
