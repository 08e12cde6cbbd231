"""Tables hold every text, break no row, and are in no order of people."""

import csv
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.core.record import KeptWords, Modes
from kiosk.core.text import WORDS_LIMIT, clean
from kiosk.feedback.columns import blocks, columns
from kiosk.feedback.holding import Holding, KeptVisit
from kiosk.feedback.store import Store
from kiosk.feedback.tables import answers_table, words_table
from tests.feedback.files import CSVS, exported, lines, rows
from tests.feedback.made_up import LINE, PACK, VISIT, WORDS, keep_many, store


def holding_of(texts: list[str]) -> Holding:
    """A period in which only this was written."""
    return Holding("2026-11", (), tuple(KeptWords(text, share=True) for text in texts), ())


def as_kept(answers: Mapping[str, str | list[str]]) -> dict[str, str | tuple[str, ...]]:
    """Answers as a record has them."""
    return {key: answer if isinstance(answer, str) else tuple(answer) for key, answer in answers.items()}


def parsed(content: bytes) -> list[list[str]]:
    """A CSV as a spreadsheet reads it."""
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


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
    kept.keep(VISIT, None, Modes("screen", "dark", "large", scanning=True, read_aloud=True), 6)
    assert rows(exported(kept, tmp_path).folder / "modes.csv") == [
        ["period", "face", "colours", "size", "scanning", "read_aloud", "count"],
        ["2026-11", "line", "", "", "0", "0", "1"],
        ["2026-11", "screen", "dark", "large", "1", "1", "1"],
    ]


def test_rows_lie_in_the_order_of_what_is_in_them(tmp_path: Path) -> None:
    kept = store(tmp_path / "data")
    keep_many(kept, 9)
    folder = exported(kept, tmp_path).folder
    for name in CSVS:
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


@example(texts=["\ud83d", "ہیلو"])
@given(texts=st.lists(st.text(st.characters(), min_size=1), min_size=1, max_size=4))
def test_any_text_comes_out_exactly_and_breaks_no_row(texts: list[str]) -> None:
    """Even text that cannot come from a visitor, such as half a character."""
    table = words_table([holding_of(texts)])
    objects = [json.loads(line) for line in table.json_lines().split(b"\n") if line]
    assert sorted(each["text"] for each in objects) == sorted(texts)
    written = parsed(table.csv())
    assert [len(row) for row in written] == [3] * (len(texts) + 1)
    assert sorted(row[1].removeprefix("'") for row in written[1:]) == sorted(
        text.encode("utf-8", "backslashreplace").decode().removeprefix("'") for text in texts
    )


@settings(deadline=None, max_examples=40)  # a busy disk is no fault
@example(typed=["=1+1", "@SUM(A1)", "a\r\nb", '"', "👩\u200d👩\u200d👧", "ہیلو", "\u202eabc", "＝1"])
@given(typed=st.lists(st.text(st.characters(exclude_categories=()), max_size=300), min_size=1, max_size=4))
def test_what_a_visitor_types_comes_out_as_it_was_kept(
    typed: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Through the store and the whole export, after clean() at the typing."""
    place = tmp_path_factory.mktemp("any")
    kept, texts = store(place / "data"), [clean(text, WORDS_LIMIT) for text in typed]
    for key, text in enumerate(texts, 1):
        kept.keep(VISIT, KeptWords(text, share=True) if text else None, LINE, key)
    folder = exported(kept, place).folder
    assert sorted(each["text"] for each in lines(folder / "words.jsonl")) == sorted(filter(None, texts))
    for name in CSVS:
        header, *body = rows(folder / name)
        assert {len(row) for row in body} <= {len(header)}


@given(
    st.lists(
        st.tuples(st.text(), st.text(), st.dictionaries(st.text(), st.text() | st.lists(st.text()))),
        max_size=4,
    )
)
def test_no_answer_breaks_a_row_or_a_column(
    visits: list[tuple[str, str, dict[str, str | list[str]]]],
) -> None:
    """Whatever keys an old pack had, and however a venue calls its services."""
    kept = [
        KeptVisit(replace(VISIT, service=service, role=role, answers=as_kept(answers)), "2026-11")
        for service, role, answers in visits
    ]
    all_blocks = blocks(PACK, kept)
    header, *body = parsed(answers_table(kept, all_blocks).csv())
    assert len(header) == len(columns(all_blocks))
    assert [len(row) for row in body] == [len(header)] * len(visits)
    assert Counter(row[header.index("service")].removeprefix("'") for row in body) == Counter(
        service.removeprefix("'") for service, _, _ in visits
    )


def test_people_can_read_a_text_in_any_file_in_its_own_letters(tmp_path: Path) -> None:
    kept = store(tmp_path / "data")
    kept.keep(VISIT, KeptWords("Grüße, ہیلو", share=True), LINE, 5)
    folder = exported(kept, tmp_path).folder
    for name in ("words.csv", "words.jsonl"):
        assert "Grüße, ہیلو" in (folder / name).read_text("utf-8")
