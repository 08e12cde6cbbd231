"""The front door: commands and options."""

import gc
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from kiosk.book import check_pack
from kiosk.config import Config, lacks, read_config
from kiosk.opening import CONTENT_AT_FAULT, DATA_AT_FAULT, Where, open_kiosk, pack_and_config, stop, store
from kiosk.places import content_folder, data_folder, settings_file
from kiosk.reading.fault import Fault, Faulty

Command = TypeVar("Command", bound=Callable[..., Any])


def where_options(command: Command) -> Command:
    """The options that say where things are; every command takes them."""
    for name, told in (
        ("data", "Folder where answers are kept."),
        ("content", "Folder of the pack: its questions and words."),
        ("config", "The venue's settings, kiosk.toml."),
    ):
        path = click.Path(path_type=Path)
        command = click.option(f"--{name}", type=path, envvar=f"KIOSK_{name.upper()}", help=told)(command)
    return command


def run_options(command: Command) -> Command:
    """The options of opening the kiosk."""
    line = click.option(
        "--line", is_flag=True, envvar="KIOSK_LINE", help="Plain lines, for your own screen reader."
    )
    once = click.option("--once", is_flag=True, envvar="KIOSK_ONCE", help="One visit, then close.")
    return line(once(where_options(command)))


@click.group(invoke_without_command=True)
@run_options
@click.pass_context
def kiosk(context: click.Context, /, line: bool, once: bool, **where: Path | None) -> None:
    """Opens the kiosk: a few plain questions about how much say people have."""
    context.obj = Where(**where)
    if context.invoked_subcommand not in (None, "run"):
        gc.enable()  # the kiosk does it itself once it is open
    if context.invoked_subcommand is None:
        open_kiosk(context.obj, line, once)


@kiosk.command()
@run_options
@click.pass_obj
def run(outer: Where, /, line: bool, once: bool, **where: Path | None) -> None:
    """Opens the kiosk (the same as no command)."""
    open_kiosk(_joined(outer, where), line, once)


@kiosk.command()
@click.option(
    "--to", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write into."
)
@click.option("--current", is_flag=True, help="With the month (or other period) that still runs.")
@where_options
@click.pass_obj
def export(outer: Where, /, to: Path, current: bool, **where: Path | None) -> None:
    """Writes what people said to files for staff."""
    from kiosk.feedback.export import NothingToExport
    from kiosk.feedback.export import export as write_export
    from kiosk.feedback.storage import Damaged

    places = _joined(outer, where)
    pack, config = pack_and_config(places)
    kept = store(data_folder(places.data, config.data), config)
    try:
        written = write_export(kept, pack, config.name, to, current, date.today())
    except (NothingToExport, Damaged) as fault:
        stop(str(fault), DATA_AT_FAULT)
    except OSError as error:
        advice = "Look whether that folder is there, has room, and may be written to."
        stop(f"Nothing was written to {error.filename or to} ({error.strerror}). {advice}", DATA_AT_FAULT)
    for warning in written.warnings:
        click.echo(warning, err=True)
    for period in written.left_out:
        click.echo(f"Left out, because it is not over yet: {period}. --current writes it too.", err=True)
    click.echo(f"Visits: {written.visits}. Texts: {written.texts}.", err=True)
    click.echo(written.folder)


@kiosk.command()
@click.argument("pack", type=click.Path(path_type=Path), required=False)
@where_options
@click.pass_obj
def check(outer: Where, /, pack: Path | None, **where: Path | None) -> None:
    """Checks a pack and the settings: every fault at once, with what to write instead."""
    places = _joined(outer, where)
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

    places = _joined(outer, where)
    file = places.config or settings_file()
    streams = sys.stdin, sys.stdout, sys.stderr
    findings = tuple(look(places.content, file, places.data, [s.isatty() for s in streams], os.environ))
    for finding in findings:
        click.echo(finding)
    if not all(finding.fine for finding in findings):
        sys.exit(CONTENT_AT_FAULT)


def _joined(outer: Where, named: dict[str, Path | None]) -> Where:
    """Options after the command count before those in front of it."""
    return Where(**{name: path or getattr(outer, name) for name, path in named.items()})
