"""The example of kiosk.toml says what is so."""

import re
from dataclasses import fields
from pathlib import Path

from kiosk.settings.config import Config, read_config
from kiosk.settings.example import TOLD, settings_example


def read(folder: Path, text: str) -> Config:
    """The settings in a file with this in it."""
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return read_config(file)


def test_the_example_read_back_gives_the_usual_settings(tmp_path: Path) -> None:
    assert read(tmp_path, settings_example()) == Config()


def test_every_setting_is_in_it_with_a_sentence_and_an_example(tmp_path: Path) -> None:
    """Taking away the # before an example gives a file that can be read, with nothing as usual."""
    text = re.sub(r"^\w+ = .*$", "", settings_example(), flags=re.MULTILINE)
    text = re.sub(r"^# (?:For example: )?(\w+ = )", r"\1", text, flags=re.MULTILINE)
    given = read(tmp_path, text)
    assert set(TOLD) == {setting.name for setting in fields(Config)}
    for name, told in TOLD.items():
        assert told.sentence.endswith("."), name
        assert getattr(given, name) == told.example != getattr(Config(), name)
        assert f"# {told.sentence}\n" in text
