"""Nothing on the disk tells who came when, or who wrote what."""

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from kiosk.core.period import Period
from kiosk.core.record import KeptWords, Modes
from kiosk.feedback.parts import Part
from kiosk.feedback.period import noon
from kiosk.feedback.segment import Segment, Sending
from kiosk.feedback.store import Store
from tests.feedback.made_up import LINE, NOVEMBER, VISIT, WORDS, ids, keep_many, names, store

WAYS = (LINE, Modes("screen", "dark"), Modes("screen", "pale"))


def sendings() -> list[tuple[Sending, int]]:
    """Visits that differ in everything that is kept, each with the id that its words are to have."""
    new_id = ids(3)
    return [
        (
            Sending(
                replace(VISIT, service=f"Service {n}", flags=("not_told",) * (n % 2)),
                KeptWords(f"Text {n}", share=n % 3 == 0) if n % 4 else None,
                WAYS[n % 3],
                new_id(),
                practice=n % 5 == 0,
            ),
            new_id(),
        )
        for n in range(12)
    ]


def files_after(folder: Path, came: Iterable[tuple[Sending, int]]) -> dict[str, bytes]:
    """What lies in a folder after all came one after another."""
    folder.mkdir()
    for sending, words_id in came:
        Segment(folder, Part("2026-11")).keep(sending, lambda number=words_id: number)  # type: ignore[misc]
    return {name: (folder / name).read_bytes() for name in names(folder)}


def test_in_whatever_order_people_came_the_bytes_are_the_same(tmp_path: Path) -> None:
    came = sendings()
    first = files_after(tmp_path / "first", came)
    assert len(first) == 2
    for seed in range(5):
        Random(seed).shuffle(came)
        assert files_after(tmp_path / str(seed), came) == first


def test_a_visit_that_had_to_be_tried_twice_leaves_no_trace_of_it(tmp_path: Path) -> None:
    came = sendings()
    again = [each for each in came for _ in range(2)]
    assert files_after(tmp_path / "once", came) == files_after(tmp_path / "twice", again)


def test_ids_are_drawn_by_chance_and_tell_no_order(tmp_path: Path) -> None:
    came = [visit.service for visit in keep_many(store(tmp_path), 12)]
    tables = json.loads((tmp_path / "2026-11.json").read_text())
    for name in ("visits", "words", "modes"):
        numbers = [int(number) for number in tables[name]]
        assert all(one < other for one, other in pairwise(numbers))
        assert min(numbers) > 2**40
    visits = [visit["service"] for visit in tables["visits"].values()]
    words = [words["text"] for words in tables["words"].values()]
    assert visits != came
    assert [text[-2:] for text in words] not in ([name[-2:] for name in came], [name[-2:] for name in visits])


def test_what_is_read_back_of_several_parts_does_not_come_part_by_part(tmp_path: Path) -> None:
    """Else the first rows of an export would be the first visitors of a month."""
    kept = store(tmp_path, part_size=1)
    came = keep_many(kept, 12)
    new_key = ids(2)
    by_id = [visit for _, visit in sorted((new_key(), visit.service) for visit in came)]
    assert [visit.record.service for visit in kept.records("2026-11").visits] == by_id


@pytest.mark.parametrize(("period", "name"), [(Period.WEEK, "2026-W47"), (Period.QUARTER, "2026-Q4")])
def test_no_time_in_a_folder_is_finer_than_its_period(tmp_path: Path, period: Period, name: str) -> None:
    """Neither when it was written nor when it was read back."""
    store(tmp_path, period=period).keep(VISIT, WORDS, LINE, 5)
    folder = tmp_path.stat()  # before it is read
    for times in (folder, *(path.stat() for path in tmp_path.iterdir())):
        assert (times.st_mtime, times.st_atime) == (noon(name), noon(name))
    assert "2026-11" not in (tmp_path / f"{name}.json").read_text()


def test_a_try_that_failed_does_not_show_when_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError

    kept = store(tmp_path)
    kept.keep(VISIT, WORDS, LINE, 5)
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", broken)
        with pytest.raises(OSError):
            kept.keep(VISIT, WORDS, LINE, 6)
    assert tmp_path.stat().st_mtime == noon("2026-11")


def test_a_wrong_clock_leaves_no_trace_of_what_it_said(tmp_path: Path) -> None:
    """A clock that is wrong by a fixed time still tells who came when."""
    kept = Store(tmp_path, Period.MONTH, lambda: date(2003, 4, 5), ids(1))
    kept.keep(VISIT, WORDS, LINE, 5)
    Store(tmp_path, Period.MONTH, lambda: NOVEMBER, ids(1)).periods()
    written = (tmp_path / "unknown.json").read_text() + "".join(kept.notices)
    assert "2003" not in written
    assert (tmp_path / "unknown.json").stat().st_mtime == noon("unknown")
