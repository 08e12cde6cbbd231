"""The [keys] table of kiosk.toml: other keys for what the kiosk does, and every fault in it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.core.keys import DIGITS, KeyMap, Verb, key_map
from kiosk.reading.fault import Fault

NAMED = (
    *("ENTER", "ESCAPE", "TAB", "SHIFT+TAB", "BACKSPACE", "LEFT", "RIGHT", "UP", "DOWN", "HOME", "END"),
    *("PAGEUP", "PAGEDOWN", "INSERT", "DELETE", *(f"F{number}" for number in range(1, 25))),
)
SPACE = "SPACE"

Table = Mapping[str, tuple[str, ...]]


def read_keys(table: Table) -> KeyMap:
    """The keys of a table without faults."""
    given = {name: tuple(map(_key, keys)) for name, keys in table.items()}
    verbs = {Verb(name): keys for name, keys in given.items() if name in tuple(Verb)}
    return key_map(verbs, {name: keys for name, keys in given.items() if name in DIGITS})


def key_faults(file: Path, table: Table) -> Iterator[Fault]:
    """Unknown verbs and keys, keys given twice or taken from the choices, verbs left without a key."""
    faults = [*_of_names(file, table), *_of_keys(file, table), *_of_doubles(file, table)]
    yield from faults
    if not faults:
        yield from _of_bereft(file, table)


def _of_names(file: Path, table: Table) -> Iterator[Fault]:
    for name, keys in table.items():
        if name not in (*Verb, *DIGITS):
            mend = f"Write one of: {', '.join(Verb)}, 1 to 9."
            yield Fault(file, f"keys.{name}", "is nothing that keys do.", mend)
        elif not keys:
            yield Fault(file, f"keys.{name}", "has no key.", 'Write a list: ["F13"].')


def _of_keys(file: Path, table: Table) -> Iterator[Fault]:
    for name, keys in table.items():
        for key in keys:
            if _key(key) in DIGITS:
                wrong = f"takes {key}, which is for choices."
                yield Fault(file, f"keys.{name}", wrong, "Write another key: 1 to 9 choose on every page.")
            elif len(_key(key)) != 1 and _key(key) not in NAMED:
                mend = f"Write one letter or sign, {SPACE}, or one of: {', '.join(NAMED)}."
                yield Fault(file, f"keys.{name}", f"has {key}, which is no key.", mend)


def _of_doubles(file: Path, table: Table) -> Iterator[Fault]:
    all_keys = Counter(_key(key) for keys in table.values() for key in keys)
    for key, count in all_keys.items():
        if count > 1:
            yield Fault(
                file, "keys", f"has {key} {count} times.", "A key can do one thing: take the others out."
            )


def _of_bereft(file: Path, table: Table) -> Iterator[Fault]:
    for verb, keys in read_keys(table).verbs.items():
        if not keys:
            yield Fault(
                file, f"keys.{verb}", "is left without a key.", f'Write {verb} = ["…"] with another key.'
            )


def _key(written: str) -> str:
    """A key as it was written, in the kiosk's own name for it."""
    name = written.upper()
    return " " if name == SPACE else name
