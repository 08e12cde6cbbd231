"""`kiosk check`: every fault of a pack and of the settings at once; a map, and reading ages."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.options import where_options
from kiosk.commands.telling import say
from kiosk.opening import Where
from kiosk.places import content_folder, settings_file
from kiosk.reading.fault import Fault, Faulty, Lack
from kiosk.running.stopping import CONTENT_AT_FAULT, WRONG_USE, stop
from kiosk.settings.config import Config, lacks, sound_part, without_effect

if TYPE_CHECKING:
    from kiosk.core.pack import Pack

BETTER = "Not a fault, but it could be better:"
ONLY_ENGLISH = "The kiosk can measure the reading age of English only."


@click.command()
@click.argument("pack", type=click.Path(path_type=Path), required=False)
@click.option("--map", "as_map", is_flag=True, help="Prints which question leads where.")
@click.option("--ages", is_flag=True, help="Prints the reading age of each page.")
@click.option(
    "--accept", metavar="LANGUAGE", help="Says that a translation fits the first language as it is now."
)
@where_options
def check(pack: Path | None, as_map: bool, ages: bool, accept: str, **where: Path | None) -> None:
    """Checks a pack and the settings: every fault at once, with what to write instead."""
    places = Where(**where)
    file = places.config or settings_file()
    config, faults = sound_part(file)
    folder = pack or content_folder(places.content, config.content)
    of_words_only = bool(pack or places.content) and not places.config
    if as_map:
        _print_map(_pack(folder))
    elif ages:
        _print_ages(folder, _pack(folder))
    elif accept:
        _accept(folder, accept)
    else:
        missing = () if faults or of_words_only else lacks(file, config)
        _tell([*faults, *missing, *_proofread(folder, file, config)])


def _pack(folder: Path) -> "Pack":
    from kiosk.book.book import check_pack

    try:
        return check_pack(folder)
    except Faulty as faulty:
        stop(str(faulty), CONTENT_AT_FAULT)


def _proofread(folder: Path, file: Path | None, config: Config) -> Iterator[Fault]:
    from kiosk.editing.proofreading import is_english, proofread, words_files
    from kiosk.editing.venue_words import proofread_venue

    yield from proofread(folder)
    if file:
        yield from without_effect(file, config)
        yield from proofread_venue(file, config, folder)
    languages = [words.language for words in words_files(folder)]
    if others := ", ".join(language for language in languages if not is_english(language)):
        say(f"{ONLY_ENGLISH} Of {others}, only the length of sentences is looked at.")


def _tell(found: Iterable[Fault]) -> None:
    """Faults first, and then what only could be better."""
    better = [each for each in found if isinstance(each, Lack)]
    faults = [each for each in found if not isinstance(each, Lack)]
    for fault in faults:
        click.echo(fault)
    for each in better:
        click.echo(f"{BETTER} {each}")
    if faults:
        sys.exit(CONTENT_AT_FAULT)
    click.echo("No faults found.")


def _print_map(pack: "Pack") -> None:
    from kiosk.core.flow_map import FlowMap

    for line in FlowMap(pack.flow, pack.words[pack.usual_language]).lines():
        click.echo(line)


def _print_ages(folder: Path, pack: "Pack") -> None:
    from kiosk.editing.proofreading import is_english, words_files
    from kiosk.editing.reading_ages import reading_ages
    from kiosk.readability.measure import measured, prose

    if not is_english(pack.usual_language):
        stop(ONLY_ENGLISH, WRONG_USE)
    for name, measure in reading_ages(pack):
        click.echo(f"{measure.age:4.1f}  {name}")
    whole = measured(prose(words_files(folder)[0].strings.values()))
    click.echo(f"{whole.age:4.1f}  all of it: {whole.words} words in {whole.sentences} sentences")


def _accept(folder: Path, language: str) -> None:
    from kiosk.book.translation import accept
    from kiosk.editing.proofreading import words_files

    first, *others = words_files(folder) or [None]
    other = next((file for file in others if file and file.language == language), None)
    if first is None or other is None:
        stop(f"{language} is no further language of {folder}: see languages in flow.toml.", WRONG_USE)
    if first.slips or other.slips:
        stop(str(Faulty([*first.slips, *other.slips])), CONTENT_AT_FAULT)
    count = accept(folder, first, other)
    say(f"Accepted: {count} strings of {language}. kiosk check tells when the first language changes.")
