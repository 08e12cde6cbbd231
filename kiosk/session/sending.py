"""What becomes of the record that a visitor has sent."""

from collections.abc import Callable
from typing import Protocol

from kiosk.core.effects import Keep
from kiosk.core.record import KeptWords, Modes, Record
from kiosk.core.state import Keeping
from kiosk.core.value import Value


class Outcome(Value):
    """News from a ledger: the record with this key is on disk, or could not be put there yet."""

    key: int
    kept: bool


class Ledger(Protocol):
    """Keeps records; never waits and never raises. The same key given again is kept once."""

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> None:
        """Starts keeping; goes on trying until it is done."""

    def news(self) -> tuple[Outcome, ...]:
        """What has happened since it was last asked."""


class Sending:
    """Hands records to a ledger, and hears of the last one; `new_key` gives a fresh random key for each."""

    def __init__(self, ledger: Ledger, new_key: Callable[[], int]) -> None:
        self._ledger = ledger
        self._new_key = new_key
        self._sent: int | None = None

    def keep(self, wanted: Keep) -> None:
        """Has a record kept."""
        self._sent = self._new_key()
        self._ledger.keep(wanted.record, wanted.words, wanted.modes, self._sent)

    def forget(self) -> None:
        """Its visitor is gone: what becomes of it is told to nobody; the ledger goes on trying."""
        self._sent = None

    def news(self) -> Keeping | None:
        """What has become of the last record, if there is anything new."""
        mine = [outcome.kept for outcome in self._ledger.news() if outcome.key == self._sent]
        return (Keeping.KEPT if mine[-1] else Keeping.NOT_YET) if mine else None
