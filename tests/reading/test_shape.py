"""Tables become values, or every fault in them is told by its key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest

from kiosk.core.words import Gaps
from kiosk.reading.shape import Filler


class Colour(StrEnum):
    """A choice of words."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Door:
    """Part of a house."""

    colour: Colour = Colour.RED
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Something with all kinds of fields."""

    name: str
    rooms: int = 1
    people: tuple[str, ...] = ()
    door: Door = field(default_factory=Door)
    windows: tuple[Door, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    sign: Annotated[str, Gaps("who", "when")]


SIGN = "{who} is back at {when}"


def faults(**table: object) -> list[str]:
    """What is told about a house written like this."""
    filler = Filler(Path("house.toml"))
    filler.fill(House, {"name": "Elm", "sign": SIGN} | table)
    return [f"{fault.place} {fault.wrong} {fault.mend}" for fault in filler.faults]


def test_a_right_table_becomes_a_value() -> None:
    filler = Filler(Path("house.toml"))
    table = {"name": "Elm", "sign": SIGN, "people": ["Ann"], "door": {"colour": "blue"}, "notes": {"a": "b"}}
    house = filler.fill(House, table | {"windows": [{"locked": True}]})
    assert house == House(
        name="Elm",
        sign=SIGN,
        people=("Ann",),
        door=Door(Colour.BLUE),
        windows=(Door(locked=True),),
        notes={"a": "b"},
    )
    assert filler.faults == []


WRONG: dict[str, tuple[dict[str, object], str]] = {
    "an unknown key": ({"zebra": 1}, "zebra is not known here. Take it out."),
    "a misspelt key": ({"roooms": 1}, "roooms is not known here. Did you mean rooms?"),
    "a misspelt key below": (
        {"door": {"color": "red"}},
        "door.color is not known here. Did you mean colour?",
    ),
    "a number for a text": ({"name": 3}, 'name cannot be 3. Write a text in quotes: "like this".'),
    "a text for a number": ({"rooms": "two"}, "rooms cannot be 'two'. Write a whole number."),
    "yes for true": ({"door": {"locked": "yes"}}, "door.locked cannot be 'yes'. Write true or false."),
    "none of the words": (
        {"door": {"colour": "pink"}},
        "door.colour cannot be 'pink'. Write one of red, blue.",
    ),
    "a text for a list": ({"people": "Ann"}, 'people is not a list. Write a list: ["one", "two"].'),
    "a wrong item": ({"people": ["Ann", 2]}, "people[2] cannot be 2. Write a text in quotes"),
    "a text for a table": ({"door": "red"}, "door is not a table. Write it as [door] with keys below it."),
    "a list for a table": ({"notes": ["a"]}, "notes is not a table. Write it as [notes]"),
    "a table for tables": ({"windows": {"locked": True}}, "windows is not a list. Write it as [[windows]]"),
    "a text among tables": ({"windows": ["open"]}, "windows[1] is not a table."),
    "an empty text": ({"name": " "}, "name is empty. Write what stands there."),
    "a missing gap": ({"sign": "{who} is out"}, "sign lacks {when}. Write {when} where the kiosk is to fill"),
    "an unknown gap": ({"sign": SIGN + " {why}"}, "sign has {why}, which the kiosk cannot fill here. Use {"),
    "a gap without a name": ({"sign": SIGN + " {}"}, "sign has {}, which the kiosk cannot fill here."),
    "a gap that looks inside": ({"sign": SIGN + " {who.__class__}"}, "sign has {who.__class__}, which"),
    "a gap that picks a part": ({"sign": SIGN + " {who[0]}"}, "sign has {who[0]}, which"),
    "a gap with a format": ({"sign": SIGN + " {who:>9}"}, "sign has {who:}, which"),
    "a gap with a conversion": ({"sign": SIGN + " {who!r}"}, "sign has {who!}, which"),
    "a bracket alone": ({"sign": SIGN + " }"}, "sign has a curly bracket that stands alone. Take it out."),
    "a gap where none is": (
        {"name": "{who}"},
        "name has {who}, which the kiosk cannot fill here. Use no curly",
    ),
    "a gap in a note": ({"notes": {"a": "{b}"}}, "notes.a has {b}, which the kiosk cannot fill here."),
}


@pytest.mark.parametrize("slip", WRONG)
def test_each_slip_is_told_by_its_key_and_says_what_to_write(slip: str) -> None:
    table, told = WRONG[slip]
    (only,) = faults(**table)
    assert only.startswith(told)


def test_a_missing_key_is_told_unless_it_may_be_left_out() -> None:
    filler = Filler(Path("house.toml"))
    assert filler.fill(House, {}) is None
    assert [fault.place for fault in filler.faults] == ["name", "sign"]
    assert {fault.wrong for fault in filler.faults} == {"is missing."}


def test_all_slips_of_a_file_are_told_at_once() -> None:
    found = faults(name=1, roms=2, door={"colour": "pink", "lock": 1}, people=["a", 2])
    assert [each.split()[0] for each in found] == ["roms", "name", "people[2]", "door.lock", "door.colour"]


def test_a_file_that_holds_no_table_is_told() -> None:
    filler = Filler(Path("house.toml"))
    assert filler.fill(House, ["a"]) is None
    assert filler.faults[0].place == "the file"


def test_texts_are_cleaned_as_they_are_read() -> None:
    filler = Filler(Path("house.toml"))
    house = filler.fill(House, {"name": " Elm\tHouse\u202e ", "sign": SIGN})
    assert house is not None and house.name == "Elm House"
