"""`kiosk deploy`: what an operating system needs to open the kiosk by itself."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.options import FOLDER
from kiosk.commands.telling import say
from kiosk.running.stopping import WRONG_USE, stop

if TYPE_CHECKING:
    from kiosk.deploy.units import DeployedFile

SETTINGS_PLACE = Path("etc/xdg/ladder-kiosk/kiosk.toml")
HOMES = Path("/home"), Path("/root")
IN_A_HOME = (
    "Look at this: {program} is in somebody's home, where the kiosk's own user may not go. Install the kiosk"
    " into /opt/ladder-kiosk, and use the kiosk deploy of that one."
)
NEXT = (
    "Written to {folder}. Read the files, then (as root) copy them to /, and type systemd-sysusers, then"
    " systemd-tmpfiles --create, then systemctl daemon-reload. The README tells what comes next."
)


@click.command()
@click.option("--to", type=FOLDER, help="Writes the files below this new folder, instead of printing them.")
def deploy(to: Path | None) -> None:
    """Writes service units and all else that opens the kiosk when a Linux computer starts."""
    program = Path(sys.executable).absolute().with_name("kiosk")
    if any(program.is_relative_to(home) for home in HOMES):
        say(IN_A_HOME.format(program=program))
    written = _files(program)
    if to is None:
        for each in written:
            click.echo(f"# --- /{each.place} ---\n{each.text}")
    else:
        _write(to, written)
        say(NEXT.format(folder=to))


def _files(program: Path) -> "tuple[DeployedFile, ...]":
    from kiosk.deploy.units import DATA, DeployedFile, deployed_files
    from kiosk.settings.config import Config
    from kiosk.settings.example import settings_example

    settings = settings_example(Config(data=str(DATA)))
    return (*deployed_files(program), DeployedFile(SETTINGS_PLACE, settings))


def _write(folder: Path, written: "tuple[DeployedFile, ...]") -> None:
    try:
        folder.mkdir(parents=True)
        for each in written:
            file = folder / each.place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(each.text, "utf-8")
            file.chmod(0o755 if each.is_program else 0o644)
    except FileExistsError:
        stop(f"{folder} is there already, and was left as it is. Name a new folder.", WRONG_USE)
    except OSError as error:
        stop(f"{folder} cannot be written ({error.strerror}).", WRONG_USE)
