"""The venue's settings."""

from pathlib import Path

import pytest

from kiosk.core.flow import Venue
from kiosk.core.period import Period
from kiosk.reading.fault import Faulty
from kiosk.settings.config import Config, lacks, read_config, sound_part, without_effect

WHOLE = """
name = "Elm House"
services = ["Day centre", "Home care"]
ask_role = true
readers = "the team at Elm House"
when = "each Monday"
take_part = "ask at the desk"
period = "quarter"
data = "/srv/answers"
"""


def written(folder: Path, text: str) -> Path:
    """A settings file with this in it."""
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def told(folder: Path, text: str) -> list[str]:
    """The faults of a settings file."""
    with pytest.raises(Faulty) as caught:
        read_config(written(folder, text))
    assert all(fault.file.name == "kiosk.toml" and fault.mend for fault in caught.value.faults)
    return [f"{fault.place} {fault.wrong}" for fault in caught.value.faults]


def test_settings_are_read_as_they_are_written(tmp_path: Path) -> None:
    config = read_config(written(tmp_path, WHOLE))
    assert (config.name, config.period, config.data) == ("Elm House", Period.QUARTER, "/srv/answers")
    assert config.venue == Venue(("Day centre", "Home care"), roles=True)
    assert list(lacks(None, config)) == []


def test_without_a_file_the_kiosk_runs_with_the_usual_settings() -> None:
    assert read_config(None) == Config()
    assert Config().period is Period.MONTH


def test_what_is_not_filled_in_is_told_to_staff_and_is_no_fault(tmp_path: Path) -> None:
    file = written(tmp_path, "")
    config = read_config(file)
    missing = list(lacks(file, config))
    assert [lack.place for lack in missing] == ["name", "readers", "when", "take_part"]
    assert all(lack.file == file and lack.mend for lack in missing)


def test_a_file_that_was_named_and_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Faulty):
        read_config(tmp_path / "kiosk.toml")


def test_the_faults_of_the_settings_are_told_at_once(tmp_path: Path) -> None:
    found = told(tmp_path, 'nam = "Elm"\nask_role = "yes"\nperiod = "day"\nservices = "one"\n')
    assert [each.split()[0] for each in found] == ["nam", "services", "ask_role", "period"]
    found = told(tmp_path, 'nam = "Elm"\nservices = [1, "B"]\nidle_minutes = 99\n[keys]\nmenu = ["1"]\n')
    assert [each.split()[0] for each in found] == ["nam", "services[1]", "idle_minutes", "keys.menu"]


def test_a_key_with_a_fault_hides_no_other_of_its_table(tmp_path: Path) -> None:
    keys = '[keys]\nnext = "F13"\nmenu = ["1"]\nhelp = ["sun"]\njump = ["J"]\n'
    found = [each.split()[0] for each in told(tmp_path, keys)]
    assert found == ["keys.next", "keys.jump", "keys.menu", "keys.help"]


def test_beside_faults_the_sound_settings_are_known(tmp_path: Path) -> None:
    """So that what they name is looked at too."""
    for fault in ('nam = "Elm"', "name = “Elm”", "idle_minutes = 99", "services = 1"):
        file = written(tmp_path, f'{fault}\ncontent = "here"\nsaid_and_done = "said.toml"\n')
        config, faults = sound_part(file)
        assert (config.content, config.said_and_done, len(faults)) == ("here", "said.toml", 1)


def test_a_single_service_is_told_to_ask_nobody(tmp_path: Path) -> None:
    (lack,) = without_effect(tmp_path, Config(services=("one",)))
    assert "visitors are not asked" in lack.wrong
    for services in ((), ("one", "two")):
        assert not list(without_effect(tmp_path, Config(services=services)))


def test_slips_of_editing_are_told_by_line(tmp_path: Path) -> None:
    assert told(tmp_path, "name = “Elm”\nwhen = soon\n") == [
        "line 1 has curly quotes.",
        "line 2 has a text without quotes.",
    ]


def test_services_fit_the_digit_keys_and_have_names_of_their_own(tmp_path: Path) -> None:
    many = ", ".join(f'"{n}"' for n in range(8))
    assert told(tmp_path, f"services = [{many}]\n") == ["services has 8 names."]
    assert told(tmp_path, 'services = ["a", "", "a"]\n') == [
        "services[2] is empty or there twice.",
        "services[3] is empty or there twice.",
    ]


@pytest.mark.parametrize("key", ["name", "readers", "when", "take_part"])
def test_a_line_that_visitors_read_is_short(tmp_path: Path, key: str) -> None:
    read_config(written(tmp_path, f'{key} = "{"a" * 120}"\n'))
    assert told(tmp_path, f'{key} = "{"a" * 121}"\n') == [f"{key} is longer than 120 letters."]


def test_a_height_that_no_screen_has_is_a_fault(tmp_path: Path) -> None:
    """Whoever wrote it in centimetres or inches would get letters of a wrong size."""
    for height in (24, 30, 49, 3001, -299):
        assert told(tmp_path, f"screen_height_mm = {height}") == [
            f"screen_height_mm is {height}, which no screen is."
        ]
    assert read_config(written(tmp_path, "screen_height_mm = 299")).screen_height_mm == 299
