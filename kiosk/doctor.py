"""Says in plain words what works on this computer, and what to do about what does not."""

import secrets
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.book import read_pack
from kiosk.config import Config, lacks, read_config
from kiosk.faces.screen.depth import SURE, colours_of
from kiosk.faces.screen.sizing import DrawnSizes
from kiosk.faces.screen.window import terminal_there
from kiosk.faces.screen.zoom import CAPITALS
from kiosk.feedback.disk import SCARCE, free_room
from kiosk.feedback.faults import faults
from kiosk.places import content_folder, data_folder
from kiosk.reading.fault import Faulty

SMALLEST = 40, 12  # columns and rows that hold a page without paging
NO_TERMINAL = (
    "To open a window of its own, the kiosk needs kitty or xterm. Install one of them, for example with:"
    " sudo apt install xterm. Or type kiosk in any terminal window, and make its text larger by hand:"
    " in most, Ctrl and + do that."
)


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """One thing that was looked at."""

    fine: bool
    told: str
    kind: str = ""

    def __str__(self) -> str:
        return f"{self.kind or ('Fine' if self.fine else 'Look at this')}: {self.told}"


def look(
    content: Path | None,
    file: Path | None,
    data: Path | None,
    streams: list[bool],
    environ: Mapping[str, str],
) -> Iterator[Finding]:
    """Looks at everything; `streams` tells whether input, output and errors are terminals."""
    config, findings = _at_settings(file)
    yield _at_content(content_folder(content, config.content if config else ""))
    yield from findings
    if config is None:
        yield Finding(False, "So nobody can tell where answers are kept. The kiosk does not open like this.")
    else:
        yield from _at_data(data_folder(data, config.data), config)
    screen_mm = config.screen_height_mm if config else 0
    yield from _at_terminal(streams, environ, screen_mm)
    yield from at_window(screen_mm, environ)
    yield Finding(True, "Reading aloud is not part of this version.")


def _at_content(content: Path) -> Finding:
    try:
        pack = read_pack(content)
    except Faulty as faulty:
        return Finding(
            False, f"The content in {content} has faults. {faulty.faults[0]} All: kiosk check {content}"
        )
    languages = ", ".join(words.language for words in pack.words.values())
    return Finding(True, f"The content in {content} can be read. Languages: {languages}.")


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
    probe = folder / f".probe-{secrets.token_hex(4)}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.write_bytes(b"probe")
        probe.unlink()
    except OSError as error:
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


def _at_terminal(streams: list[bool], environ: Mapping[str, str], screen_mm: int) -> Iterator[Finding]:
    if not all(streams) or environ.get("TERM") == "dumb":
        yield Finding(True, "This is no full terminal, so the kiosk opens in plain lines.")
        return
    columns, rows = shutil.get_terminal_size()
    wide_enough = columns >= SMALLEST[0] and rows >= SMALLEST[1]
    yield Finding(
        wide_enough,
        f"The terminal has {columns} columns and {rows} rows; {SMALLEST[0]} by {SMALLEST[1]} is least.",
    )
    offered = colours_of(environ)
    told = f"{len(offered)} sets of colours can be offered" if offered else "No colours are wanted (NO_COLOR)"
    few = (
        ""
        if len(offered) > len(SURE)
        else "; COLORTERM=truecolor gives more where the terminal can show them"
    )
    yield Finding(True, f"{told}{few}.")
    yield at_letters(screen_mm, columns, rows)


def at_letters(screen_mm: int, columns: int, rows: int) -> Finding:
    """How large text can be in this terminal."""
    sizes = DrawnSizes(screen_mm)
    sizes.seen(columns, rows)
    heights = ", ".join(f"{height:.1f}" for height in sizes.capitals)
    high = f". Where it fills the screen, capital letters are about {heights} mm high" if heights else ""
    return Finding(True, f"Text can have {len(sizes.sizes)} sizes in this terminal{high}.")


def at_window(screen_mm: int, environ: Mapping[str, str]) -> Iterator[Finding]:
    """How large text can be in a window of the kiosk's own."""
    terminal = terminal_there(environ)
    if not terminal:
        yield Finding(True, NO_TERMINAL, "Could be better")
        return
    heights = ", ".join(f"{height:.1f}" for height in CAPITALS.values())
    high = f" Capital letters are then about {heights} mm high." if screen_mm else ""
    told = f"kiosk open shows the kiosk in {terminal}, where all text grows, in four sizes."
    yield Finding(True, told + high)
    if not screen_mm:
        told = "Write screen_height_mm in kiosk.toml: then text is as high as people need it."
        yield Finding(True, told, "Could be better")
