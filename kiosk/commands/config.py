"""`kiosk config`: where the settings are, and a file to begin with."""

from pathlib import Path

import click

from kiosk.commands.options import where_options
from kiosk.commands.telling import say
from kiosk.opening import Where
from kiosk.places import SETTINGS, settings_file, settings_folder
from kiosk.running.stopping import WRONG_USE, stop


@click.command()
@click.option("--example", is_flag=True, help="Prints a file with every setting.")
@click.option(
    "--to", type=click.Path(path_type=Path, dir_okay=False), help="Writes it to this new file instead."
)
@where_options
def config(example: bool, to: Path | None, **where: Path | None) -> None:
    """Says where the settings are read from, or gives a commented file to begin with."""
    if to:
        _write(to)
    elif example:
        from kiosk.settings.example import settings_example

        click.echo(settings_example(), nl=False)
    else:
        _tell(Where(**where).config or settings_file())


def _write(file: Path) -> None:
    from kiosk.settings.example import settings_example

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as new:
            new.write(settings_example())
    except OSError as error:
        wrong = "is there already, and was left as it is" if file.exists() else f"cannot be written ({error})"
        stop(f"{file} {wrong}.", WRONG_USE)
    say(f'Written: {file}. Change it with a text editor, then type: kiosk check --config "{file}"')


def _tell(file: Path | None) -> None:
    if file:
        say("The settings are read from:")
        click.echo(file)
    else:
        say("There are no settings yet. The kiosk looks for them here; --to FILE writes an example:")
        click.echo(settings_folder() / SETTINGS)
