"""`kiosk doctor`: what works on this computer."""

import os
import sys
from pathlib import Path

import click

from kiosk.commands.options import where_options
from kiosk.doctor.look import look
from kiosk.opening import Where
from kiosk.places import settings_file
from kiosk.running.stopping import CONTENT_AT_FAULT


@click.command()
@where_options
def doctor(**where: Path | None) -> None:
    """Says in plain words what works on this computer."""
    places = Where(**where)
    file = places.config or settings_file()
    streams = sys.stdin, sys.stdout, sys.stderr
    findings = tuple(look(places.content, file, places.data, [s.isatty() for s in streams], os.environ))
    for finding in findings:
        click.echo(finding)
    if not all(finding.fine for finding in findings):
        sys.exit(CONTENT_AT_FAULT)
