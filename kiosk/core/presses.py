"""What a face hands back: one press at a time."""

from dataclasses import dataclass

from kiosk.core.page import Offer


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """A key: a character as it is, or a name in capitals (ENTER, ESCAPE, TAB, BACKSPACE, LEFT, RIGHT)."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class Take:
    """Something on the page was tapped, or had the focus when Enter was pressed."""

    offer: Offer


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """All of the words as they stand in the writing field now."""

    text: str


Press = Key | Take | Typed
