"""What staff type does what it says, tells them in words, and ends with the right number."""

import csv
import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import kiosk
from kiosk.core.period import Period
from kiosk.core.record import KeptWords
from kiosk.feedback import sticks
from kiosk.feedback.last_export import last_export
from kiosk.feedback.period import RELEASED, period_of
from kiosk.feedback.store import Store
from tests.feedback.made_up import LINE, VISIT, ids, names, no_room

OLD = period_of(RELEASED, Period.WEEK)  # a week that is over by any clock that is right
SECRET = "More benches, please."


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A venue that counts by weeks, with eleven visits in an old one and one in the running one."""
    (tmp_path / "kiosk.toml").write_text('name = "Elm House"\nperiod = "week"\n')
    keep(tmp_path, RELEASED, 11)
    keep(tmp_path, date.today(), 1)
    return tmp_path


def keep(place: Path, day: date, number: int) -> None:
    """Keeps visits with the shipped pack on a day; one of them has words."""
    kept, new_id = Store(place / "data", Period.WEEK, lambda: day, ids(number)), ids(day.toordinal())
    visit = replace(VISIT, pack="ladder", worked_out="informing", wanted="co-design")
    for n in range(number):
        kept.keep(visit, KeptWords(SECRET, share=False) if n == 0 else None, LINE, new_id())


def staff(place: Path, *command: str) -> Result:
    """What comes of a command at this venue."""
    where = ["--data", str(place / "data"), "--config", str(place / "kiosk.toml")]
    return CliRunner().invoke(kiosk, [*where, *command])


def exported(place: Path, *options: str) -> Path:
    """The folder that an export made."""
    done = staff(place, "export", "--to", str(place / "out"), *options)
    assert done.exit_code == 0, done.stderr
    return Path(done.stdout.strip())


def test_an_export_names_its_folder_on_stdout_and_talks_on_stderr(place: Path) -> None:
    done = staff(place, "export", "--to", str(place / "out"))
    assert done.exit_code == 0
    assert done.stdout == f"{place / 'out' / f'feedback-elm-house-{OLD}-{OLD}'}\n"
    assert "Visits: 11. Texts: 1. All was read back and is as it was written." in done.stderr
    assert f"not over yet: {period_of(date.today(), Period.WEEK)}" in done.stderr
    assert "stick" not in done.stderr


def test_staff_at_the_kiosk_see_up_to_when_all_was_exported(place: Path) -> None:
    """An export of only some periods is none of all."""
    exported(place, "--until", OLD)
    assert last_export(place / "data") == ""
    exported(place)
    assert last_export(place / "data") == OLD


def test_the_running_period_comes_with_a_warning(place: Path) -> None:
    done = staff(place, "export", "--to", str(place / "out"), "--current")
    assert "is not over. Two exports of it can be compared" in done.stderr


def test_an_export_can_be_of_some_periods(place: Path) -> None:
    assert exported(place, "--from", OLD, "--until", OLD).name.endswith(f"{OLD}-{OLD}")
    assert staff(place, "export", "--to", str(place), "--until", "2026-W01").exit_code == 4


@pytest.mark.parametrize("option", ["--from", "--until"])
def test_what_is_no_period_is_wrong_use(place: Path, option: str) -> None:
    done = staff(place, "export", "--to", str(place), option, "november")
    assert done.exit_code == 2
    assert "Write 2026-11, 2026-W48 or 2026-Q4" in done.stderr


@pytest.mark.parametrize("command", [("export", "--to", "out"), ("staff", "counts")])
def test_a_folder_that_holds_nothing_is_named(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = CliRunner().invoke(kiosk, ["--data", str(tmp_path / "empty"), *command])
    assert done.exit_code == 4
    assert str(tmp_path / "empty") in done.stderr


def test_a_full_stick_is_told_in_plain_words(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.feedback.delivery.write_file", full)
    done = staff(place, "export", "--to", str(place / "out"))
    assert done.exit_code == 4
    assert done.stderr.startswith(f"Nothing was written to {place / 'out'}. There is no room left.")
    assert names(place / "out") == []


def test_when_all_is_on_a_stick_it_may_be_taken_out(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sticks, "is_on_stick", lambda *_: True)
    monkeypatch.setattr(os, "sync", lambda: None)
    assert staff(place, "export", "--to", str(place)).stderr.endswith("You can take the stick out now.\n")


def test_a_summary_holds_no_words_and_no_small_number(place: Path) -> None:
    folder = exported(place, "--summary")
    assert folder.name == f"summary-elm-house-{OLD}-{OLD}"
    assert SECRET not in "".join(path.read_text("utf-8-sig") for path in folder.iterdir())
    with (folder / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        steps = {row["key"]: row["visits"] for row in csv.DictReader(file) if row["about"] == "step"}
    assert steps["informing"] == "10"


def test_a_summary_of_a_period_that_runs_is_wrong_use(place: Path) -> None:
    assert staff(place, "export", "--to", str(place), "--summary", "--current").exit_code == 2


def test_where_too_few_came_no_summary_is_written(tmp_path: Path) -> None:
    keep(tmp_path, RELEASED, 9)
    done = CliRunner().invoke(
        kiosk, ["export", "--data", str(tmp_path / "data"), "--to", str(tmp_path / "out"), "--summary"]
    )
    assert done.exit_code == 4
    assert "may be published yet" in done.stderr


def test_counts_hide_small_numbers(place: Path) -> None:
    done = staff(place, "staff", "counts")
    assert done.stdout.splitlines()[0] == f"{OLD}: visits 10, texts *"
    assert "* is 1 to 7." in done.stderr


def test_forgetting_begins_with_a_dry_run(place: Path) -> None:
    """Only --yes takes anything away."""
    folder, before = exported(place), names(place / "data")
    command = ("staff", "forget", "--before", later(), "--export", str(folder))
    dry = staff(place, *command)
    assert (dry.exit_code, dry.stdout) == (0, f"Would be taken away: {OLD}: visits 10, texts *\n")
    assert "Nothing was done. --yes does it." in dry.stderr
    assert names(place / "data") == before
    done = staff(place, *command, "--yes")
    assert (done.exit_code, done.stdout) == (0, f"Taken away: {OLD}: visits 10, texts *\n")
    assert OLD not in staff(place, "staff", "counts").stdout


def test_what_could_not_be_taken_away_can_be_tried_again(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("staff", "forget", "--before", later(), "--export", str(exported(place)), "--yes")
    with monkeypatch.context() as broken:
        broken.setattr("kiosk.feedback.store.Store.remove", no_room)
        done = staff(place, *command)
    assert done.exit_code == 4
    assert "Not all was done. Try again." in done.stderr
    assert staff(place, *command).exit_code == 0


def test_words_can_be_forgotten_alone(place: Path) -> None:
    command = ("staff", "forget", "--before", later(), "--export", str(exported(place)), "--words", "--yes")
    assert staff(place, *command).exit_code == 0
    assert staff(place, "staff", "counts").stdout.splitlines()[0] == f"{OLD}: visits 10, texts 0"


def test_what_no_export_holds_stays_and_is_named(place: Path) -> None:
    done = staff(place, "staff", "forget", "--before", later(), "--yes")
    assert done.exit_code == 4
    assert f"holds it as it is kept now: {OLD}." in done.stderr
    assert f"{OLD}: visits 10" in staff(place, "staff", "counts").stdout


def test_a_changed_export_is_no_reason_to_forget(place: Path) -> None:
    folder = exported(place)
    (folder / "answers.csv").write_text("edited")
    done = staff(place, "staff", "forget", "--before", later(), "--export", str(folder), "--yes")
    assert done.exit_code == 4
    assert "answers.csv is missing or not as it was written." in done.stderr


def test_where_nothing_is_that_old_it_is_told(place: Path) -> None:
    done = staff(place, "staff", "forget", "--before", OLD)
    assert done.exit_code == 4
    assert f"Nothing in {place / 'data'} is from before {OLD}." in done.stderr


def test_what_is_not_over_stays_and_that_is_told(place: Path) -> None:
    """It is there, so nobody hears that nothing is; and it is told beside what can go."""
    before = f"{date.today().year + 2}-W01"
    told = f"Stays, because it is not over yet: {later()}.\n"
    dry = staff(place, "staff", "forget", "--before", before, "--export", str(exported(place)))
    assert dry.exit_code == 0 and told in dry.stderr
    keep(place / "new", date.today(), 1)
    done = staff(place, "staff", "forget", "--before", before, "--data", str(place / "new" / "data"))
    assert (done.exit_code, done.stderr) == (4, told)


def test_who_names_the_folder_around_exports_hears_which_are_in_it(place: Path) -> None:
    folder = exported(place)
    done = staff(place, "staff", "forget", "--before", later(), "--export", str(folder.parent))
    assert done.exit_code == 4
    assert done.stderr == f"{folder.parent} is no export itself. Name one that is in it: {folder}.\n"


def test_counting_nothing_is_no_export(tmp_path: Path) -> None:
    done = CliRunner().invoke(kiosk, ["--data", str(tmp_path / "empty"), "staff", "counts"])
    assert done.stderr == f"Nobody has sent answers yet: there are none in {tmp_path / 'empty'}.\n"


def test_practice_fills_a_folder_of_its_own(place: Path) -> None:
    (place / "kiosk.toml").write_text(f"data = {json.dumps(str(place / 'kept'))}\n")
    done = CliRunner().invoke(
        kiosk, ["practice", "--responses", "12", "--seed", "1", "--config", str(place / "kiosk.toml")]
    )
    assert (done.exit_code, done.stdout) == (0, f"{place / 'kept-practice'}\n")
    export = ["export", "--current", "--data", done.stdout.strip(), "--to", str(place / "out")]
    told = CliRunner().invoke(kiosk, export)
    assert "made up to try the kiosk" in told.stderr
    assert "Visits: 12." in told.stderr


def test_practice_refuses_real_answers_and_the_kiosk_refuses_practice(place: Path) -> None:
    """So made-up visits and real ones never lie in one folder."""
    refused = staff(place, "practice", "--responses", "1")
    assert refused.exit_code == 4
    assert "holds real answers" in refused.stderr
    mine = str(place / "mine")
    assert CliRunner().invoke(kiosk, ["practice", "--responses", "1", "--data", mine]).exit_code == 0
    before = names(place / "mine")
    done = CliRunner().invoke(kiosk, ["--line", "--data", mine], input="\n1\n")
    assert done.exit_code == 4
    assert "is for made-up answers" in done.stderr
    assert names(place / "mine") == before


def later() -> str:
    """The week that runs now."""
    return period_of(date.today(), Period.WEEK)
