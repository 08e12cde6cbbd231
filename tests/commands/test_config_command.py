"""`kiosk config` gives a file of settings to begin with."""

from pathlib import Path

from click.testing import CliRunner, Result

from kiosk.cli import kiosk
from kiosk.settings.config import Config, read_config
from kiosk.settings.example import settings_example


def config(*arguments: object) -> Result:
    """What the command says."""
    return CliRunner().invoke(kiosk, ["config", *map(str, arguments)])


def test_the_example_is_printed_and_nothing_else() -> None:
    assert config("--example").stdout == settings_example()


def test_the_example_is_written_to_a_new_file_and_never_over_an_old_one(tmp_path: Path) -> None:
    """So that nobody needs a > that writes in an encoding of its own, as in PowerShell."""
    file = tmp_path / "new" / "kiosk.toml"
    assert config("--to", file).exit_code == 0
    assert read_config(file) == Config()
    file.write_text('name = "Elm House"\n')
    refused = config("--to", file)
    assert (refused.exit_code, file.read_text()) == (2, 'name = "Elm House"\n')
    assert "is there already" in refused.stderr


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("")
    refused = config("--to", tmp_path / "kept" / "kiosk.toml")
    assert refused.exit_code == 2
    assert "cannot be written" in refused.stderr


def test_it_says_where_the_settings_are_or_belong(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("")
    assert config("--config", file).stdout == f"{file}\n"
    assert config().stdout.endswith("kiosk.toml\n")
