"""A content pack: one flow, worded in one or more languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.core.flow import Flow
from kiosk.core.words import Words


@dataclass(frozen=True, slots=True, repr=False)
class Pack:
    """Everything that content decides; the first language is the usual one."""

    key: str
    version: str
    flow: Flow
    words: Mapping[str, Words]

    @property
    def usual_language(self) -> str:
        """The language that a new visitor meets."""
        return next(iter(self.words))
