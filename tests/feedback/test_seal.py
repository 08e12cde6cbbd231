"""A seal shows every change, and is no hindrance to whoever has the file and no kiosk."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tinydb import TinyDB

from kiosk.feedback.seal import Tables, counts, is_whole, opened, sealed

TABLES: Tables = {"words": {}, "visits": {"30": {"role": "carer"}, "4": {"role": "Grüße"}, "100": {}}}
RAW = sealed(TABLES)


def test_what_was_sealed_is_opened() -> None:
    assert is_whole(RAW)
    assert opened(RAW) == TABLES


@pytest.mark.parametrize("place", range(len(RAW)))
def test_no_byte_can_change_without_being_noticed(place: int) -> None:
    for bit in range(8):
        changed = bytearray(RAW)
        changed[place] ^= 1 << bit
        assert not is_whole(bytes(changed))


@pytest.mark.parametrize("length", range(len(RAW)))
def test_no_file_that_was_cut_short_counts_as_whole(length: int) -> None:
    assert not is_whole(RAW[:length])


@pytest.mark.parametrize("trailing", [b" ", b"\n", b"\0" * 512, b"}", RAW])
def test_nothing_can_come_after_the_seal(trailing: bytes) -> None:
    assert not is_whole(RAW + trailing)


def test_a_seal_counts_the_documents() -> None:
    assert counts(RAW) == {"visits": 3, "words": 0}


def test_documents_lie_in_the_order_of_their_ids() -> None:
    """Python gives the objects of JSON in the order in which they are in the file."""
    tables = json.loads(RAW)
    assert list(tables) == ["visits", "words", "seal"]
    assert list(tables["visits"]) == ["4", "30", "100"]


def test_tinydb_as_it_comes_reads_the_file(tmp_path: Path) -> None:
    file = tmp_path / "2026-11.json"
    file.write_bytes(RAW)
    with TinyDB(file, encoding="utf-8") as tables:
        assert [document.doc_id for document in tables.table("visits")] == [4, 30, 100]
        assert [seal["visits"] for seal in tables.table("seal")] == [3]


@example("\ud83d")
@example('", "seal": {"1": {"visits": 7, "sha256": "')
@given(st.text(st.characters()))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    raw = sealed({"words": {"5": {"text": text}}})
    assert is_whole(raw)
    assert opened(raw) == {"words": {"5": {"text": text}}}
