"""The front door: commands and options."""

import gc
import os
import sys
from pathlib import Path

import click

from kiosk.book import check_pack
from kiosk.commands.export import export
from kiosk.commands.options import joined, run_options, where_options
from kiosk.commands.practice import practice
from kiosk.commands.staff import staff
from kiosk.commands.window import open_window
from kiosk.config import Config, lacks, read_config
from kiosk.opening import CONTENT_AT_FAULT, Where, open_kiosk
from kiosk.places import content_folder, settings_file
from kiosk.reading.fault import Fault, Faulty


@click.group(invoke_without_command=True)
@run_options
@click.pass_context
def kiosk(context: click.Context, /, line: bool, once: bool, **where: Path | None) -> None:
    """Opens the kiosk: a few plain questions about how much say people have."""
    context.obj = Where(**where)
    if context.invoked_subcommand not in (None, "run", "export"):
        gc.enable()  # the kiosk does it itself once it is open; an export makes much, and no rubbish
    if context.invoked_subcommand is None:
        open_kiosk(context.obj, line, once)


@kiosk.command()
@run_options
@click.pass_obj
def run(outer: Where, /, line: bool, once: bool, **where: Path | None) -> None:
    """Opens the kiosk (the same as no command)."""
    open_kiosk(joined(outer, where), line, once)


@kiosk.command()
@click.argument("pack", type=click.Path(path_type=Path), required=False)
@where_options
@click.pass_obj
def check(outer: Where, /, pack: Path | None, **where: Path | None) -> None:
    """Checks a pack and the settings: every fault at once, with what to write instead."""
    places = joined(outer, where)
    file = places.config or settings_file()
    faults: list[Fault] = []
    config = Config()
    try:
        config = read_config(file)
    except Faulty as faulty:
        faults += faulty.faults
    try:
        check_pack(pack or content_folder(places.content, config.content))
    except Faulty as faulty:
        faults += faulty.faults
    for fault in faults:
        click.echo(fault)
    if faults:
        sys.exit(CONTENT_AT_FAULT)
    for lack in lacks(file, config):
        click.echo(f"Not a fault, but visitors will miss it: {lack}")
    click.echo("No faults found.")


@kiosk.command()
@where_options
@click.pass_obj
def doctor(outer: Where, /, **where: Path | None) -> None:
    """Says in plain words what works on this computer."""
    from kiosk.doctor import look

    places = joined(outer, where)
    file = places.config or settings_file()
    streams = sys.stdin, sys.stdout, sys.stderr
    findings = tuple(look(places.content, file, places.data, [s.isatty() for s in streams], os.environ))
    for finding in findings:
        click.echo(finding)
    if not all(finding.fine for finding in findings):
        sys.exit(CONTENT_AT_FAULT)


for command in (export, open_window, practice, staff):
    kiosk.add_command(command)
