"""Answers lie in one folder that the kiosk writes, and that staff of a group read under their own login."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import kiosk
from kiosk.feedback.disk import make_folder
from tests.feedback.made_up import LINE, VISIT, store

STAFF, NOBODY = 64_321, 64_322  # numbers of a group and of somebody's own group and login, made up
pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere folders hand groups down otherwise"
)


@pytest.fixture
def shared() -> Iterator[Path]:
    """The kiosk's folder as tmpfiles.d makes it, where other logins can come."""
    top = Path(tempfile.mkdtemp())
    folder = top / "answers"
    folder.mkdir()
    if os.geteuid() == 0:
        top.chmod(0o755)
        os.chown(folder, -1, STAFF)
    folder.chmod(0o2750)
    yield folder
    shutil.rmtree(top)


def modes(folder: Path) -> dict[str, int]:
    """Who may do what with everything in a folder."""
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_what_is_made_in_a_folder_for_staff_can_be_read_by_them(shared: Path) -> None:
    """Not the lock: nobody reads that. A folder hands on that it is for staff."""
    store(shared).keep(VISIT, None, LINE, 5)
    make_folder(shared / "faults")
    assert modes(shared) == {"2026-11.json": 0o640, "2026-11.copy": 0o640, ".lock": 0o600, "faults": 0o2750}


def test_elsewhere_answers_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    store(folder).keep(VISIT, None, LINE, 5)
    assert set(modes(folder).values()) == {0o600}


def exports(answers: Path, to: Path) -> bool:
    """Whether an export comes about."""
    options = ["export", "--current", "--data", str(answers), "--to", str(to)]
    return CliRunner().invoke(kiosk, options).exit_code == 0


def exports_as(groups: list[int], answers: Path, to: Path) -> bool:
    """Whether an export comes about under a login of these groups."""
    if child := os.fork():
        return os.waitpid(child, 0)[1] == 0
    os.setgroups(groups)
    os.setgid(NOBODY)
    os.setuid(NOBODY)
    os._exit(0 if exports(answers, to) else 1)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can log in as others")
@pytest.mark.skipif(
    not all(folder.stat().st_mode & stat.S_IXOTH for folder in Path(__file__).parents),
    reason="other logins cannot come to the kiosk here",
)
def test_staff_of_the_group_export_under_their_own_login_and_nobody_else(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(shared.parent))
    monkeypatch.setattr(os, "__file__", str(shared / "python"))  # root's own Python may be closed to others
    store(shared).keep(VISIT, None, LINE, 5)
    stick = shared.parent / "stick"
    stick.mkdir()
    stick.chmod(0o777)
    assert exports(shared, shared.parent / "loaded")  # loads all programs while they can surely be read
    assert exports_as([STAFF], shared, stick)
    (exported,) = stick.iterdir()
    assert (exported / "answers.csv").stat().st_uid == NOBODY
    assert not exports_as([], shared, shared.parent / "other")
