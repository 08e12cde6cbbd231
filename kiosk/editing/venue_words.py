"""Reads what a venue writes itself as a careful editor does: its settings, and what it said and did."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.book.book import FLOW
from kiosk.book.flow_file import flow_of, read_flow
from kiosk.book.said_and_done import deeds_file, read_deeds
from kiosk.core.ladder import Ladder
from kiosk.editing.proofreading import remarks_on, words_files
from kiosk.reading.fault import Fault, Faulty
from kiosk.reading.strings import strings
from kiosk.reading.toml import read_toml
from kiosk.settings.config import Config


def proofread_venue(settings: Path, config: Config, folder: Path) -> Iterator[Fault]:
    """Faults of what visitors of this venue read beside the pack in this folder; its name is its own."""
    language = next((file.language for file in words_files(folder)), "")
    lines = {key: getattr(config, key) for key in ("readers", "when", "take_part")}
    lines |= {f"services[{at}]": name for at, name in enumerate(config.services, 1)}
    yield from remarks_on(settings, language, lines)
    deeds = deeds_file(settings, config.said_and_done)
    if deeds is not None:
        yield from _deeds(deeds, language, _ladder(folder))


def _deeds(file: Path, language: str, ladder: Ladder | None) -> Iterator[Fault]:
    try:
        read_deeds(file, ladder)
    except Faulty as faulty:
        yield from faulty.faults
    tables, _ = read_toml(file)
    said = {key: text for key, text in strings(tables) if key.endswith((".said", ".done"))}
    yield from remarks_on(file, language, said)


def _ladder(folder: Path) -> Ladder | None:
    written, _ = read_flow(folder / FLOW)
    return flow_of(written).ladder if written else None
