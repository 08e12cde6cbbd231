"""Wherever the kiosk breaks, its kind and line are told, and no word of a visitor."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from textual import events

from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.bare import LATE
from kiosk.reading.fault import Fault
from kiosk.stopping import BROKEN
from tests.attacks.test_screen import kiosk_at
from tests.fakes import Notebook
from tests.walking import WatchedSession

SECRET = "what the visitor answered"
BREAKS_ANYWHERE = f"""
import kiosk.cli, threading
from kiosk.__main__ import main
def fail(*_):
    threading.Thread(target=lambda: int({SECRET!r})).start()
    raise ValueError({SECRET!r})
kiosk.cli.open_kiosk = fail
main()
"""


def fail() -> None:
    """Breaks with an answer in its message."""
    raise ValueError(SECRET)


def test_no_traceback_is_shown_wherever_it_breaks() -> None:
    """ACCESSIBILITY 53: also in another thread, and before any face is there."""
    done = subprocess.run([sys.executable, "-c", BREAKS_ANYWHERE], capture_output=True, text=True)
    assert done.returncode == BROKEN
    assert done.stdout + done.stderr == "The kiosk broke (ValueError in <string>, line 6).\n"


async def test_what_breaks_between_two_events_ends_it_too(
    pack: Pack, capsys: pytest.CaptureFixture[str]
) -> None:
    """ACCESSIBILITY 53: asyncio would write the message of the error on the screen, and go on."""
    app = KioskApp(WatchedSession(pack, Notebook(), colours=COLOURS))
    async with app.run_test() as pilot:
        asyncio.get_running_loop().call_soon(fail)
        await pilot.pause()
        await pilot.pause()
    assert app.fault.startswith("ValueError in test_breaking.py, line ")
    told = capsys.readouterr()
    assert SECRET not in told.out + told.err


@pytest.mark.parametrize(("age", "name"), [(LATE / 2, "menu"), (LATE + 1, "start")])
async def test_a_key_that_waited_long_is_not_taken_on_another_page(pack: Pack, age: float, name: str) -> None:
    """After a flood of keys the kiosk answers to what is pressed now."""
    app = KioskApp(WatchedSession(pack, Notebook(), colours=COLOURS))
    async with app.run_test() as pilot:
        await pilot.pause()
        key = events.Key("m", "m")
        key.time -= age
        app.post_message(key)
        await pilot.pause()
        await pilot.pause()
        assert app.shown is not None
        assert app.shown.name == name


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the limits of another process")
def test_no_image_of_the_memory_is_ever_written(tmp_path: Path) -> None:
    """ACCESSIBILITY 53: not even when something kills it."""
    with kiosk_at(tmp_path) as victim:
        limits = Path(f"/proc/{victim.process.pid}/limits").read_text().splitlines()
        core = next(line for line in limits if line.startswith("Max core file size"))
        assert core.split()[4:6] == ["0", "0"]


def test_a_fault_in_a_file_does_not_bring_its_codes_to_the_terminal() -> None:
    """Staff read it on the same screen."""
    told = str(Fault(Path("\x1b]2;x\x07.toml"), "name\u202e", "is 'a\x9b2Jb'.", "Write\nwords."))
    assert told == "]2;x.toml, name: is 'a2Jb'. Write words."
