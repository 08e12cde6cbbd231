"""What the values are that pages, visits and faces are made of: frozen, equal by what they hold, and mute."""

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from typing import Any, ClassVar, Never, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """A dataclass that is frozen and has no repr, as it may hold what somebody answered.

    The kiosk makes eighty kinds of values each time it opens; `dataclass(frozen=True)` writes and compiles
    five methods for each, which took a quarter of the time to the first page. Here they are inherited.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __match_args__: ClassVar[tuple[str, ...]] = ()
    _usual: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        """Takes in what the values of this kind hold."""
        dataclass(init=False, repr=False, eq=False)(cls)
        held = cls.__dataclass_fields__.items()
        cls._usual = {name: one.default for name, one in held if one.default is not MISSING}

    def __init__(self, *given: Any, **named: Any) -> None:
        """What it holds, in order or by name; raises TypeError where something is missing or unknown."""
        names, held = self.__match_args__, self.__dict__
        held.update(zip(names, given, strict=False))
        twice = named and not held.keys().isdisjoint(named)
        held.update({**self._usual, **named, **held})
        if twice or len(held) != len(names) or len(given) > len(names):
            raise TypeError(f"{type(self).__name__} holds {', '.join(names) or 'nothing'}")

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same kind and holds the same."""
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        held = self.__dict__
        return hash((type(self), *(held[name] for name in self.__match_args__)))

    def __setattr__(self, name: str, value: Never) -> Never:
        raise FrozenInstanceError(f"cannot assign to {name}")

    def __delattr__(self, name: str) -> Never:
        raise FrozenInstanceError(f"cannot delete {name}")
