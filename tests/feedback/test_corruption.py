"""Whatever happens to the bytes of a file, the kiosk goes on, and no other file suffers."""

from pathlib import Path
from random import Random
from shutil import copytree

import pytest

from kiosk.feedback.store import Store
from tests.feedback.made_up import LINE, VISIT, WORDS, keep_many, names, store

CORRUPTIONS = 300
PARTS = 6


def corrupt(file: Path, chance: Random) -> None:
    """Does one of the things that happen to files."""
    raw = bytearray(file.read_bytes())
    place = chance.randrange(len(raw))
    match chance.randrange(6):
        case 0:
            raw[place] ^= 1 << chance.randrange(8)
        case 1:
            del raw[place:]
        case 2:
            raw += chance.randbytes(chance.randint(1, 512))
        case 3:
            raw[place : place + 512] = bytes(len(raw[place : place + 512]))
        case 4:
            raw = bytearray(chance.randbytes(len(raw)))
        case _:
            del raw[place : place + 1]
    file.write_bytes(raw)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of six parts with four visits in each."""
    folder = tmp_path_factory.mktemp("whole")
    keep_many(store(folder, part_size=2_100), 4 * PARTS)
    assert len(names(folder)) == 1 + 2 * PARTS
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("copies", [1, 2])
def test_of_300_corruptions_those_of_one_copy_lose_nothing_and_those_of_two_stop_nothing(
    whole: Path, tmp_path: Path, copies: int
) -> None:
    chance = Random(copies)
    for number in range(CORRUPTIONS // 2):
        kept = store(copytree(whole, tmp_path / str(number)), part_size=2_100)
        file = kept.folder / chance.choice([name for name in names(kept.folder) if "copy" in name])
        for path in (file, file.with_suffix(".json"))[:copies]:
            corrupt(path, chance)
        kept.keep(VISIT, WORDS, LINE, 5)
        kept.look_over()
        assert_goes_on(kept, 4 * (PARTS - copies + 1) + 1, copies == 2)


def assert_goes_on(kept: Store, visits: int, is_lost: bool) -> None:
    """So many visits can be read, and staff were told of what happened."""
    assert len(kept.records("2026-11").visits) == visits
    assert (kept.folder / "damaged").exists() == is_lost
    (notice,) = kept.notices
    assert ("moved" if is_lost else "Nothing is lost") in notice
