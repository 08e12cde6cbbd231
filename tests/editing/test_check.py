"""`kiosk check` tells everything at once, and ends with the right number."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import kiosk
from tests.conftest import EIGHT, SHIPPED
from tests.second_language import CODE, bilingual, change

SETTINGS = """
nam = "Elm House"
period = "day"
"""
VENUE = """
name = "Elm House"
readers = "the professionals who facilitate it"
when = "each Monday"
take_part = "ask at the desk"
said_and_done = "said.toml"
"""
TWENTY_ONE = "go " * 21 + "."
SIXTEEN = "go " * 16 + "."
CHANGES = (
    ('begin = "Begin"', 'begn = "Begin"'),
    ('here = "Here you are"', 'here = ""'),
    ('title = "Do you help to dig?"', f'title = "{TWENTY_ONE}"'),
    ('help = "Raking counts too."', f'help = "{SIXTEEN}"'),
    ('title = "Does someone say thank you?"', 'title = "Does someone thank you and help you?"'),
    ('help = "No names, please."', 'help = "Names are never shown."'),
    ('title = "Do you help to plan the beds?"', 'title = "Do you utilise the beds?"'),
    ('title = "Do you hold a key to the shed?"', 'title = "Do you know the BBFC?"'),
    (
        'body = ["Think of the beds by the gate."]',
        'body = ["Organisational responsibilities necessarily overwhelm many inexperienced gardeners now."]',
    ),
)
FAULTS = (
    "en.toml, start.begn: is not known here. Did you mean begin?",
    "en.toml, start.begin: is missing.",
    "en.toml, picture.here: is empty.",
    'flow.toml, kept = "wanted": is there 2 times.',
    "en.toml, question.g4.title: has a sentence of 21 words",
    f"{CODE}.toml, question.note.help: is missing.",
)
BETTER = (
    "en.toml, question.g4.help: has a sentence of 16 words",
    "en.toml, question.thanks.title: asks two things at once",
    "en.toml, question.note.help: hides who does it: “are never shown”.",
    "en.toml, question.g6.title: says “utilise”. Try “use”.",
    "en.toml, question.g8.title: does not explain BBFC.",
    "en.toml, question.hello.body[1]: is hard to read",
    f"{CODE}.toml, question.g2.title: is stale: it was made from “May you come in?”",
    f"{CODE}.toml, the file: has ",
)


def check(*arguments: object, settings: Path | None = None) -> Result:
    """What the command says, with these settings or with none."""
    where = ["--config", str(settings)] if settings else []
    return CliRunner().invoke(kiosk, ["check", *map(str, arguments), *where])


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Settings without a line."""
    file = tmp_path / "empty.toml"
    file.write_text("")
    return file


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A pack that has each kind of fault, and each kind of what could be better."""
    folder = bilingual(tmp_path / "bad")
    english = folder / "words" / "en.toml"
    for old, new in CHANGES:
        change(english, old, new)
    change(folder / "flow.toml", 'kept = "helps"', 'kept = "wanted"')
    lines = (folder / "words" / f"{CODE}.toml").read_text("utf-8").splitlines()
    kept = [line for line in lines if '"note"."help"' not in line]
    (folder / "words" / f"{CODE}.toml").write_text("\n".join(kept), "utf-8")
    made_from = folder / "made_from"
    made_from.mkdir()
    (made_from / f"{CODE}.toml").write_text('"question.g2.title" = "May you come in?"\n')
    return folder


def test_a_pack_with_every_kind_of_fault_gives_them_all_at_once(bad: Path, tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(SETTINGS)
    done = check(bad, settings=settings)
    assert done.exit_code == 3
    better, faults = _parted(done.stdout.splitlines())
    for told in (
        *FAULTS,
        "kiosk.toml, nam: is not known here. Did you mean name?",
        "period: cannot be 'day'.",
    ):
        assert any(told in line for line in faults), told
    for told in BETTER:
        assert any(told in line for line in better), told
    assert "No faults found." not in done.stdout
    assert done.stderr.count("reading age of English only") == 1


def test_what_could_only_be_better_does_not_fail(tmp_path: Path, empty: Path) -> None:
    folder = Path(shutil.copytree(EIGHT, tmp_path / "eight"))
    change(folder / "words" / "en.toml", "Raking counts too.", "Raking is counted too.")
    done = check(folder, settings=empty)
    assert done.exit_code == 0
    assert "question.g4.help: hides who does it" in done.stdout
    assert done.stdout.endswith("No faults found.\n")


@pytest.mark.parametrize("pack", [SHIPPED, EIGHT], ids=["ladder", "eight"])
def test_a_shipped_pack_has_neither_faults_nor_anything_to_better(pack: Path, tmp_path: Path) -> None:
    """Nor is its reading age over nine (ACCESSIBILITY row 42)."""
    settings = tmp_path / "kiosk.toml"
    settings.write_text('name = "a"\nreaders = "b"\nwhen = "c"\ntake_part = "d"\n')
    done = check(pack, settings=settings)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "No faults found.\n", "")


def test_what_a_venue_writes_is_read_as_carefully(tmp_path: Path) -> None:
    """Its own lines, and what it says people said and it did."""
    settings = tmp_path / "kiosk.toml"
    settings.write_text(VENUE)
    entry = (
        '[[entry]]\nmonth = "2026-13"\nsaid = "Please commence."\ndone = "It was done by us."\nstep = "top"\n'
    )
    (tmp_path / "said.toml").write_text(entry)
    done = check(EIGHT, settings=settings)
    assert done.exit_code == 3
    better, faults = _parted(done.stdout.splitlines())
    assert [line.partition("said.toml, ")[2].split()[0] for line in faults] == [
        "entry[1].month:",
        "entry[1].step:",
    ]
    for told in ("readers: says “facilitate”", "entry[1].said: says “commence”", "entry[1].done: hides"):
        assert any(told in line for line in better), told


def test_faults_of_the_settings_hide_no_file_that_is_missing(tmp_path: Path) -> None:
    """Neither for `kiosk check` nor for the kiosk as it opens."""
    settings = tmp_path / "kiosk.toml"
    gone = tmp_path / "gone"
    settings.write_text(f'nam = "Elm"\nsaid_and_done = "said.toml"\ncontent = "{gone}"\n')
    opened = CliRunner().invoke(kiosk, ["--line", "--config", str(settings), "--data", str(tmp_path)])
    for done, text in ((check(settings=settings), "stdout"), (opened, "stderr")):
        assert done.exit_code == 3
        for told in ("nam: is not known", "said.toml, the file: is not there.", f"{gone}/flow.toml"):
            assert told in getattr(done, text), told


def test_a_single_service_could_be_better(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text('services = ["one"]\n')
    better, faults = _parted(check(EIGHT, settings=settings).stdout.splitlines())
    assert any("services: has one name" in line for line in better) and faults == ["No faults found."]


def test_words_that_are_checked_alone_say_nothing_of_the_venue(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.commands.check.settings_file", lambda: None)
    assert check(EIGHT).stdout == "No faults found.\n"
    assert check().stdout.count("is not filled in") == 4
    assert check(EIGHT, settings=empty).stdout.count("is not filled in") == 4


def test_the_map_is_printed_by_the_command(empty: Path) -> None:
    done = check(EIGHT, "--map", settings=empty)
    assert done.exit_code == 0
    assert "g4: Do you help to dig?\n" in done.stdout


def test_the_reading_age_of_each_page_is_printed(empty: Path) -> None:
    done = check("--ages", settings=empty)
    lines = done.stdout.splitlines()
    ages = {line.split()[1]: float(line.split()[0]) for line in lines}
    assert {"start", "s4", "result", "menu", "about.ladder", "sent.kept", "all"} <= ages.keys()
    assert ages["all"] <= 9
    assert lines[-1].split(":")[0].endswith("all of it")


def test_a_translation_is_accepted_by_its_name(tmp_path: Path, empty: Path) -> None:
    folder = bilingual(tmp_path / "pack")
    assert check(folder, "--accept", CODE, settings=empty).exit_code == 0
    assert "nobody has called right" not in check(folder, settings=empty).stdout
    for wrong in ("en", "cy"):
        refused = check(folder, "--accept", wrong, settings=empty)
        assert refused.exit_code == 2
        assert f"{wrong} is no further language" in refused.stderr


def test_the_age_of_another_language_is_not_made_up(tmp_path: Path, empty: Path) -> None:
    folder = bilingual(tmp_path / "pack")
    change(folder / "flow.toml", f'["en", "{CODE}"]', f'["{CODE}", "en"]')
    done = check(folder, "--ages", settings=empty)
    assert done.exit_code == 2
    assert "English only" in done.stderr


@pytest.mark.parametrize("option", ["--map", "--ages"])
def test_a_pack_with_faults_has_no_map(tmp_path: Path, empty: Path, option: str) -> None:
    assert check(tmp_path / "none", option, settings=empty).exit_code == 3


def _parted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """What could be better, and what is at fault."""
    better = [line for line in lines if line.startswith("Not a fault")]
    return better, [line for line in lines if line not in better]
