"""How long a voice process is waited for."""

from dataclasses import dataclass, field

TO_START = 5.0  # seconds until it is ready, on a slow computer
TO_ANSWER = 1.0  # seconds until it has heard a line
BETWEEN_LOOKS = 0.25  # seconds between two questions whether it is still there, while it speaks
MOST_UNHEARD = 4  # lines under way: so few always find room in the pipe, and nobody waits


@dataclass(slots=True, repr=False)
class Patience:
    """Lines that a process has not heard yet; all times are seconds on one clock."""

    ready_by: float | None = None
    _sent: dict[int, float] = field(default_factory=dict)
    _number: int = 0

    def launched(self, now: float) -> None:
        """A fresh process starts."""
        self.ready_by = now + TO_START
        self._sent.clear()

    def ready(self) -> None:
        """It has started."""
        self.ready_by = None

    def ended(self) -> None:
        """There is no process to wait for."""
        self.ready()
        self._sent.clear()

    def number(self, now: float) -> int:
        """Gives the next line its number, and waits for it to be heard."""
        self._number += 1
        self._sent[self._number] = now
        return self._number

    def heard(self, number: object) -> None:
        """It has heard this line."""
        if isinstance(number, int):
            self._sent.pop(number, None)

    @property
    def has_room(self) -> bool:
        """Whether another line may be sent now."""
        return len(self._sent) < MOST_UNHEARD

    @property
    def waits(self) -> bool:
        """Whether something is still to come."""
        return bool(self._sent) or self.ready_by is not None

    def is_over(self, now: float) -> bool:
        """Whether it is too late for what is still to come."""
        late = self.ready_by is not None and now >= self.ready_by
        return late or any(now >= sent + TO_ANSWER for sent in self._sent.values())
