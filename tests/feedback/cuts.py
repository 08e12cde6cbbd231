"""Power cuts while a kiosk keeps visits."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.feedback.keeper import Keeper, kept_once
from tests.feedback.made_up import store
from tests.feedback.mounts import BreakableDisk

LONGEST = 0.012  # seconds; about as long as keeping one visit takes, on such a disk


@dataclass(frozen=True, slots=True)
class Toll:
    """How many visits were acknowledged in all, and how many of them were gone after a cut."""

    told: int
    lost: int
    notices: tuple[str, ...]


def cut_power(base: Path, cuts: int, seed: int) -> Toll:
    """Cuts the power at moments of chance, and after each cut looks for everything that was acknowledged."""
    chance, told, disk = Random(seed), set[int](), BreakableDisk(base)
    lost, notices = set[int](), list[str]()
    try:
        for cut in range(cuts):
            told |= _kept_until_the_cut(disk, 1_000 * cut, chance)
            disk.start_again()
            kept = store(disk.place / "data")
            kept.look_over()
            lost |= told - kept_once(kept)
            notices += kept.notices
    finally:
        disk.take_down()
    return Toll(len(told), len(lost), tuple(notices))


def _kept_until_the_cut(disk: BreakableDisk, first: int, chance: Random) -> set[int]:
    keeper = Keeper(disk.place / "data", first, 1_000)
    keeper.listen(chance.randint(1, 12))
    keeper.work_on(chance.random() * LONGEST)
    disk.cut_power()
    return set(keeper.kill())
