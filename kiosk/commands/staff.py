"""`kiosk staff`: the staff door, what is kept in numbers, and taking old periods away."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.options import FOLDER, period_name, where_options
from kiosk.commands.pin import pin
from kiosk.commands.telling import in_plain_words, say
from kiosk.opening import Where, pack_and_config, store
from kiosk.places import data_folder
from kiosk.running.stopping import DATA_AT_FAULT, stop

if TYPE_CHECKING:
    from kiosk.feedback.fingerprint import Fingerprint

HOW_SHOWN = "* is 1 to 7. Other numbers are rounded to 5."
NOT_OVER = "Stays, because it is not over yet: {periods}."
NOT_HELD = "because no export that you named with --export holds it as it is kept now"


@click.group()
def staff() -> None:
    """Sets the PIN of the staff door, counts what is kept, takes old periods away."""


staff.add_command(pin)


@staff.command()
@where_options
def counts(**where: Path | None) -> None:
    """Says how much is kept of each period, without showing small numbers."""
    from kiosk.feedback.fingerprint import fingerprint

    places = Where(**where)
    _, config = pack_and_config(places)
    kept = store(data_folder(places.data, config.data), config)
    with in_plain_words():
        if not kept.periods():
            stop(f"Nobody has sent answers yet: there are none in {kept.folder}.", DATA_AT_FAULT)
        for period in kept.periods():
            click.echo(_in_numbers(fingerprint(kept.records(period))))
    say(HOW_SHOWN)


@staff.command()
@click.option(
    "--before", callback=period_name, required=True, help="All that ended before this, such as 2026-11."
)
@click.option("--export", "exports", type=FOLDER, multiple=True, help="A folder that kiosk export wrote.")
@click.option("--words", is_flag=True, help="Only what people wrote; the numbers stay.")
@click.option("--unknown", is_flag=True, help="Also what was kept while the clock was wrong.")
@click.option("--yes", is_flag=True, help="Do it. Without this, it only says what it would do.")
@where_options
def forget(
    before: str,
    exports: tuple[Path, ...],
    words: bool,
    unknown: bool,
    yes: bool,
    **where: Path | None,
) -> None:
    """Takes old periods away, as far as an export holds them (--export, more than once if need be)."""
    from kiosk.feedback import retention

    places = Where(**where)
    _, config = pack_and_config(places)
    kept = store(data_folder(places.data, config.data), config)
    with in_plain_words():
        plan = retention.plan(
            kept, retention.Wish(before, words, unknown), exports, config.period, date.today()
        )
        if yes:
            retention.forget(kept, plan, words)
    running = NOT_OVER.format(periods=", ".join(plan.running)) if plan.running else ""
    if not (plan.going or plan.staying):
        stop(running or f"Nothing in {kept.folder} is from before {before}.", DATA_AT_FAULT)
    if running:
        say(running)
    _list("Taken away" if yes else "Would be taken away", plan.going)
    say("The exports are the only copy now: look after them." if yes else "Nothing was done. --yes does it.")
    if plan.staying:
        stop(f"Stays, {NOT_HELD}: {', '.join(each.period for each in plan.staying)}.", DATA_AT_FAULT)


def _list(done: str, periods: "Iterable[Fingerprint]") -> None:
    for each in periods:
        click.echo(f"{done}: {_in_numbers(each)}")


def _in_numbers(kept: "Fingerprint") -> str:
    from kiosk.feedback.small_numbers import shown

    return f"{kept.period}: visits {shown(kept.visits)}, texts {shown(kept.texts)}"
