"""The usual slips of editing a file by hand, each told with its line and what to write instead."""

from pathlib import Path

import pytest

from kiosk.reading.fault import Fault, Faulty
from kiosk.reading.toml import read_toml


def read(folder: Path, text: str | bytes) -> tuple[dict[str, object], list[Fault]]:
    """What comes of a file with this in it."""
    file = folder / "words.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_toml(file)


SLIPS: dict[str, tuple[str | bytes, str, str, str]] = {
    "curly quotes": (
        'a = "1"\nb = “two”\n',
        "line 2",
        "has curly quotes.",
        'Write straight quotes: "like this".',
    ),
    "one curly quote": ('a = "one”\n', "line 1", "has curly quotes.", "straight quotes"),
    "low curly quotes": ("a = „one“\n", "line 1", "has curly quotes.", "straight quotes"),
    "a missing quote": (
        'a = "1"\nb = "two\nc = "3"\n',
        "line 2",
        "has a quote that is not closed.",
        'Put a "',
    ),
    "no quotes": ('a = "1"\n\nb = two\n', "line 3", "has a text without quotes.", "Put the text in quotes"),
    "a quote inside": (
        'a = "they said "no" then"\n',
        "line 1",
        "has a quote inside a text.",
        "single quotes",
    ),
    "a quote inside, with a gap": (
        'a = "did {n} say "no" [x]?"\n',
        "line 1",
        "has a quote inside a text.",
        'Write \\" or single quotes',
    ),
    "a quote inside, alone": ('a = "a 5" screen"\n', "line 1", "has a quote inside a text.", "single quotes"),
    "a quote at the end": ('a = "say "yes""\n', "line 1", "has a quote inside a text.", "single quotes"),
    "a quote inside, in a list": (
        'a = [\n "a "day centre" is help.",\n "b",\n]\n',
        "line 2",
        "has a quote inside a text.",
        "single quotes",
    ),
    "a key twice": ('a = "1"\nb = "2"\na = "3"\n', "line 3", "has a key that is there already.", "Take one"),
    "a table twice": (
        '[x]\na = "1"\n[x]\nb = "2"\n',
        "line 3",
        "has a key that is there already.",
        "Take one",
    ),
    "a backslash": ('a = "C:\\data"\n', "line 1", "has a \\ in a text.", "Write / or"),
    "a missing comma": ('a = [\n "1"\n "2",\n]\n', "line 3", "comes in an open list.", "Put a comma"),
    "a missing comma in a line": (
        'a = ["1" "2"]\n',
        "line 1",
        "has no comma between two texts of a list.",
        'Put one there: "one", "two".',
    ),
    "a missing bracket": ('a = [\n "1",\nb = "2"\n', "line 3", "comes in an open list.", "a ] at its end"),
    "a list open at the end": ('a = [\n "1",\n', "line 2", "comes in an open list.", "a ] at its end"),
    "a word in a list": (
        'a = ["1", two]\n',
        "line 1",
        "has a text without quotes.",
        "Put the text in quotes",
    ),
    "a word alone in a list": ("a = [\n two,\n]\n", "line 2", "has a text without quotes.", "Put the text"),
    "no value": ('a = "1"\nb =\n', "line 2", "cannot be read", "Compare it"),
    "no equals sign": ('a "1"\n', "line 1", "cannot be read", "Compare it with the lines around it."),
    "not UTF-8": ('a = "1"\nb = "café"\n'.encode("latin-1"), "line 2", "is not UTF-8.", "encoding UTF-8"),
    "UTF-16": ('a = "1"\n'.encode("utf-16"), "line 1", "is not UTF-8.", "encoding UTF-8"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_its_file_its_line_and_what_to_write(tmp_path: Path, slip: str) -> None:
    text, place, wrong, mend = SLIPS[slip]
    _, faults = read(tmp_path, text)
    assert [(fault.file.name, fault.place) for fault in faults] == [("words.toml", place)]
    assert wrong in faults[0].wrong and mend in faults[0].mend


@pytest.mark.parametrize("slip", [slip for slip in SLIPS if isinstance(SLIPS[slip][0], str)])
def test_a_slip_is_told_in_the_same_way_in_a_file_with_windows_line_ends(tmp_path: Path, slip: str) -> None:
    text = str(SLIPS[slip][0])
    unix, windows = read(tmp_path, text)[1], read(tmp_path, text.replace("\n", "\r\n"))[1]
    assert unix == windows


ACCEPTED = {
    "a byte order mark": '\ufeffa = "1"\nb = ["2"]\n',
    "Windows line ends": 'a = "1"\r\nb = [\r\n  "2",\r\n]\r\n',
    "tabs": '\ta\t=\t"1"\n\tb =\t[\t"2"\t]\n',
    "all of these": '\ufeffa = "1"\r\n\tb = [\t"2" ]\r\n',
    "no line end at the end": 'a = "1"\nb = ["2"]',
    "notes": '# A note with “curly” quotes\na = "1" # and another\nb = ["2"]\n',
}


@pytest.mark.parametrize("habit", ACCEPTED)
def test_what_some_editors_write_unasked_is_no_fault(tmp_path: Path, habit: str) -> None:
    assert read(tmp_path, ACCEPTED[habit]) == ({"a": "1", "b": ["2"]}, [])


def test_curly_quotes_inside_a_text_are_only_text(tmp_path: Path) -> None:
    assert read(tmp_path, 'a = "the “top” step"\n') == ({"a": "the “top” step"}, [])


def test_several_slips_are_told_at_once(tmp_path: Path) -> None:
    _, faults = read(tmp_path, '[x]\na = “1”\nb = "2"\nb = "3"\n[y]\nc = four\nd = "5\ne = "6"\n')
    assert [fault.place for fault in faults] == ["line 2", "line 4", "line 6", "line 7"]


def test_a_missing_comma_hides_nothing_below_it(tmp_path: Path) -> None:
    tables, faults = read(tmp_path, 'a = ["b" "c", "d"]\ne = four\n')
    assert [fault.place for fault in faults] == ["line 1", "line 2"]
    assert tables["a"] == ["b", "c", "d"]


def test_a_quote_inside_hides_nothing_below_it(tmp_path: Path) -> None:
    tables, faults = read(tmp_path, 'a = [\n "a "b" c",\n "d",\n]\ne = four\nf = "g "h" {n}"\n')
    assert [fault.place for fault in faults] == ["line 2", "line 5", "line 6"]
    assert tables["a"] == ["a b c", "d"]


@pytest.mark.parametrize(
    "text",
    [
        '[x\na = "1"\nb = "2"\n[y]\na = "3"\n',
        '[y]\na = "1"\n[y]\na = "2"\nb = "3"\n',
        '[[x]\na = "1"\n[[x]]\na = "2"\n',
        'a = [“1”,\n "2",\n]\nb = "3"\n',
        'a = [\n "1",\n "2”]\nb = "3"\n',
    ],
)
def test_one_slip_makes_no_others_out_of_the_lines_below(tmp_path: Path, text: str) -> None:
    _, faults = read(tmp_path, text)
    assert len(faults) == 1


def test_a_file_that_is_nothing_like_one_is_not_read_for_ever(tmp_path: Path) -> None:
    _, faults = read(tmp_path, "This is a letter.\nIt has lines.\n" * 200)
    assert 1 <= len(faults) <= 20


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    tables, (fault,) = read_toml(tmp_path / "gone.toml")
    assert (tables, fault.file.name, fault.wrong) == ({}, "gone.toml", "is not there.")


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "en.toml").mkdir()
    _, (fault,) = read_toml(tmp_path / "en.toml")
    assert (fault.file.name, fault.wrong) == ("en.toml", "is a folder.")


def test_a_fault_reads_as_file_place_what_is_wrong_and_what_to_write() -> None:
    faults = [
        Fault(Path("en.toml"), "line 2", "is odd.", "Write it even."),
        Fault(Path("b"), "c", "d.", "e."),
    ]
    assert str(Faulty(faults)) == "en.toml, line 2: is odd. Write it even.\nb, c: d. e."
