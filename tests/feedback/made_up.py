"""Made-up visits, and what a store needs to keep them."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from kiosk.core.flow import Flag, Flow, Kept, Kind, Question
from kiosk.core.ladder import Ladder, Rung
from kiosk.core.pack import Pack
from kiosk.core.period import Period
from kiosk.core.record import KeptWords, Modes, Record
from kiosk.feedback.store import PART_SIZE, Store

NOVEMBER, DECEMBER = date(2026, 11, 22), date(2026, 12, 1)
LINE = Modes("line", "")
WORDS = KeptWords("More benches, please.", share=False)

VISIT = Record(
    schema=1,
    pack="garden",
    pack_version="2",
    rule=1,
    language="en",
    level="service",
    service="Library",
    role="carer",
    answers={"took": "yes", "asked": "sometimes", "liked": ("trees", "benches")},
    worked_out="asking",
    said="",
    wanted="doing",
    flags=("not_told",),
    missed=("telling",),
    helps=("money",),
)

PACK = Pack(
    "garden",
    "2",
    Flow(
        (
            Question("level", Kind.ONE, ("own", "service"), Kept.LEVEL),
            Question("think", Kind.INFORMATION),
            Question("took", Kind.ONE, ("yes", "absent")),
            Question("asked", Kind.ONE, ("yes", "sometimes", "no")),
            Question("liked", Kind.MANY, ("trees", "benches", "paths")),
            Question("want", Kind.STEP, kept=Kept.WANTED),
            Question("needs", Kind.MANY, ("sooner", "money"), Kept.HELPS),
            Question("words", Kind.WORDS, kept=Kept.WORDS),
        ),
        Ladder(
            (Rung("floor", 1, "to"), Rung("telling", 2, "for", "told"), Rung("asking", 3, "for", "asked"))
        ),
        (Flag("not_told", {}), Flag("tokenistic", {})),
    ),
    {},
)


def store(
    folder: Path,
    day: date = NOVEMBER,
    period: Period = Period.MONTH,
    seed: int = 1,
    part_size: int = PART_SIZE,
) -> Store:
    """A store on a day that stays, whose random ids are the same for each seed."""
    return Store(folder, period, lambda: day, ids(seed), part_size=part_size)


def ids(seed: int) -> Callable[[], int]:
    """Random numbers that are the same in each test."""
    chance = Random(seed)
    return lambda: chance.randrange(1, 2**53)


def keep_many(kept: Store, number: int) -> list[Record]:
    """Keeps visits that can be told apart by their service; gives them in the order in which they came."""
    visits, new_key = [replace(VISIT, service=f"Service {n:02}") for n in range(number)], ids(2)
    for n, visit in enumerate(visits):
        kept.keep(visit, KeptWords(f"Text {n:02}", share=True), LINE, new_key())
    return visits


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def no_room(*_: object) -> None:
    """What a full disk says to any call."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
