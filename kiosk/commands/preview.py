"""`kiosk preview`: walks a pack without keeping anything."""

import textwrap
from pathlib import Path

import click

from kiosk.commands.options import run_options
from kiosk.opening import Manner, Where, pack_and_config, station_of, voice_of
from kiosk.running.serving import serve
from kiosk.running.stopping import WRONG_USE, stop

WIDTH = 80  # letters in a line of the list of pages


@click.command()
@click.argument("place", default="start")
@run_options
def preview(place: str, manner: Manner, **where: Path | None) -> None:
    """Opens the pack at a page (a question's key, start, check, menu.text …), and keeps nothing."""
    from kiosk.editing.preview import UnknownPlace, find, open_at

    places = Where(**where)
    pack, config = pack_and_config(places, drafts=True)
    try:
        found = find(place, pack, station_of(places, pack, config, manner))
    except UnknownPlace as unknown:
        known = textwrap.fill(" ".join(unknown.known), WIDTH, break_on_hyphens=False)
        stop(f"{unknown} The pages are:\n{known}", WRONG_USE)
    speaker = voice_of(manner)
    try:
        serve(open_at(found, pack, speaker), manner.once, config, manner.width)
    finally:
        speaker.close()
