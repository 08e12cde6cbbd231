"""Bytes and keys by chance, and a robot that finds its way back to the start page from wherever they led."""

import random
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from kiosk.desk.pin import keep_pin, new_pin
from tests.attacks.test_screen import kiosk_at
from tests.attacks.victim import START, Victim, answers

BATCH = 25  # sequences between two looks whether it still answers
TRIES = 60  # keys in which the start page must be reached from anywhere
ESCAPES = 0.2  # seconds after which Escape was a key
GLANCE = 0.002  # seconds
ROUND = 90.0  # seconds in which the mark comes to everything on a page
WHERE = 4  # lines at the top that tell which page it is
LARGE = set("▙▛▌▐")  # letters drawn of blocks, that no test can read
PIN = "909099"  # with none, chance could close the kiosk as staff do
ESCAPE, STAFF_KEY = b"\x1b", b"\x11"
KEYS = (
    *(bytes([letter]) for letter in b"0123456789abcdefghijklmnopqrstuvwxyz+-=_,.[]*/ "),
    *(b"\r", b"\t", b"\x7f", ESCAPE, b"\x1b[Z", STAFF_KEY),
    *(b"\x1b[%c" % letter for letter in b"ABCDFH"),
    *("é".encode(), "👍".encode(), "ک".encode()),
)
PIECES: tuple[Callable[[random.Random], bytes], ...] = (
    lambda chance: chance.randbytes(chance.randint(1, 8)),
    lambda chance: b"\x1b[" + some(chance, b"0123456789;:<?=>", 12) + chance.randbytes(1),
    lambda chance: b"\x1b" + some(chance, b"[]OP_^NX\\", 3) + chance.randbytes(chance.randint(0, 3)),
    lambda chance: b"\x1b[200~" + chance.randbytes(chance.randint(0, 6)),
    lambda chance: chr(chance.choice([0x9B, 0x202E, 0x200B, 0x1F468, 0xFFFD, 0x10FFFF])).encode(),
    lambda chance: tap(chance),
    lambda chance: chance.choice(KEYS),
)


def tap(chance: random.Random) -> bytes:
    """A finger somewhere on the screen, or a little beside it."""
    x, y = chance.randint(0, 90), chance.randint(0, 30)
    return b"\x1b[<0;%d;%dM\x1b[<0;%d;%dm" % (x, y, x, y)


def some(chance: random.Random, signs: bytes, most: int) -> bytes:
    """Some of these signs, in any order."""
    return bytes(chance.choices(signs, k=chance.randint(0, most)))


def byte_sequences(seed: int, count: int) -> Iterator[bytes]:
    """Bytes that look now and then like something that a terminal sends."""
    chance = random.Random(seed)
    for _ in range(count):
        yield b"".join(chance.choice(PIECES)(chance) for _ in range(chance.randint(1, 3)))


def key_sequences(seed: int, count: int) -> Iterator[bytes]:
    """Keys and taps."""
    chance = random.Random(seed)
    for _ in range(count):
        yield b"".join(chance.choice([*KEYS, tap(chance)]) for _ in range(chance.randint(1, 4)))


def guarded_kiosk_at(folder: Path) -> Victim:
    """A kiosk with a PIN."""
    keep_pin(folder / "data", new_pin(PIN))
    return kiosk_at(folder)


def outlives(opened: Callable[[], Victim], sequences: Iterator[bytes]) -> Iterator[float]:
    """Sends sequences; after each batch it must answer, and gives the MB that it holds.

    A kiosk where chance has turned on scanning has every key as the one switch: another one is opened.
    """
    batches = iter(lambda: list(islice(sequences, BATCH)), [])
    while (batch := next(batches, None)) is not None:
        with opened() as victim:
            at_home = True
            while batch is not None and at_home:
                at_home = bears(victim, batch)
                yield victim.memory
                batch = next(batches, None) if at_home else None


def bears(victim: Victim, batch: list[bytes]) -> bool:
    """Whether it leads back to the start page after these; else it must be that it scans."""
    for sequence in batch:
        victim.send(sequence)
        victim.draw_waiting(GLANCE)
    if comes_home(victim):
        victim.raw = b""  # each piece that comes would copy it
        return True
    assert victim.lives, f"{batch} ended it: {victim.text}"
    assert scans(victim), f"no way back after {batch}:\n{victim.text}"
    return False


def scans(victim: Victim) -> bool:
    """Whether its one switch leads back, when the mark has come to that."""
    if not victim.shows("▶ B Back", within=ROUND):
        return False
    before = whereabouts(victim.text)
    victim.send(b" ")
    return victim.shows(" B Back", "▶ B Back") and whereabouts(victim.text) != before


def whereabouts(text: str) -> tuple[str, ...]:
    """Which page, and which part of it; the mark is no part of that."""
    return (*text.splitlines()[:WHERE], found(r"part (\d+) of", text))


def comes_home(victim: Victim) -> bool:
    """Whether the start page can be reached, and from there the menu, and it again."""
    for number in range(TRIES):
        if not victim.lives:
            break
        victim.settle()
        if START in victim.text and found(r"▶ (1\. Start)", victim.text) == "1. Start" and answers(victim):
            return True
        key = way_out(victim.text, number)
        victim.send(key)
        if key == ESCAPE:  # with the next key at once it would be another one
            victim.draw_waiting(ESCAPES)
    return False


def way_out(text: str, number: int) -> bytes:
    """The key that leads on towards the start page, for the how manieth time."""
    if choice := found(r"(\d)\. (?:I am a new person|Leave help)", text):
        return choice.encode()
    if LARGE & set(text):
        return (b"-", ESCAPE, b"h")[number % 3]  # smaller; out of the writing; out of help, or into it
    return (b"l", b"n", ESCAPE, b"x")[number % 4]


def found(pattern: str, text: str) -> str:
    """What stands in the brackets of a pattern, if it is there."""
    match = re.search(pattern, text)
    return match[1] if match else ""
