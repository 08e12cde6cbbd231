"""One thing that was looked at."""

from dataclasses import dataclass

BETTER = "Could be better"
LOOK = "Look at this"


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """One thing that was looked at."""

    fine: bool
    told: str
    kind: str = ""

    def __str__(self) -> str:
        return f"{self.kind or ('Fine' if self.fine else LOOK)}: {self.told}"
