"""The summary for publishing says how people fare and shows nobody."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from frictionless import validate
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.pack import Pack
from kiosk.core.record import Record
from kiosk.feedback.choosing import Span
from kiosk.feedback.holding import Holding, KeptVisit
from kiosk.feedback.measures import FEWEST_VALUES, counts, tells_too_much
from kiosk.feedback.small_numbers import bounds, shown
from kiosk.feedback.summary import HEADER, TooFew, publish, summary
from tests.feedback.cupboard import Cupboard
from tests.feedback.files import in_silence, rows
from tests.feedback.made_up import DECEMBER, VISIT, names

VISITOR = replace(
    VISIT,
    pack="ladder",
    answers={},
    level="own",
    service="Day centre",
    role="user",
    worked_out="informing",
    said="",
    wanted="co-design",
    flags=(),
    missed=(),
    helps=(),
)


def people(number: int, period: str = "2026-11", **differ: object) -> list[KeptVisit]:
    """So many visits that are all alike."""
    return [KeptVisit(replace(VISITOR, **differ), period)] * number  # type: ignore[arg-type] # any field


def told(pack: Pack, visits: list[KeptVisit], by: str, about: str) -> dict[tuple[str, str], str]:
    """The numbers of one kind, by group and key."""
    return {
        (row["group"], row["key"]): row["visits"]
        for row in published_rows(visits, pack)
        if (row["by"], row["about"]) == (by, about)
    }


def published_rows(visits: list[KeptVisit], pack: Pack) -> list[dict[str, str]]:
    """The rows of the summary, as its JSON lines would have them."""
    return [json.loads(line) for line in summary(visits, pack).json_lines().splitlines()]


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0"), (1, "*"), (7, "*"), (8, "10"), (12, "10"), (13, "15"), (17, "15"), (18, "20"), (1003, "1005")],
)
def test_small_numbers_are_hidden_and_others_rounded(count: int, text: str) -> None:
    assert shown(count) == text
    least, most = bounds(count)
    assert least <= count <= most
    assert {shown(number) for number in range(least, most + 1)} == {text}
    assert shown(most + 1) != text
    assert least == 0 or shown(least - 1) != text


@pytest.mark.parametrize(
    ("by", "field", "values"),
    [
        ("service", "service", ("Day centre", "Home care")),
        ("level", "level", ("own", "area")),
        ("role", "role", ("user", "")),
    ],
)
def test_steps_and_bands_are_counted_by_group(
    pack: Pack, by: str, field: str, values: tuple[str, str]
) -> None:
    """By service, level and role, and by period."""
    one, other = values
    visits = people(20, **{field: one}) + people(5, worked_out="co-design", **{field: one})
    visits += people(13, **{field: other})
    steps, bands = told(pack, visits, by, "step"), told(pack, visits, by, "band")
    assert (steps[one, "informing"], steps[one, "co-design"], steps[one, "coercion"]) == ("20", "*", "0")
    assert (bands[one, "for"], bands[one, "with"], bands[one, "to"]) == ("20", "*", "0")
    assert steps[other, "informing"] == "15"


def test_periods_are_counted_each_by_itself(pack: Pack) -> None:
    steps = told(pack, people(20) + people(30, "2026-10"), "period", "step")
    assert (steps["2026-10", "informing"], steps["2026-11", "informing"]) == ("30", "20")


def test_nothing_is_told_of_fewer_than_ten(pack: Pack) -> None:
    visits = people(9, service="Small") + people(10, service="Large")
    groups = {group for group, _ in told(pack, visits, "service", "step")}
    assert groups == {"Large"}


def test_the_step_people_are_on_is_the_one_they_say(pack: Pack) -> None:
    visits = people(10, said="engagement") + people(10, said="cannot_tell") + people(20, said="coercion")
    steps = told(pack, visits, "role", "step")
    assert (steps["user", "engagement"], steps["user", "informing"], steps["user", "coercion"]) == (
        "10",
        "10",
        "20",
    )


def test_the_gap_is_between_the_step_they_are_on_and_the_one_they_want(pack: Pack) -> None:
    visits = (
        people(10) + people(20, said="co-design") + people(15, wanted="coercion") + people(9, wanted="skip")
    )
    gaps = told(pack, visits, "role", "gap")
    assert {key: number for (_, key), number in gaps.items() if number != "0"} == {
        "up_3": "10",
        "same": "20",
        "down_2": "15",
    }
    assert len(gaps) == 13


def test_it_is_told_how_often_visitors_correct_the_kiosk(pack: Pack) -> None:
    visits = people(20, said="co-design") + people(10, said="coercion") + people(50)
    visits += people(10, said="informing") + people(10, worked_out="", said="co-design")
    assert told(pack, visits, "role", "corrected") == {("user", "higher"): "20", ("user", "lower"): "10"}


def test_it_is_told_what_was_missed_marked_and_would_help(pack: Pack) -> None:
    visits = people(10, flags=("not_told",), missed=("educating",), helps=("money", "tea"))
    visits += people(20, flags=("tokenistic",), helps=("money",), answers={"s3": "yes"})
    flags, missed = told(pack, visits, "role", "flags"), told(pack, visits, "role", "missed")
    helps = told(pack, visits, "role", "helps")
    assert (flags["user", "not_told"], flags["user", "tokenistic"]) == ("10", "20")
    assert (missed["user", "educating"], missed["user", "informing"]) == ("10", "0")
    assert (helps["user", "money"], helps["user", "tea"], helps["user", "decide"]) == ("30", "10", "0")


def test_made_up_visits_and_other_packs_are_never_counted(pack: Pack) -> None:
    real = people(10)
    practice = [replace(visit, practice=True) for visit in people(50)]
    assert published_rows(real + practice + people(50, pack="garden"), pack) == published_rows(real, pack)
    assert published_rows(practice, pack) == []


def test_there_is_no_total_to_subtract_from(pack: Pack) -> None:
    """No row is about everybody, and no number counts a whole group."""
    visits = people(20) + people(30, service="Home care", worked_out="co-design", missed=("educating",))
    table = published_rows(visits, pack)
    assert {row["by"] for row in table} == {"period", "service", "level", "role"}
    assert all(row["visits"] != "50" for row in table if row["about"] not in ("step", "band"))


small_counts = st.lists(st.integers(0, 14), min_size=1, max_size=3)


@given(small_counts)
def test_no_band_tells_too_much_of_a_small_step(steps: list[int]) -> None:
    """Whoever knows how numbers are hidden, and tries all that fits, has several values left for each *."""
    least, most = bounds(sum(steps))
    fitting = [
        guess
        for guess in product(*(range(low, high + 1) for low, high in map(bounds, steps)))
        if least <= sum(guess) <= most
    ]
    left = [len({guess[at] for guess in fitting}) for at, step in enumerate(steps) if shown(step) == "*"]
    assert tells_too_much(steps, least, most) == any(values < FEWEST_VALUES for values in left)


def test_a_band_that_would_tell_too_much_is_left_out(pack: Pack) -> None:
    """8 to 12 on one step and in its band leave at most 4 for others: 3 for each of two."""
    visits = people(8) + people(1, worked_out="consultation") + people(1, worked_out="engagement")
    assert told(pack, visits, "role", "band")["user", "for"] == ""
    assert told(pack, people(10), "role", "band")["user", "for"] == "10"


def test_gaps_that_would_tell_too_much_are_left_out(pack: Pack) -> None:
    """32 people on one step show as at most 32; gaps of 13, 18 and 1 would show that * is 1."""
    visits = people(13) + people(18, wanted="informing") + people(1, wanted="coercion")
    assert set(told(pack, visits, "role", "gap").values()) == {""}


def test_a_summary_is_a_folder_of_its_own_that_holds_nothing_else(pack: Pack, tmp_path: Path) -> None:
    kept = Cupboard(tmp_path / "data", Holding("2026-11", tuple(people(30)), (), ()))
    folder = published(kept, pack, tmp_path / "out")
    assert folder.name == "summary-the-hub-2026-11-2026-11"
    assert names(folder) == ["README.txt", "datapackage.json", "summary.csv"]
    assert rows(folder / "summary.csv")[0] == list(HEADER)
    assert validate(str(folder / "datapackage.json")).valid
    assert '"periods": []' in (folder / "datapackage.json").read_text()


def test_where_every_group_is_too_small_nothing_is_written(pack: Pack, tmp_path: Path) -> None:
    kept = Cupboard(tmp_path / "data", Holding("2026-11", tuple(people(9)), (), ()))
    with pytest.raises(TooFew, match="data"):
        published(kept, pack, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def published(kept: Cupboard, pack: Pack, to: Path) -> Path:
    """The summary of a venue called The Hub."""
    return publish(kept, pack, "The Hub", to, Span(), DECEMBER, in_silence)


def numbers_of(records: list[Record], pack: Pack) -> Iterator[tuple[str, str]]:
    """What is shown of some records, without labels."""
    return ((count.key, count.shown) for count in counts(records, pack))


def test_every_number_is_hidden_rounded_or_left_out(pack: Pack) -> None:
    for number in range(1, 40):
        records = [visit.record for visit in people(number, helps=("money",), missed=("educating",))]
        for _, text in numbers_of(records, pack):
            assert text in ("*", "") or int(text) % 5 == 0
