"""`kiosk export`: what people said, as files."""

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.options import FOLDER, period_name, where_options
from kiosk.commands.telling import in_plain_words, say
from kiosk.opening import Where, pack_and_config, store
from kiosk.places import data_folder

if TYPE_CHECKING:
    from kiosk.feedback.export import Exported

STICK = "You can take the stick out now."


@click.command()
@click.option("--to", type=FOLDER, required=True, help="Folder to write into.")
@click.option("--from", "since", callback=period_name, default="", help="The first period, such as 2026-11.")
@click.option("--until", callback=period_name, default="", help="The last period.")
@click.option("--current", is_flag=True, help="With the month (or other period) that still runs.")
@click.option("--summary", is_flag=True, help="Only numbers that may be published, in a folder of their own.")
@where_options
def export(to: Path, since: str, until: str, current: bool, summary: bool, **where: Path | None) -> None:
    """Writes what people said to files for staff."""
    from kiosk.feedback.choosing import Span
    from kiosk.feedback.export import export as write_export
    from kiosk.feedback.last_export import note_export
    from kiosk.feedback.progress import Patience
    from kiosk.feedback.sticks import let_go
    from kiosk.feedback.summary import publish

    if summary and current:
        raise click.UsageError("A summary is of periods that are over: two of a running one can be compared.")
    places = Where(**where)
    pack, config = pack_and_config(places)
    kept, span = store(data_folder(places.data, config.data), config), Span(since, until, current)
    progress = Patience(say, time.monotonic)
    with in_plain_words(to):
        if summary:
            folder = publish(kept, pack, config.name, to, span, date.today(), progress)
        else:
            written = write_export(kept, pack, config.name, to, span, date.today(), progress)
            _tell_of(written)
            folder = written.folder
            if not until:
                note_export(kept.folder, written.last)
        if let_go(folder, kept.folder):
            say(STICK)
    click.echo(folder)


def _tell_of(written: "Exported") -> None:
    for warning in written.warnings:
        say(warning)
    for period in written.left_out:
        say(f"Left out, because it is not over yet: {period}. --current writes it too.")
    say(f"Visits: {written.visits}. Texts: {written.texts}. All was read back and is as it was written.")
