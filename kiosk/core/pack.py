"""A content pack: one flow, worded in one or more languages."""

from collections.abc import Mapping

from kiosk.core.flow import Flow
from kiosk.core.value import Value
from kiosk.core.words import Words


class Pack(Value):
    """Everything that content decides; the first language is the usual one."""

    key: str
    version: str
    flow: Flow
    words: Mapping[str, Words]

    @property
    def usual_language(self) -> str:
        """The language that a new visitor meets."""
        return next(iter(self.words))
