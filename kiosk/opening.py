"""Joins the parts: the pack, the settings, the store, the session and a face."""

import os
import time
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.book.book import read_pack
from kiosk.core.deeds import Deed
from kiosk.core.ladder import Ladder
from kiosk.core.pack import Pack
from kiosk.core.preferences import NO_SCANNING, USUAL_PACE
from kiosk.core.state import Station
from kiosk.core.value import Value
from kiosk.desk.wall_clock import wall_clock
from kiosk.faces.screen.depth import colours_of
from kiosk.places import content_folder, data_folder, is_for_practice, settings_file
from kiosk.qr_codes import code_for
from kiosk.reading.fault import Faulty
from kiosk.running.serving import in_lines, serve
from kiosk.running.stopping import CONTENT_AT_FAULT, DATA_AT_FAULT, WRONG_USE, stop
from kiosk.running.supervised import Heartbeat, follow_supervisor, has_supervisor, is_after_fault, tell_closed
from kiosk.session import Session
from kiosk.session.voicing import Voice
from kiosk.settings.config import Config, sound_part

if TYPE_CHECKING:
    from kiosk.desk.working_desk import WorkingDesk
    from kiosk.feedback.ledger import KeepingLedger
    from kiosk.feedback.store import Store

ELSEWHERE = "Name another folder: kiosk --data DIR."
NO_VOICE = "off"
LAST_TRY = 5.0  # seconds that answers not yet kept are given when the kiosk closes


class Where(Value):
    """What the options name; None where they are left out."""

    data: Path | None
    content: Path | None
    config: Path | None


class Manner(Value):
    """How the kiosk is to be opened: in plain lines, for one visit only, with which voice.

    Plain lines can have a width in letters (None: as wide as the terminal), and be brief.
    """

    line: bool = False
    once: bool = False
    voice: str = "auto"
    width: int | None = None
    brief: bool = False

    @property
    def asks_for_lines(self) -> bool:
        """Whether it names something that only plain lines have."""
        return self.line or self.width is not None or self.brief


def open_kiosk(where: Where, manner: Manner) -> None:
    """Serves visitors on the face that fits, until the kiosk is closed."""
    from kiosk.feedback.ledger import KeepingLedger

    follow_supervisor(2 * LAST_TRY)
    voice = voice_of(manner)
    pack, config = pack_and_config(where)
    folder = data_folder(where.data, config.data)
    if is_for_practice(folder):
        stop(f"{folder} is for made-up answers, so real ones are not kept there. {ELSEWHERE}", DATA_AT_FAULT)
    ledger = KeepingLedger(lambda: store(folder, config))
    desk = desk_of(folder, pack, config, ledger)
    station = station_of(where, pack, config, manner)
    clock, calendar = time.monotonic, partial(wall_clock, datetime.now)
    session = Session(pack, station, ledger, new_key, voice, clock, desk, calendar, Heartbeat(clock).beat)
    try:
        serve(session, manner.once, config, manner.width)
    finally:
        voice.close()
        desk.close(LAST_TRY)
        unkept = ledger.close(LAST_TRY)
    if session.closed:
        tell_closed()
    for trouble in ledger.troubles:
        click.echo(f"For staff: {trouble}", err=True)
    if unkept:
        stop(f"{unkept} sent visits could not be saved in {folder}.", DATA_AT_FAULT)


def desk_of(folder: Path, pack: Pack, config: Config, ledger: "KeepingLedger") -> "WorkingDesk":
    """What staff have done for them at the kiosk."""
    from kiosk.desk.working_desk import Room, WorkingDesk

    room = Room(
        folder,
        pack,
        config,
        lambda: store(folder, config),
        lambda: ledger.unkept,
        lambda: ledger.troubles,
    )
    return WorkingDesk(room, time.monotonic, datetime.now)


def voice_of(manner: Manner) -> Voice:
    """The voice that the options name."""
    from kiosk.speech.choosing import voice_for

    try:
        return voice_for(manner.voice)
    except ValueError as error:
        stop(f"--voice {manner.voice}: {error}", WRONG_USE)


def station_of(where: Where, pack: Pack, config: Config, manner: Manner) -> Station:
    """What this venue offers, in plain lines or on a full screen."""
    plain = in_lines(manner.asks_for_lines)
    return Station(
        face="line" if plain else "screen",
        reprints=plain,
        brief=manner.brief,
        name=config.name,
        venue=config.venue,
        readers=config.readers,
        when=config.when,
        take_part=config.take_part,
        colours=() if plain else colours_of(os.environ),
        keys=config.key_map,
        focuses=not plain,
        sound=config.sound,
        idle_minutes=config.idle_minutes,
        pointer=config.pointer and not plain,
        pace=USUAL_PACE if config.scanning and not plain else NO_SCANNING,
        encode=None if plain else code_for,
        voiced=() if manner.voice == NO_VOICE else tuple(pack.words),
        mute=manner.voice == NO_VOICE,
        hours=config.opening_hours,
        deeds=deeds_of(where, pack, config),
        closes=not has_supervisor(),
        after_fault=is_after_fault(),
    )


def deeds_of(where: Where, pack: Pack, config: Config) -> tuple[Deed, ...]:
    """What people said and what was done about it; or an end with all faults of that file."""
    try:
        return _deeds(where, pack.flow.ladder, config)
    except Faulty as faulty:
        stop(str(faulty), CONTENT_AT_FAULT)


def _deeds(where: Where, ladder: Ladder | None, config: Config) -> tuple[Deed, ...]:
    if not config.said_and_done:
        return ()
    from kiosk.book.said_and_done import deeds_file, read_deeds

    file = deeds_file(where.config or settings_file(), config.said_and_done)
    return read_deeds(file, ladder) if file else ()


def store(folder: Path, config: Config) -> "Store":
    """The store in a folder."""
    from kiosk.feedback.store import Store

    return Store(folder, config.period, date.today, new_key)


def pack_and_config(where: Where, drafts: bool = False) -> tuple[Pack, Config]:
    """The pack and the settings, or an end with all their faults; `drafts`: with all drafts, unasked."""
    config, faults = sound_part(where.config or settings_file())
    try:
        pack = read_pack(content_folder(where.content, config.content), drafts or config.drafts)
    except Faulty as faulty:
        pack, faults = None, (*faults, *faulty.faults)
    if faults or pack is None:
        try:
            _deeds(where, pack.flow.ladder if pack else None, config)
        except Faulty as faulty:
            faults = (*faults, *faulty.faults)
        stop(str(Faulty(faults)), CONTENT_AT_FAULT)
    return pack, config


def new_key() -> int:
    """A fresh random number for what is kept."""
    import secrets  # it takes a while to load, and the first visitor should not wait for it

    return secrets.randbits(53) or 1
