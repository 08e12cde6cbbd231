"""What several tests of feedback begin with."""

from pathlib import Path

import pytest

from kiosk.feedback.store import Store
from tests.feedback.made_up import LINE, VISIT, WORDS, store


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    """A store with one visit in November."""
    kept = store(tmp_path / "data")
    kept.keep(VISIT, WORDS, LINE, 5_555_555)
    return kept
