"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from kiosk.opening import Manner, Where

Command = TypeVar("Command", bound=Callable[..., Any])


FOREVER = "KIOSK_FOREVER"  # in the environment: the same as --forever
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


def run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of opening the kiosk; the command gets them as one `manner`, beside those of `where`."""

    @wraps(command)
    def with_manner(
        *args: Any, line: bool, once: bool, voice: str, width: int | None, brief: bool, **others: Any
    ) -> Any:
        return command(*args, manner=Manner(line, once, voice, width, brief), **others)

    line = click.option(
        "--line", is_flag=True, envvar="KIOSK_LINE", help="Plain lines, for your own screen reader."
    )
    voice = click.option(
        "--voice",
        envvar="KIOSK_VOICE",
        default="auto",
        help="auto (usual), off, log:FILE (writes what would be said) or wav:DIR (records it there).",
    )
    width = click.option(
        "--width",
        type=click.IntRange(20, 80),
        envvar="KIOSK_WIDTH",
        help="Plain lines of so many letters, in pages that fit the window: for braille, 40.",
    )
    brief = click.option(
        "--brief",
        is_flag=True,
        envvar="KIOSK_BRIEF",
        help="Plain lines without explanations, once you know the way.",
    )
    once = click.option("--once", is_flag=True, envvar="KIOSK_ONCE", help="One visit, then close.")
    return line(width(brief(voice(once(where_options(with_manner))))))


def forever_option(command: Command) -> Command:
    """The option of a kiosk that stays open."""
    told = "Starts again by itself until staff close it, whatever happens. For venues."
    return click.option("--forever", is_flag=True, envvar=FOREVER, help=told)(command)


def as_typed(where: Where) -> list[str]:
    """The same options for another command, wherever that is started."""
    named = (("--data", where.data), ("--content", where.content), ("--config", where.config))
    return [word for name, path in named if path is not None for word in (name, str(path.absolute()))]


def joined(outer: Where, named: dict[str, Path | None]) -> Where:
    """Options after the command count before those in front of it."""
    return Where(**{name: path or getattr(outer, name) for name, path in named.items()})
