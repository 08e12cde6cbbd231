"""`kiosk staff pin`: the PIN of the staff door."""

import sys
from getpass import getpass
from pathlib import Path

import click

from kiosk.commands.options import where_options
from kiosk.commands.telling import say
from kiosk.opening import Where, pack_and_config
from kiosk.places import data_folder
from kiosk.running.stopping import DATA_AT_FAULT, WRONG_USE, stop


@click.command()
@where_options
def pin(**where: Path | None) -> None:
    """Sets the PIN of the staff door: asks for it twice and shows nothing, or reads a line from a pipe."""
    from kiosk.desk.pin import keep_pin, new_pin, why_not

    places = Where(**where)
    _, config = pack_and_config(places)
    wished = _asked() if sys.stdin.isatty() else sys.stdin.readline().strip()
    if wrong := why_not(wished):
        stop(f"{wrong} Nothing was changed.", WRONG_USE)
    folder = data_folder(places.data, config.data)
    try:
        keep_pin(folder, new_pin(wished))
    except OSError as error:
        stop(f"The PIN cannot be kept in {folder} ({error.strerror}).", DATA_AT_FAULT)
    say("The PIN is set. At the kiosk: Who made the ladder, then For staff.")


def _asked() -> str:
    first = getpass("New PIN (nothing is shown): ")
    if getpass("The same again: ") != first:
        stop("These two are not the same. Nothing was changed.", WRONG_USE)
    return first
