"""`kiosk practice`: made-up visits to try things with."""

from datetime import date
from pathlib import Path

import click

from kiosk.commands.options import where_options
from kiosk.commands.telling import say
from kiosk.opening import Where, new_key, pack_and_config
from kiosk.places import practice_folder
from kiosk.running.stopping import DATA_AT_FAULT, stop


@click.command()
@click.option("--responses", type=click.IntRange(1), required=True, help="How many visits to make up.")
@click.option("--seed", type=int, help="The same number makes up the same visits on the same day.")
@where_options
def practice(responses: int, seed: int | None, **where: Path | None) -> None:
    """Fills a data folder of its own with made-up visits."""
    from random import Random

    from kiosk.practice import HoldsRealAnswers, days_of_visits, fill

    places = Where(**where)
    pack, config = pack_and_config(places)
    folder, chance = practice_folder(places.data, config.data), Random(seed)
    days = days_of_visits(responses, date.today(), chance)
    try:
        fill(folder, pack, config.venue, days, config.period, chance, new_key)
    except HoldsRealAnswers as refused:
        stop(str(refused), DATA_AT_FAULT)
    except OSError as error:
        stop(f"Not all visits could be made up in {folder} ({error.strerror}).", DATA_AT_FAULT)
    say(f"Visits made up: {responses}. To see them: kiosk export --current --data {folder} --to DIR")
    click.echo(folder)
