"""Reading a TOML file, with the usual slips of editing by hand explained."""

import re
import tomllib
from pathlib import Path
from typing import Any

from kiosk.reading.fault import Fault
from kiosk.reading.slips import Stop

MOST_SLIPS = 20  # after so many in one file the rest is guesswork

_WHERE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


def read_toml(file: Path) -> tuple[dict[str, Any], list[Fault]]:
    """The tables of a file, and its faults; with a fault the tables may not be whole.

    A byte order mark and Windows line ends are no fault: some editors write them unasked.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return {}, [_whole(file, "is not there.", "Put it back, or look at the spelling of its name.")]
    except OSError as error:
        if file.is_dir():
            return {}, [_whole(file, "is a folder.", "Put a file with this name there instead.")]
        return {}, [_whole(file, f"cannot be read ({error.strerror}).", "Look at who may read it.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return {}, [Fault(file, f"line {line}", "is not UTF-8.", "Save the file with the encoding UTF-8.")]
    return _parsed(file, text.replace("\r\n", "\n").split("\n"))


def _whole(file: Path, wrong: str, mend: str) -> Fault:
    return Fault(file, "the file", wrong, mend)


def _parsed(file: Path, lines: list[str]) -> tuple[dict[str, Any], list[Fault]]:
    faults: list[Fault] = []
    while len(faults) < MOST_SLIPS:
        try:
            return tomllib.loads("\n".join(lines)), faults
        except tomllib.TOMLDecodeError as error:
            stop = _stop(lines, str(error))
        fault = Fault(file, f"line {stop.number}", *stop.explained)
        if fault in faults:
            break
        faults.append(fault)
        stop.put_right(lines)
    return {}, faults


def _stop(lines: list[str], error: str) -> Stop:
    """Where reading stopped: a quote that is left open is noticed only at the end of its line or below."""
    where = _WHERE.search(error)
    line, column = (int(where[1] or 0), int(where[2] or 0)) if where else (0, 0)
    number = line or len(lines)
    while number > 1 and not lines[number - 1].strip():
        number -= 1
    return Stop(lines[number - 1], number, column, _WHERE.sub("", error).strip())
