"""Reading a TOML file, with the usual slips of editing by hand explained."""

import re
import tomllib
from pathlib import Path
from typing import Any

from kiosk.reading.fault import Fault

MOST_SLIPS = 20  # after so many in one file the rest is guesswork

_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_CURLY = re.compile("[“”„‘’]")  # noqa: RUF001 (these are the very quotes to find)
_BARE = re.compile(r"^\s*[\w-]+\s*=\s*[^\s\"'\[{\d+-]")


def read_toml(file: Path) -> tuple[dict[str, Any], list[Fault]]:
    """The tables of a file, and its faults; with a fault the tables may not be whole.

    A byte order mark and Windows line ends are no fault: some editors write them unasked.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return {}, [Fault(file, "the file", "is not there.", "Put it back, or look at the spelling of its name.")]
    except OSError as error:
        return {}, [Fault(file, "the file", f"cannot be read ({error.strerror}).", "Look at who may read it.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return {}, [Fault(file, f"line {line}", "is not UTF-8.", "Save the file with the encoding UTF-8.")]
    return _parsed(file, text.replace("\r\n", "\n").split("\n"))


def _parsed(file: Path, lines: list[str]) -> tuple[dict[str, Any], list[Fault]]:
    faults: list[Fault] = []
    while len(faults) < MOST_SLIPS:
        try:
            return tomllib.loads("\n".join(lines)), faults
        except tomllib.TOMLDecodeError as error:
            found = _LINE.search(str(error))
            at = int(found[1]) if found else len(lines)
            at = _opened(lines, at)
            wrong, mend = _slip(lines[at - 1], str(error))
            faults.append(Fault(file, f"line {at}", wrong, mend))
            if not lines[at - 1].strip():
                break
            lines[at - 1] = ""  # look at the rest without this line
    return {}, faults


def _opened(lines: list[str], at: int) -> int:
    """The line to blame: a quote that is left open is noticed only at the end of its line or below."""
    at = min(at, len(lines))
    while at > 1 and not lines[at - 1].strip():
        at -= 1
    return at


def _slip(line: str, error: str) -> tuple[str, str]:
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)
    if _CURLY.search(outside):
        return "has curly quotes.", 'Write straight quotes: "like this".'
    if "overwrite" in error or "Cannot declare" in error or "twice" in error:
        return "has a key that is there already.", "Take one of the two out."
    if outside.replace('""', "").count('"') % 2:
        return "has a quote that is not closed.", 'Put a " at the end of the text.'
    if _BARE.match(line):
        return "has a text without quotes.", 'Put the text in quotes: "like this".'
    said = _LINE.sub("", error).strip()
    return f"cannot be read ({said}).", "Compare it with the lines around it."
