"""Whole visits by people who only hear what a real reader says, or feel what a braille display shows."""

import os
import select
import shutil
import signal
import subprocess
import sys
from functools import partial

import pytest

from kiosk.core.pack import Pack
from tests.readers.desktop import is_running
from tests.readers.on_desktop import Orca
from tests.readers.reader import PATIENCE, at_second_try, needs
from tests.readers.setups import ON_SCREEN, SETUPS, with_each
from tests.readers.visits import ENDINGS, visit_lines, visit_screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="these readers are for Linux"),
]
HOLD = """
import sys
from tests.readers.on_desktop import desktop_with_orca
with desktop_with_orca() as desktop:
    print(desktop.folder, *desktop.pids, flush=True)
    sys.stdin.read()
"""


@with_each()
def test_visits_in_plain_lines(pack: Pack, name: str) -> None:
    """ACCESSIBILITY 13, 45, 47: random roads; what they believe they answered is what is kept."""
    setup = SETUPS[name]
    with setup.open() as opened:
        for number in range(setup.visits):
            ending = ENDINGS[number % len(ENDINGS)]
            visit = partial(visit_lines, opened, setup.options, pack, f"{name} {number}", ending)
            at_second_try(visit)


@with_each(*ON_SCREEN)
def test_visits_on_the_full_screen(pack: Pack, name: str) -> None:
    """ACCESSIBILITY 13, 29, 47: arrows say exactly the focused choice, a new page all of it."""
    setup = ON_SCREEN[name]
    with setup.open() as opened:
        for number in range(setup.visits):
            at_second_try(partial(visit_screen, opened, setup.options, pack, f"screen:{name} {number}"))


@with_each(*ON_SCREEN)
def test_a_silent_focus_is_noticed(pack: Pack, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the cursor is not put on the focus, the robot is lost: so the test above can fail."""
    monkeypatch.setattr("tests.readers.reader.PATIENCE", 5.0)
    broken = (sys.executable, "-m", "tests.readers.broken", "unparked_cursor")
    setup = ON_SCREEN[name]
    with setup.open() as opened, pytest.raises(AssertionError):
        visit_screen(opened, setup.options, pack, "broken", broken)


@needs(Orca)
def test_a_test_that_is_killed_ends_what_it_started() -> None:
    """No X server, no bus and no reader is left behind."""
    command = [sys.executable, "-c", HOLD]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        folder, *numbers = holder.stdout.readline().split()
        pids = [int(number) for number in numbers]
        assert len(pids) > 4 and all(map(is_running, pids))
        os.kill(holder.pid, signal.SIGTERM)
        holder.wait(PATIENCE)
    waiting = {pid for pid in pids if not _ends(pid)}
    shutil.rmtree(folder)
    assert not waiting


def _ends(pid: int) -> bool:
    """Whether a process that is no child of ours ends in time."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    ended = bool(select.select([descriptor], [], [], PATIENCE)[0])
    os.close(descriptor)
    return ended
