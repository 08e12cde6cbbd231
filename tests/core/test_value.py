"""Values: frozen, equal by kind and by what they hold, and silent about it."""

from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from kiosk.core.value import Value


class Cup(Value):
    """Holds tea, perhaps with sugar."""

    tea: str
    sugar: int = 0


class Mug(Value):
    """Holds the same, and is no cup."""

    tea: str
    sugar: int = 0


class Tray(Value):
    """Holds nothing."""


def test_values_are_equal_when_they_are_of_one_kind_and_hold_the_same() -> None:
    """Given in order, by name or by leaving out what is usual."""
    assert Cup("green") == Cup(tea="green") == Cup("green", 0) == Cup("green", sugar=0)
    assert hash(Cup("green")) == hash(Cup("green", 0))
    assert Tray() == Tray()
    assert Cup("green") != Mug("green")
    assert Cup("green") != Cup("green", 1)


def test_a_value_cannot_be_changed() -> None:
    """Only another one can be made from it."""
    cup = Cup("green")
    with pytest.raises(FrozenInstanceError):
        setattr(cup, "tea", "black")  # noqa: B010 - mypy would see it
    with pytest.raises(FrozenInstanceError):
        delattr(cup, "tea")
    assert (replace(cup, sugar=2), cup) == (Cup("green", 2), Cup("green"))


def test_a_value_tells_nobody_what_it_holds() -> None:
    """Neither by its repr nor when it is made wrongly: it may be an answer."""
    assert "green" not in repr(Cup("green")) + str(Cup("green"))
    with pytest.raises(TypeError, match=r"^Cup holds tea, sugar$"):
        Cup("green", 1, 2)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), ((), {"sugar": 1}), (("a", 1, 2), {}), (("a",), {"tea": "b"}), (("a",), {"milk": 1})],
    ids=["nothing", "too little", "too much", "twice", "unknown"],
)
def test_a_value_that_is_made_wrongly_is_an_error(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    """Nothing is missing, given twice, or held that it does not know."""
    with pytest.raises(TypeError):
        Cup(*given, **named)


def test_a_value_is_a_dataclass_for_all_that_looks_into_it() -> None:
    """Its fields, and the order in which a pattern takes them."""
    assert [field.name for field in fields(Cup)] == ["tea", "sugar"]
    match Cup("green", 2):
        case Cup(tea, sugar):
            assert (tea, sugar) == ("green", 2)
