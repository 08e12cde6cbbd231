"""What to do when a voice process has ended by itself."""

from dataclasses import dataclass, field

MOST_RESTARTS = 3
DEADLY = 2  # a text that ended the process so often is not said again


@dataclass(slots=True, repr=False)
class Setbacks:
    """Counts ends in a row; a text is known by its hash alone, so that no word of a visitor stays here."""

    _ends: int = 0
    _suspect: int | None = None
    _strikes: int = 0
    _dropped: set[int] = field(default_factory=set)

    def went_well(self) -> None:
        """Something was said to its end."""
        self._ends = 0

    def forget(self) -> None:
        """Somebody wants to try again."""
        self._ends = 0

    def ended(self, text: str | None) -> None:
        """The process ended while it said this text (None: while it was silent)."""
        self._ends += 1
        if text is None:
            return
        self._strikes = self._strikes + 1 if hash(text) == self._suspect else 1
        self._suspect = hash(text)
        if self._strikes >= DEADLY:
            self._dropped.add(self._suspect)

    def is_deadly(self, text: str) -> bool:
        """Whether this text is not to be said again."""
        return hash(text) in self._dropped

    @property
    def is_enough(self) -> bool:
        """Whether another start would be in vain."""
        return self._ends > MOST_RESTARTS
