"""Opening hours as a venue writes them."""

from pathlib import Path

import pytest

from kiosk.core.hours import Hours
from kiosk.reading.fault import Faulty
from kiosk.settings.config import read_config
from kiosk.settings.hours_lines import read_hours

NINE, FIVE = 9 * 60, 17 * 60


def test_a_line_is_for_one_day_or_from_one_to_another() -> None:
    assert read_hours(["sat 10:00-13:30"]) == (Hours(5, 600, 810),)
    assert read_hours([" Mon - Wed  9.00 - 17:00 "]) == tuple(Hours(day, NINE, FIVE) for day in range(3))
    assert [each.weekday for each in read_hours(["sat-mon 09:00-17:00"])] == [5, 6, 0]


def test_every_fault_is_told_at_once_with_how_to_mend_it(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    lines = '"monday 9-5", "mon 17:00-09:00", "tue 09:00-24:30", "wed 09:00-12:00", "mon-wed 11:00-13:00"'
    file.write_text(f'hours = [{lines}]\nexport_to = "exports"\n')
    with pytest.raises(Faulty) as found:
        read_config(file)
    told = [str(fault) for fault in found.value.faults]
    for place, words in (
        ("export_to", "Write it from the top"),
        ("hours[1]", 'Write it as "mon-fri 09:00-17:00"'),
        ("hours[2]", "For a night write two"),
        ("hours[3]", "The last one is 24:00"),
        ("hours[5]", "Let each hour stand on one line"),
    ):
        assert any(f"{place}:" in each and words in each for each in told), place
    assert len(told) == 5


def test_good_hours_are_those_of_the_venue(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('hours = ["mon 09:00-17:00"]\nexport_to = "~/exports"\n')
    assert read_config(file).opening_hours == (Hours(0, NINE, FIVE),)
