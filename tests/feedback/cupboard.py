"""A store in memory: whole periods, put there by a test."""

from pathlib import Path

from kiosk.feedback.holding import Holding


class Cupboard:
    """Holds what it is given, and knows what was taken away."""

    def __init__(self, folder: Path, *holdings: Holding) -> None:
        self.folder = folder
        self.removed: list[tuple[str, bool]] = []
        self._holdings = {holding.period: holding for holding in holdings}

    def periods(self) -> tuple[str, ...]:
        """Their names, in the order in which they were put there."""
        return tuple(self._holdings)

    def records(self, period: str) -> Holding:
        """A period as it was put there."""
        return self._holdings[period]

    def remove(self, period: str, words_only: bool = False) -> None:
        """Notes what is to go."""
        self.removed.append((period, words_only))
