"""Tables hold every text, break no row, and are in no order of people."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.core.record import KeptWords, Modes
from kiosk.feedback.store import Store
from tests.feedback.files import FILES, exported, lines, rows
from tests.feedback.made_up import LINE, VISIT, WORDS, keep_many, store


def test_json_lines_hold_the_same_as_the_spreadsheets(kept: Store, tmp_path: Path) -> None:
    keep_many(kept, 3)
    folder = exported(kept, tmp_path).folder
    for name in ("answers", "words"):
        header, *written = rows(folder / f"{name}.csv")
        objects = lines(folder / f"{name}.jsonl")
        assert [list(each) for each in objects] == [header] * len(objects)
        assert [[str(value) for value in each.values()] for each in objects] == written


def test_words_say_their_period_and_whether_others_may_read_them(kept: Store, tmp_path: Path) -> None:
    kept.keep(VISIT, KeptWords("Ask us first.", share=True), LINE, 6)
    assert rows(exported(kept, tmp_path).folder / "words.csv") == [
        ["period", "text", "share"],
        ["2026-11", "Ask us first.", "1"],
        ["2026-11", WORDS.text, "0"],
    ]


def test_modes_are_counts_of_a_period(kept: Store, tmp_path: Path) -> None:
    kept.keep(VISIT, None, Modes("screen", "dark"), 6)
    assert rows(exported(kept, tmp_path).folder / "modes.csv") == [
        ["period", "face", "colours", "count"],
        ["2026-11", "line", "", "1"],
        ["2026-11", "screen", "dark", "1"],
    ]


def test_rows_lie_in_the_order_of_what_is_in_them(tmp_path: Path) -> None:
    kept = store(tmp_path / "data")
    keep_many(kept, 9)
    folder = exported(kept, tmp_path).folder
    for name in FILES[1:]:
        if name.endswith(".csv"):
            body = rows(folder / name)[1:]
            assert body == sorted(body)
    services = [each["service"] for each in lines(folder / "answers.jsonl")]
    assert services == sorted(services)


def test_spreadsheets_get_utf_8_with_its_mark_and_their_own_line_ends(kept: Store, tmp_path: Path) -> None:
    folder = exported(kept, tmp_path).folder
    for name in ("answers.csv", "words.csv", "modes.csv"):
        content = (folder / name).read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n") == len(rows(folder / name))


def test_the_tables_are_there_though_they_are_empty(tmp_path: Path) -> None:
    kept = store(tmp_path / "data")
    kept.keep(VISIT, None, LINE, 5)
    folder = exported(kept, tmp_path).folder
    assert rows(folder / "words.csv") == [["period", "text", "share"]]
    assert (folder / "words.jsonl").read_bytes() == b""


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize("space", ["", "  ", "\u00a0", "\u3000"])
def test_no_cell_is_a_formula(tmp_path: Path, sign: str, space: str) -> None:
    text = f"{space}{sign}1+1"
    kept = store(tmp_path / "data")
    kept.keep(replace(VISIT, service=text, answers={text: "yes"}), KeptWords(text, share=True), LINE, 5)
    folder = exported(kept, tmp_path).folder
    assert rows(folder / "words.csv")[1][1] == f"'{text}"
    header, row = rows(folder / "answers.csv")
    assert f"'{text}" in header
    assert f"'{text}" in row
    assert lines(folder / "words.jsonl")[0]["text"] == text


def test_a_text_that_is_no_formula_is_left_as_it_is(tmp_path: Path) -> None:
    kept = store(tmp_path / "data")
    kept.keep(VISIT, KeptWords("We - all of us - 'agree' = yes", share=True), LINE, 5)
    assert rows(exported(kept, tmp_path).folder / "words.csv")[1][1] == "We - all of us - 'agree' = yes"


@settings(deadline=None)  # a busy disk is no fault
@example(texts=["\ud83d", "ہیلو"])
@given(texts=st.lists(st.text(st.characters(), min_size=1), min_size=1, max_size=4))
def test_any_text_comes_out_exactly_and_breaks_no_row(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("any")
    kept = store(place / "data")
    for key, text in enumerate(texts, 1):
        kept.keep(VISIT, KeptWords(text, share=True), LINE, key)
    folder = exported(kept, place).folder
    assert sorted(each["text"] for each in lines(folder / "words.jsonl")) == sorted(texts)
    written = rows(folder / "words.csv")
    assert [len(row) for row in written] == [3] * (len(texts) + 1)


def test_people_can_read_a_text_in_any_file_in_its_own_letters(tmp_path: Path) -> None:
    kept = store(tmp_path / "data")
    kept.keep(VISIT, KeptWords("Grüße, ہیلو", share=True), LINE, 5)
    folder = exported(kept, tmp_path).folder
    for file in (kept.folder / "2026-11.json", folder / "words.csv", folder / "words.jsonl"):
        assert "Grüße, ہیلو" in file.read_text("utf-8")
