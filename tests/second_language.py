"""A pack in a folder with a further language, which nobody speaks."""

import shutil
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.reading.toml_text import toml_text
from tests.conftest import EIGHT
from tests.pseudo import tables_in_pseudo

CODE = "xx"


def bilingual(folder: Path, pack: Path = EIGHT, **top: object) -> Path:
    """A copy of a pack in English and in the made-up language; `top` stands at the top of its words."""
    shutil.copytree(pack, folder)
    change(folder / "flow.toml", 'languages = ["en"]', f'languages = ["en", "{CODE}"]')
    english = tomllib.loads((folder / "words" / "en.toml").read_text("utf-8"))
    write_words(folder, {**tables_in_pseudo(english), **top})
    return folder


def write_words(folder: Path, tables: Mapping[str, Any]) -> Path:
    """Writes the words of the made-up language."""
    file = folder / "words" / f"{CODE}.toml"
    file.write_text("".join(f"{line}\n" for line in _lines(tables)), "utf-8")
    return file


def change(file: Path, old: str, new: str) -> None:
    """Writes something else in place of what stands there once."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), "utf-8")


def _lines(tables: Mapping[str, Any], at: str = "") -> Iterator[str]:
    for key, value in tables.items():
        place = f"{at}.{toml_text(key)}" if at else toml_text(key)
        if isinstance(value, dict) and value:
            yield from _lines(value, place)
        else:
            yield f"{place} = {toml_text(tuple(value) if isinstance(value, list) else value)}"
