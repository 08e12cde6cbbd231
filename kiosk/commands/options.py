"""Options that several commands share."""

from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from kiosk.opening import Manner, Where
from kiosk.running.stopping import WRONG_USE, stop

Command = TypeVar("Command", bound=Callable[..., Any])


FOREVER = "KIOSK_FOREVER"  # in the environment: the same as --forever
FOLDER = click.Path(path_type=Path, file_okay=False)
IDLE = "{option} does nothing for kiosk {command}. Leave it out."


class Shared(click.Option):
    """An option that counts for a command too where it stands in front of it: kiosk --line preview."""

    def consume_value(self, ctx: click.Context, opts: Mapping[str, Any]) -> tuple[Any, ParameterSource]:
        """What stands behind the command counts first, then what is in front of it, then the environment."""
        value, source = super().consume_value(ctx, opts)
        if source is ParameterSource.COMMANDLINE or not was_typed(ctx.find_root(), self.name):
            return value, source
        return ctx.find_root().params[self.name], ParameterSource.COMMANDLINE


def was_typed(context: click.Context, option: str | None) -> bool:
    """Whether an option stands on the command line, and not only in the environment."""
    return option is not None and context.get_parameter_source(option) is ParameterSource.COMMANDLINE


def refuse_idle_options(context: click.Context, command: click.Command) -> None:
    """Ends with a sentence where an option in front of a command would do nothing there."""
    commands = command.commands.values() if isinstance(command, click.Group) else [command]
    known = {option.name for each in commands for option in each.params}
    for option in context.command.params:
        if was_typed(context, option.name) and option.name not in known:
            stop(IDLE.format(option=option.opts[0], command=command.name), WRONG_USE)


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
        variable = f"KIOSK_{name.upper()}"
        command = click.option(f"--{name}", cls=Shared, type=path, envvar=variable, help=told)(command)
    return command


def run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of opening the kiosk; the command gets them as one `manner`, beside those of `where`."""

    @wraps(command)
    def with_manner(
        *args: Any, line: bool, once: bool, voice: str, width: int | None, brief: bool, **others: Any
    ) -> Any:
        return command(*args, manner=Manner(line, once, voice, width, brief), **others)

    line = click.option(
        "--line",
        cls=Shared,
        is_flag=True,
        envvar="KIOSK_LINE",
        help="Plain lines, for your own screen reader.",
    )
    voice = click.option(
        "--voice",
        cls=Shared,
        envvar="KIOSK_VOICE",
        default="auto",
        help="auto (usual), off, log:FILE (writes what would be said) or wav:DIR (records it there).",
    )
    width = click.option(
        "--width",
        cls=Shared,
        type=click.IntRange(20, 80),
        envvar="KIOSK_WIDTH",
        help="Plain lines of so many letters, in pages that fit the window: for braille, 40.",
    )
    brief = click.option(
        "--brief",
        cls=Shared,
        is_flag=True,
        envvar="KIOSK_BRIEF",
        help="Plain lines without explanations, once you know the way.",
    )
    return line(width(brief(voice(once_option(where_options(with_manner))))))


def once_option(command: Command) -> Command:
    """The option of a kiosk that serves one visitor."""
    told = "One visit, then close."
    return click.option("--once", cls=Shared, is_flag=True, envvar="KIOSK_ONCE", help=told)(command)


def forever_option(command: Command) -> Command:
    """The option of a kiosk that stays open."""
    told = "Starts again by itself until staff close it, whatever happens. For venues."
    return click.option("--forever", cls=Shared, is_flag=True, envvar=FOREVER, help=told)(command)


def as_typed(where: Where) -> list[str]:
    """The same options for another command, wherever that is started."""
    named = (("--data", where.data), ("--content", where.content), ("--config", where.config))
    return [word for name, path in named if path is not None for word in (name, str(path.absolute()))]
