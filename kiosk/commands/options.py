"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kiosk.opening import Where

Command = TypeVar("Command", bound=Callable[..., Any])


FOLDER = click.Path(path_type=Path, file_okay=False)


def period_name(context: click.Context, option: click.Parameter, value: str) -> str:
    """An option's value, if it is the name of a period; empty where the option is left out."""
    from kiosk.feedback.period import is_period

    if value and not is_period(value):
        raise click.BadParameter(f"{value!r} is no period. Write 2026-11, 2026-W48 or 2026-Q4.")
    return value


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


def joined(outer: Where, named: dict[str, Path | None]) -> Where:
    """Options after the command count before those in front of it."""
    return Where(**{name: path or getattr(outer, name) for name, path in named.items()})
