"""Looks at everything."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kiosk.book.book import read_pack
from kiosk.core.pack import Pack
from kiosk.desk.pin import read_pin
from kiosk.doctor.finding import BETTER, Finding
from kiosk.doctor.running import at_faults
from kiosk.doctor.sound import at_sound
from kiosk.doctor.terminal import at_terminal, at_window
from kiosk.feedback.disk import SCARCE, free_room
from kiosk.feedback.faults import faults
from kiosk.feedback.probe import why_not_kept
from kiosk.places import content_folder, data_folder
from kiosk.reading.fault import Faulty
from kiosk.settings.config import Config, lacks, read_config
from kiosk.speech.trial import trial

FOR_SOUND = 10.0  # seconds that the voice is given


def look(
    content: Path | None,
    file: Path | None,
    data: Path | None,
    streams: list[bool],
    environ: Mapping[str, str],
) -> Iterator[Finding]:
    """Looks at everything; `streams` tells whether input, output and errors are terminals."""
    config, findings = _at_settings(file)
    usual = config or Config()
    pack, finding = _at_content(content_folder(content, usual.content), usual.drafts)
    yield finding
    yield from findings
    if config is None:
        yield Finding(False, "So nobody can tell where answers are kept. The kiosk does not open like this.")
    else:
        folder = data_folder(data, config.data)
        yield from _at_data(folder, config)
        yield at_door(folder)
        yield from at_faults(folder)
    screen_mm = config.screen_height_mm if config else 0
    yield from at_terminal(streams, environ, screen_mm)
    yield from at_window(screen_mm, environ)
    yield from at_sound(trial(FOR_SOUND), pack)


def _at_content(content: Path, drafts: bool) -> tuple[Pack | None, Finding]:
    try:
        pack = read_pack(content, drafts)
    except Faulty as faulty:
        told = f"The content in {content} has faults. {faulty.faults[0]} All: kiosk check {content}"
        return None, Finding(False, told)
    languages = ", ".join(words.language for words in pack.words.values())
    return pack, Finding(True, f"The content in {content} can be read. Languages: {languages}.")


def _at_settings(file: Path | None) -> tuple[Config | None, list[Finding]]:
    try:
        config = read_config(file)
    except Faulty as faulty:
        told = f"The settings have faults. {faulty.faults[0]} All: kiosk check --config {file}"
        return None, [Finding(False, told)]
    told = (
        f"The settings in {file} can be read."
        if file
        else "There is no kiosk.toml, so the usual settings hold."
    )
    missed = [
        Finding(True, f"{lack} Visitors will miss it.", "Not filled in") for lack in lacks(file, config)
    ]
    return config, [Finding(True, told), *missed]


def _at_data(folder: Path, config: Config) -> Iterator[Finding]:
    if error := why_not_kept(folder):
        yield Finding(
            False, f"Answers cannot be kept in {folder} ({error.strerror}). Look at who may write there."
        )
        return
    yield Finding(True, f"Answers are kept in {folder}.")
    for fault in faults(folder, config.period, date.today()):
        yield Finding(False, fault)
    free = free_room(folder)
    if free < SCARCE:
        yield Finding(False, f"That disk is nearly full: {free // 1_000_000} MB are free. Make room.")


def at_door(folder: Path) -> Finding:
    """Whether staff can get in, and who can close the kiosk."""
    if read_pin(folder) is not None:
        return Finding(True, "The staff door has a PIN.")
    told = "There is no PIN: the staff door stays shut, and without --forever anyone can close the kiosk."
    return Finding(True, f"{told} Set one: kiosk staff pin", BETTER)
