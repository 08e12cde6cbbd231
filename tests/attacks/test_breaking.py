"""Wherever the kiosk breaks, its kind and line are told, and no word of a visitor."""

import asyncio
import os
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
from kiosk.running.stopping import BROKEN
from tests.attacks.test_screen import kiosk_at
from tests.fakes import Notebook
from tests.walking import WatchedSession

SECRET = "what the visitor answered"
BREAKS_ANYWHERE = f"""
import kiosk.__main__, threading
def fail(**_):
    threading.Thread(target=lambda: int({SECRET!r})).start()
    raise ValueError({SECRET!r})
kiosk.__main__.kiosk = fail
kiosk.__main__.main()
"""


def fail() -> None:
    """Breaks with an answer in its message."""
    raise ValueError(SECRET)


def test_no_traceback_is_shown_wherever_it_breaks() -> None:
    """ACCESSIBILITY 53: also in another thread, and before any face is there."""
    done = subprocess.run([sys.executable, "-c", BREAKS_ANYWHERE], capture_output=True, text=True)
    assert done.returncode == BROKEN
    assert done.stdout + done.stderr == "The kiosk broke (ValueError in <string>, line 5).\n"


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


@pytest.mark.skipif(sys.platform == "win32", reason="the driver is not for Windows")
async def test_only_so_many_keys_wait(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """However fast they come: the memory stays small, and what comes later is answered soon."""
    from kiosk.faces.screen.driver import MOST_WAITING, KioskDriver

    monkeypatch.setattr("signal.signal", lambda *_: None)
    app = KioskApp(WatchedSession(pack, Notebook(), colours=COLOURS))
    async with app.run_test() as pilot:
        await pilot.pause()
        driver = KioskDriver(app)
        for _ in range(3 * MOST_WAITING):
            driver._post(events.Key("down", None))
        assert app.message_queue_size == MOST_WAITING


@pytest.mark.skipif(sys.platform == "win32", reason="the driver is not for Windows")
@pytest.mark.parametrize(
    ("said", "taken"), [((65535, 65535), (500, 300)), ((0, 0), (80, 24)), ((7, 3), (7, 3))]
)
async def test_the_screen_is_never_larger_than_reason(
    pack: Pack, said: tuple[int, int], taken: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal can say any size, and a picture of a gigabyte would end the visit."""
    from kiosk.faces.screen.driver import KioskDriver

    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size(said))
    app = KioskApp(WatchedSession(pack, Notebook(), colours=COLOURS))
    async with app.run_test():
        assert KioskDriver(app)._get_terminal_size() == taken


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
    assert told == ".toml, name: is 'ab'. Write words."
