"""Commands that are loaded only when they are asked for, so that the kiosk opens without them."""

from collections.abc import Mapping
from importlib import import_module

import click

LATE: Mapping[str, str] = {
    "check": "kiosk.commands.check:check",
    "config": "kiosk.commands.config:config",
    "deploy": "kiosk.commands.deploy:deploy",
    "doctor": "kiosk.commands.doctor:doctor",
    "export": "kiosk.commands.export:export",
    "open": "kiosk.commands.window:open_window",
    "practice": "kiosk.commands.practice:practice",
    "preview": "kiosk.commands.preview:preview",
    "staff": "kiosk.commands.staff:staff",
}
"""Where each command is: its module, and its name there."""


class LateGroup(click.Group):
    """A group with commands of its own and late ones."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all of them."""
        return sorted({*super().list_commands(ctx), *LATE})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them; None where there is none of this name."""
        if cmd_name not in LATE:
            return super().get_command(ctx, cmd_name)
        module, _, name = LATE[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command
