"""The words that these tests look at."""

import re

import pytest

from kiosk.book.words_file import read_words
from tests.conftest import SHIPPED


@pytest.fixture
def strings() -> dict[str, str]:
    """Every string of the shipped pack, by its key."""
    return read_words(SHIPPED, "en").strings


@pytest.fixture
def pack_words(strings: dict[str, str]) -> list[str]:
    """Every word of the shipped pack once, but single letters, addresses and letters that stand for words."""
    text = re.sub(r"\{\w+\}|\S*[@./]\w\S*|\b[A-Z]{2,}\b", " ", " ".join(strings.values()))
    return sorted({word.lower() for word in re.findall(r"[A-Za-z]{3,}", text)})
