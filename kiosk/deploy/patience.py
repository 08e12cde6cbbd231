"""How long to wait before a kiosk that broke is started again."""

from dataclasses import dataclass

QUICK = 30.0  # seconds; a kiosk that broke sooner may break again at once
PAUSES = (0.0, 0.0, 1.0, 2.0, 5.0)  # seconds, after so many quick ends
OUT_OF_ORDER = 60.0  # seconds between two tries of a kiosk that has ended quickly more often


@dataclass(frozen=True, slots=True, repr=False)
class Patience:
    """How often the kiosk has ended quickly, one time after the other."""

    quick: int = 0

    def after(self, lived: float) -> "Patience":
        """What it is after an end; `lived` is for how many seconds the kiosk was open."""
        return Patience(self.quick + 1 if lived < QUICK else 0)

    @property
    def worn_out(self) -> bool:
        """Whether visitors should read that the kiosk is out of order."""
        return self.quick >= len(PAUSES)

    @property
    def pause(self) -> float:
        """Seconds to wait now."""
        return OUT_OF_ORDER if self.worn_out else PAUSES[self.quick]
