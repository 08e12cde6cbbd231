"""Joins the parts: the pack, the settings, the store, the session and a face."""

import contextlib
import gc
import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from kiosk.book import read_pack
from kiosk.config import Config, read_config
from kiosk.core.pack import Pack
from kiosk.core.preferences import NO_SCANNING, USUAL_PACE
from kiosk.core.state import Station
from kiosk.faces.screen.depth import colours_of
from kiosk.places import content_folder, data_folder, is_for_practice, settings_file
from kiosk.reading.fault import Fault, Faulty
from kiosk.session import Session

if TYPE_CHECKING:
    from kiosk.faces.screen.sizing import Sizing
    from kiosk.feedback.store import Store

CONTENT_AT_FAULT, DATA_AT_FAULT = 3, 4
ELSEWHERE = "Name another folder: kiosk --data DIR."
LAST_TRY = 5.0  # seconds that answers not yet kept are given when the kiosk closes


@dataclass(frozen=True, slots=True, repr=False)
class Where:
    """What the options name; None where they are left out."""

    data: Path | None
    content: Path | None
    config: Path | None


def open_kiosk(where: Where, line: bool, once: bool) -> None:
    """Serves visitors on the face that fits, until the kiosk is closed."""
    from kiosk.feedback.ledger import KeepingLedger

    pack, config = pack_and_config(where)
    folder = data_folder(where.data, config.data)
    if is_for_practice(folder):
        stop(f"{folder} is for made-up answers, so real ones are not kept there. {ELSEWHERE}", DATA_AT_FAULT)
    ledger = KeepingLedger(lambda: store(folder, config))
    plain = line or not _has_screen()
    station = Station(
        face="line" if plain else "screen",
        reprints=plain,
        name=config.name,
        venue=config.venue,
        readers=config.readers,
        when=config.when,
        take_part=config.take_part,
        colours=() if plain else colours_of(os.environ),
        keys=config.key_map,
        focuses=not plain,
        pointer=config.pointer and not plain,
        pace=USUAL_PACE if config.scanning and not plain else NO_SCANNING,
    )
    session = Session(pack, station, ledger, new_key)
    serve = _serve_lines if plain else _serve_screen
    try:
        serve(session, once, config)
    finally:
        unkept = ledger.close(LAST_TRY)
    for trouble in ledger.troubles:
        click.echo(f"For staff: {trouble}", err=True)
    if unkept:
        stop(f"{unkept} sent visits could not be saved in {folder}.", DATA_AT_FAULT)


def _has_screen() -> bool:
    """Whether a full screen can be drawn, and nobody asked for plain lines."""
    plain = os.environ.get("ACCESSIBLE") == "1" or os.environ.get("TERM") == "dumb"
    return not plain and all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _serve_lines(session: Session, once: bool, _: Config) -> None:
    from kiosk.faces.console import StandardConsole
    from kiosk.faces.line import LineFace

    _collect_from_now_on()

    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # a text stream here
    with contextlib.suppress(KeyboardInterrupt):
        source = sys.stdin.buffer.raw  # type: ignore[union-attr] # standard input is buffered
        LineFace(session, StandardConsole(source, sys.stdout), once).run()


def _serve_screen(session: Session, once: bool, config: Config) -> None:
    for name in [name for name in os.environ if name.startswith("TEXTUAL_")]:
        del os.environ[name]  # they are read when textual is imported, and could open a back door
    from kiosk.faces.screen.app import BROKEN, KioskApp

    sizing = _sizing(config)
    app = KioskApp(session, once, _collect_from_now_on, sizing, config.bounce_ms / 1000)
    app.run()
    sys.stderr.write(sizing.end())
    if app.fault:
        stop(f"The kiosk broke ({app.fault}).", BROKEN)


def _sizing(config: Config) -> "Sizing":
    """Zoom in a terminal that `kiosk open` has opened; in any other one, letters that are drawn large."""
    from kiosk.faces.screen.sizing import ZOOM, DrawnSizes

    if terminal := os.environ.get(ZOOM):
        from kiosk.faces.screen.window import look
        from kiosk.faces.screen.zoom import OPENED_AT, Zoom

        if terminal in OPENED_AT and look().pixels:
            return Zoom(terminal, look, config.screen_height_mm)
    return DrawnSizes(config.screen_height_mm)


def _collect_from_now_on() -> None:
    """Garbage collection begins with the first visitor, and leaves alone what was made before."""
    gc.freeze()
    gc.enable()


def store(folder: Path, config: Config) -> "Store":
    """The store in a folder."""
    from kiosk.feedback.store import Store

    return Store(folder, config.period, date.today, new_key)


def pack_and_config(where: Where) -> tuple[Pack, Config]:
    """The pack and the settings, or an end with all their faults."""
    faults: list[Fault] = []
    pack, config = None, None
    try:
        config = read_config(where.config or settings_file())
    except Faulty as faulty:
        faults += faulty.faults
    try:
        pack = read_pack(content_folder(where.content, config.content if config else ""))
    except Faulty as faulty:
        faults += faulty.faults
    if pack is None or config is None:
        stop("\n".join(map(str, faults)), CONTENT_AT_FAULT)
    return pack, config


def stop(words: str, code: int) -> NoReturn:
    """Ends with words for staff and an exit code."""
    click.echo(words, err=True)
    sys.exit(code)


def new_key() -> int:
    """A fresh random number for what is kept."""
    import secrets  # it takes a while to load, and the first visitor should not wait for it

    return secrets.randbits(53) or 1
