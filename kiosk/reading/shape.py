"""Filling dataclasses and named tuples from tables; every missing, unknown or wrong key becomes a fault."""

import string
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from kiosk.core.text import clean
from kiosk.reading.fault import Fault

T = TypeVar("T")

_KINDS = {"str": 'a text in quotes: "like this"', "bool": "true or false", "int": "a whole number"}


class Member(NamedTuple):
    """A field that can be filled: its type, whether it must be given, the gaps of its sentence."""

    kind: Any
    needed: bool
    gaps: tuple[str, ...]


@cache
def members(kind: Any) -> dict[str, Member]:
    """The fields of a dataclass or a named tuple."""
    hints = typing.get_type_hints(kind, include_extras=True)
    if is_dataclass(kind):
        hints = {each.name: hints[each.name] for each in fields(kind)}
        optional = {f.name for f in fields(kind) if (f.default, f.default_factory) != (MISSING, MISSING)}
    else:
        optional = set(getattr(kind, "_field_defaults", {}))
    found = {}
    for name, hint in hints.items():
        said = getattr(hint, "__metadata__", ((),))[0]
        found[name] = Member(getattr(hint, "__origin__", hint) if said else hint, name not in optional, said)
    return found


def _has_members(kind: Any) -> bool:
    return is_dataclass(kind) or hasattr(kind, "_field_defaults")


class Filler:
    """Fills values from one file and gathers its faults."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.faults: list[Fault] = []

    def fill(self, kind: type[T], table: object, at: str = "") -> T | None:
        """A value of a dataclass from a table; None where a fault was found."""
        if not isinstance(table, dict):
            self._blame(at, "is not a table.", f"Write it as [{at}] with keys below it.")
            return None
        before, known = len(self.faults), members(typing.cast("Any", kind))
        self._look_for_unknown(table, known, at)
        values = {}
        for name, member in known.items():
            place = f"{at}.{name}" if at else name
            if name in table:
                values[name] = self._value(member.kind, table[name], place, member)
            elif member.needed:
                self._blame(place, "is missing.", f"Add a line for {name}.")
        return kind(**values) if len(self.faults) == before else None

    def _value(self, kind: Any, value: object, at: str, member: "Member | None" = None) -> Any:
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if _has_members(kind):
            return self.fill(typing.cast("type[Any]", kind), value, at)
        if origin is not None and issubclass(origin, Mapping):
            if isinstance(value, dict):
                return {key: self._value(inner[1], each, f"{at}.{key}") for key, each in value.items()}
            self._blame(at, "is not a table.", f"Write it as [{at}] with keys below it.")
            return None
        if origin is tuple:
            if isinstance(value, list):
                return tuple(self._value(inner[0], each, f"{at}[{n}]") for n, each in enumerate(value, 1))
            tables = _has_members(inner[0])
            mend = f"Write it as [[{at}]] with keys below it." if tables else 'Write a list: ["one", "two"].'
            self._blame(at, "is not a list.", mend)
            return None
        return self._leaf(kind, value, at, member)

    def _leaf(self, kind: Any, value: object, at: str, member: "Member | None") -> Any:
        if isinstance(kind, types.UnionType):
            kind = next(each for each in kind.__args__ if each is not type(None))
        try:
            converted = msgspec.convert(value, type=kind)
        except msgspec.ValidationError as error:
            wanted = _KINDS.get(getattr(kind, "__name__", ""), str(error).split(" - ")[0])
            if isinstance(kind, type) and issubclass(kind, str) and kind is not str:
                wanted = "one of " + ", ".join(str(each.value) for each in kind)  # type: ignore[attr-defined] # a StrEnum
            self._blame(at, f"cannot be {value!r}.", f"Write {wanted}.")
            return None
        return self._text(converted, at, member) if type(converted) is str else converted

    def _text(self, written: str, at: str, member: "Member | None") -> str:
        text, gaps = clean(written), () if member is None else member.gaps
        self._look_at_gaps(text, gaps, at)
        if not text and not gaps and member is not None and member.needed:
            self._blame(at, "is empty.", "Write what stands there.")
        return text

    def _look_at_gaps(self, text: str, wanted: tuple[str, ...], at: str) -> None:
        if not wanted and "{" not in text and "}" not in text:  # as in nearly all of a pack
            return
        try:
            parsed = [part for part in string.Formatter().parse(text) if part[1] is not None]
        except ValueError:
            self._blame(at, "has a curly bracket that stands alone.", "Take it out.")
            return
        found = {f"{name}{'!' * bool(conversion)}{':' * bool(spec)}" for _, name, spec, conversion in parsed}
        need = set(wanted)
        for name in sorted(found - need):
            can = " or ".join(f"{{{each}}}" for each in sorted(need)) or "no curly brackets"
            self._blame(at, f"has {{{name}}}, which the kiosk cannot fill here.", f"Use {can}.")
        for name in sorted(need - found):
            self._blame(at, f"lacks {{{name}}}.", f"Write {{{name}}} where the kiosk is to fill it in.")

    def _look_for_unknown(self, table: Mapping[str, object], known: Iterable[str], at: str) -> None:
        for key in table:
            if key not in known:
                import difflib  # only a fault needs it, and it takes a while to load

                near = difflib.get_close_matches(key, known, 1)
                mend = f"Did you mean {near[0]}?" if near else "Take it out."
                self._blame(f"{at}.{key}" if at else key, "is not known here.", mend)

    def _blame(self, at: str, wrong: str, mend: str) -> None:
        self.faults.append(Fault(self.file, at or "the file", wrong, mend))
