"""The front door: commands and options."""

import gc
from pathlib import Path

import click

from kiosk.commands.forever import open_or_keep_open
from kiosk.commands.late import LateGroup
from kiosk.commands.options import forever_option, joined, run_options
from kiosk.opening import Manner, Where


@click.group(cls=LateGroup, invoke_without_command=True)
@run_options
@forever_option
@click.pass_context
def kiosk(context: click.Context, /, manner: Manner, forever: bool, **where: Path | None) -> None:
    """Opens the kiosk: a few plain questions about how much say people have."""
    context.obj = Where(**where)
    if context.invoked_subcommand not in (None, "run", "export"):
        gc.enable()  # the kiosk does it itself once it is open; an export makes much, and no rubbish
    if context.invoked_subcommand is None:
        open_or_keep_open(context.obj, manner, forever)


@kiosk.command()
@run_options
@forever_option
@click.pass_obj
def run(outer: Where, /, manner: Manner, forever: bool, **where: Path | None) -> None:
    """Opens the kiosk (the same as no command)."""
    open_or_keep_open(joined(outer, where), manner, forever)
