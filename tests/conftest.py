"""What many tests start from."""

from pathlib import Path

import pytest
from hypothesis import settings

from kiosk.book.book import read_pack
from kiosk.core.pack import Pack

SHIPPED = Path(__file__).parent.parent / "content" / "ladder"
EIGHT = Path(__file__).parent / "packs" / "eight"

settings.register_profile("kiosk", deadline=None)  # a busy computer is no fault
settings.load_profile("kiosk")


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The pack that is shipped."""
    return read_pack(SHIPPED)


@pytest.fixture(scope="session")
def eight() -> Pack:
    """A made-up pack about another ladder, with eight rungs."""
    return read_pack(EIGHT)
