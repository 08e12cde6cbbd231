"""The file in which staff write what people said and what was done."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.book.said_and_done import LONGEST, read_deeds
from kiosk.cli import kiosk
from kiosk.core.deeds import Deed
from kiosk.core.pack import Pack
from kiosk.reading.fault import Faulty
from tests.conftest import SHIPPED

TWO = """
[[entry]]
month = "2026-07"
said = "We wait too long."
done = "There is one more nurse now."

[[entry]]
month = "2026-11"
said = "Letters are hard to read."
done = "We write shorter letters."
step = "engagement"
"""


def written(folder: Path, text: str) -> Path:
    """A file with this in it."""
    file = folder / "said.toml"
    file.write_text(text, encoding="utf-8")
    return file


def told(folder: Path, text: str, pack: Pack) -> list[str]:
    """The faults of a file."""
    with pytest.raises(Faulty) as caught:
        read_deeds(written(folder, text), pack.flow.ladder)
    assert all(fault.file.name == "said.toml" and fault.mend for fault in caught.value.faults)
    return [f"{fault.place} {fault.wrong}" for fault in caught.value.faults]


def entry(**lines: str) -> str:
    """An entry with these lines in place of the usual ones."""
    usual = {"month": "2026-11", "said": "a", "done": "b"} | lines
    return "\n".join(["[[entry]]", *(f'{key} = "{value}"' for key, value in usual.items())]) + "\n"


def test_entries_are_read_newest_first_whatever_their_order(tmp_path: Path, pack: Pack) -> None:
    deeds = read_deeds(written(tmp_path, TWO), pack.flow.ladder)
    assert deeds == (
        Deed(2026, 11, "Letters are hard to read.", "We write shorter letters.", "engagement"),
        Deed(2026, 7, "We wait too long.", "There is one more nurse now.", ""),
    )


def test_of_one_month_the_first_written_comes_first(tmp_path: Path, pack: Pack) -> None:
    file = written(tmp_path, entry(said="one") + entry(said="two") + entry(month="2026-12"))
    assert [deed.said for deed in read_deeds(file, pack.flow.ladder)] == ["a", "one", "two"]


def test_a_missing_line_hides_no_other_fault(tmp_path: Path, pack: Pack) -> None:
    text = f'[[entry]]\nmonth = "nov"\nsaid = "{"a" * (LONGEST + 1)}"\nstep = "top"\n[[entry]]\nmonth = 11\n'
    assert [fault.split()[0] for fault in told(tmp_path, text, pack)] == [
        "entry[1].done",
        "entry[2].month",
        "entry[2].said",
        "entry[2].done",
        "entry[1].month",
        "entry[1].said",
        "entry[1].step",
    ]


def test_an_empty_file_holds_nothing(tmp_path: Path, pack: Pack) -> None:
    assert read_deeds(written(tmp_path, "# nothing yet\n"), pack.flow.ladder) == ()


def test_every_text_is_one_clean_line(tmp_path: Path, pack: Pack) -> None:
    """What could hide or reorder words, or steer a screen, never comes to one."""
    text = entry(said="so\\u202e it \\u0007 \\n is", done="\\u001b[2Jdone")
    (deed,) = read_deeds(written(tmp_path, text), pack.flow.ladder)
    assert (deed.said, deed.done) == ("so it is", "done")


def test_all_faults_are_told_at_once_with_the_entry_and_the_key(tmp_path: Path, pack: Pack) -> None:
    text = entry(month="11/2026", step="top") + entry(said="x" * (LONGEST + 1), done="y" * LONGEST)
    assert told(tmp_path, text, pack) == [
        "entry[1].month cannot be '11/2026'.",
        "entry[1].step cannot be 'top'.",
        f"entry[2].said is longer than {LONGEST} letters.",
    ]
    assert told(tmp_path, '[[entry]]\nmonth = "2026-11"\nsaid = ""\nsteps = "x"\n', pack) == [
        "entry[1].steps is not known here.",
        "entry[1].said is empty.",
        "entry[1].done is missing.",
    ]


@pytest.mark.parametrize("month", ["2026-13", "2026-00", "2026-1", "26-11", "2026", "2026-11-05", ""])
def test_a_month_is_a_year_and_a_month(tmp_path: Path, pack: Pack, month: str) -> None:
    """No day: a day could tell who said it."""
    assert [each.split()[0] for each in told(tmp_path, entry(month=month), pack)] == ["entry[1].month"]


def test_slips_of_editing_and_a_missing_file_are_told(tmp_path: Path, pack: Pack) -> None:
    assert told(tmp_path, "[[entry]]\nmonth = “2026-11”\n", pack) == ["line 2 has curly quotes."]
    with pytest.raises(Faulty):
        read_deeds(tmp_path / "none.toml", pack.flow.ladder)


def test_where_the_pack_has_faults_only_steps_are_not_looked_up(tmp_path: Path) -> None:
    (deed,) = read_deeds(written(tmp_path, entry(step="top")), None)
    assert deed.rung == "top"


def test_kiosk_check_tells_the_faults_of_the_file_that_the_settings_name(tmp_path: Path) -> None:
    """With all others, and from the folder of kiosk.toml on."""
    written(tmp_path, entry(step="top"))
    settings = tmp_path / "kiosk.toml"
    settings.write_text('said_and_done = "said.toml"\n')
    done = CliRunner().invoke(kiosk, ["check", "--config", str(settings), str(SHIPPED)])
    assert done.exit_code == 3
    assert "said.toml, entry[1].step: cannot be 'top'. Write one of coercion, " in done.output
    written(tmp_path, entry(step="engagement"))
    done = CliRunner().invoke(kiosk, ["check", "--config", str(settings), str(SHIPPED)])
    assert done.exit_code == 0, done.output
    (tmp_path / "said.toml").unlink()
    done = CliRunner().invoke(kiosk, ["check", "--config", str(settings), str(SHIPPED)])
    assert done.exit_code == 3 and "said.toml, the file: is not there." in done.output


def test_what_staff_wrote_is_read_by_visitors_of_a_real_kiosk(tmp_path: Path) -> None:
    """From the first page on, in plain lines too."""
    written(tmp_path, TWO)
    settings = tmp_path / "kiosk.toml"
    settings.write_text('said_and_done = "said.toml"\n')
    command = [sys.executable, "-m", "kiosk", "--line", "--once", "--voice", "off"]
    command += ["--config", str(settings), "--data", str(tmp_path / "data")]
    entered = "\n5\n1\n1\n" + "l\n" * 2
    done = subprocess.run(command, input=entered, capture_output=True, text=True)
    assert "You said: Letters are hard to read." in done.stdout
    assert "July 2026" in done.stdout
