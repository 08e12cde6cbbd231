"""The front door: commands and options."""

import gc
from pathlib import Path

import click

from kiosk.commands.forever import open_or_keep_open
from kiosk.commands.late import LateGroup
from kiosk.commands.options import forever_option, refuse_idle_options, run_options
from kiosk.opening import Manner, Where


@click.group(cls=LateGroup, invoke_without_command=True)
@run_options
@forever_option
@click.pass_context
def kiosk(context: click.Context, /, manner: Manner, forever: bool, **where: Path | None) -> None:
    """Opens the kiosk: a few plain questions about how much say people have."""
    name = context.invoked_subcommand
    if name not in (None, "run", "export"):
        gc.enable()  # the kiosk does it itself once it is open; an export makes much, and no rubbish
    if name is None:
        open_or_keep_open(Where(**where), manner, forever)
    elif command := kiosk.get_command(context, name):
        refuse_idle_options(context, command)


@kiosk.command()
@run_options
@forever_option
def run(manner: Manner, forever: bool, **where: Path | None) -> None:
    """Opens the kiosk (the same as no command)."""
    open_or_keep_open(Where(**where), manner, forever)
