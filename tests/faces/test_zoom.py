"""Zooming a terminal of our own, as it is written to the terminal."""

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import kiosk
from kiosk.core.pack import Pack
from kiosk.core.preferences import COLOURS, SIZES, USUAL_SIZE
from kiosk.faces.screen.app import KioskApp
from kiosk.faces.screen.sizing import DrawnSizes
from kiosk.faces.screen.window import has_screen, terminal_there, window_command
from kiosk.faces.screen.zoom import CAPITAL, KITTY, LINE, OPENED_AT, XTERM, Window, Zoom
from kiosk.faces.wipe import FORGET
from tests.faces.walkers import ScreenWalker
from tests.fakes import Notebook
from tests.walking import WatchedSession

VVSG = {"small": (3.5, 4.2), "usual": (4.8, 5.6), "large": (6.4, 7.1), "largest": (8.5, 9.0)}
# Height in pixels and in mm: 24 inches, 15.6 inches, a small one, a large one, an old one, a very fine one.
SCREENS = ((1080, 299), (768, 194), (800, 136), (1080, 398), (1024, 271), (2160, 299))
terminals = pytest.mark.parametrize("terminal", [XTERM, KITTY])


def at(terminal: str, pixels: int) -> Window:
    """A window that fills a screen of so many pixels, as `kiosk open` opens it."""
    letters = OPENED_AT[terminal] * (1 if terminal == XTERM else 96 / 72)
    return Window(int(pixels // round(letters * LINE)), pixels)


def pixels_of(code: str) -> float:
    """The size of letters that a code asks for, in pixels; a point of kitty's has 96/72 of them here."""
    if found := re.fullmatch(r"\x1b\]50;DejaVu Sans Mono:pixelsize=([\d.]+)\x07\x1b\[8;0;0t", code):
        return float(found[1])
    found = re.fullmatch(r"\x1bP@kitty-cmd(.*)\x1b\\", code)
    assert found is not None, code
    command = json.loads(found[1])
    assert command["cmd"] == "set-font-size" and command["no_response"]
    return float(command["payload"]["size"]) * 96 / 72


@terminals
@pytest.mark.parametrize("screen", SCREENS)
def test_capitals_are_as_high_as_they_should_be(terminal: str, screen: tuple[int, int]) -> None:
    """ACCESSIBILITY 7: each size in its own range on each screen that was measured, told and real."""
    pixels, height = screen
    zoom = Zoom(terminal, lambda: at(terminal, pixels), height)
    for size, told in zip(SIZES, zoom.capitals, strict=True):
        least, most = VVSG[size]
        assert least <= told <= most
        assert least <= pixels_of(zoom.turn_to(size)) * CAPITAL * height / pixels <= most


@terminals
def test_a_screen_that_nobody_measured_has_four_sizes_in_steps(terminal: str) -> None:
    zoom = Zoom(terminal, lambda: at(terminal, 1080))
    sizes = [pixels_of(zoom.turn_to(size)) for size in SIZES]
    assert zoom.capitals == ()
    assert all(larger / smaller > 1.2 for smaller, larger in pairwise(sizes))


@terminals
def test_the_terminal_is_told_once_for_each_size_and_is_put_back_at_the_end(terminal: str) -> None:
    zoom = Zoom(terminal, lambda: at(terminal, 1080), 299)
    assert zoom.end() == ""
    assert zoom.turn_to("large") and not zoom.turn_to("large")
    assert zoom.turn_to(USUAL_SIZE) and not zoom.turn_to(USUAL_SIZE)
    assert pixels_of(zoom.end()) == pytest.approx(OPENED_AT[terminal] * (96 / 72 if terminal == KITTY else 1))


def test_a_window_that_fills_the_screen_only_later_is_zoomed_anew() -> None:
    """But not for the few pixels that are left over below the last line."""
    windows = [Window(24, 480)]
    zoom = Zoom(XTERM, lambda: windows[-1], 299)
    first = zoom.turn_to(USUAL_SIZE)
    windows.append(Window(38, 1080))
    zoom.seen(100, 38)
    second = zoom.turn_to(USUAL_SIZE)
    assert pixels_of(second) > pixels_of(first)
    windows.append(Window(20, 1064))
    zoom.seen(60, 20)
    assert not zoom.turn_to(USUAL_SIZE)


async def test_each_press_of_larger_writes_once_and_the_next_visitor_has_the_usual_size(pack: Pack) -> None:
    """ACCESSIBILITY 32: pages are drawn in the terminal's own letters, whatever the size."""
    session = WatchedSession(pack, Notebook(), "screen", colours=COLOURS, sizes=SIZES)
    app = KioskApp(session, sizing=Zoom(XTERM, lambda: at(XTERM, 1080), 299))
    async with app.run_test(size=(80, 24)) as pilot:
        kiosk = ScreenWalker(session, pilot)
        written: list[str] = []
        await kiosk.sees("Menu")
        assert app._driver is not None
        app._driver.write = written.append  # type: ignore[method-assign, assignment] # a driver that tells
        await kiosk.send("1", "+", "2")
        await kiosk.sees("Think of one time.")
        assert [pixels_of(code) for code in written] == [33]
        await kiosk.send("+", "+", "l", "3", "1")
        await kiosk.sees("1. Start")
        assert [pixels_of(code) for code in written if code != FORGET] == [33, 43, 26]
        assert session.station.capitals == pytest.approx((3.8, 5.2, 6.7, 8.7), abs=0.1)


def test_letters_drawn_large_are_measured_too() -> None:
    """For a terminal that fills a screen of known height; without one, nothing is said."""
    sizes = DrawnSizes(300)
    sizes.seen(80, 24)
    assert sizes.capitals == pytest.approx((7.8, 7.8, 37.5, 50.0), abs=0.1)
    assert DrawnSizes().capitals == ()


@terminals
def test_a_window_is_opened_full_screen_with_all_colours_and_with_the_zoom_and_little_else(
    terminal: str,
) -> None:
    program = ["python", "-m", "kiosk", "run"]
    command = window_command(terminal, program)
    assert command[0] == terminal and command[-4:] == program
    assert command[-7:-4] == ["env", "COLORTERM=truecolor", f"KIOSK_ZOOM={terminal}"]
    assert {"-fullscreen", "--start-as=fullscreen"} & set(command)


def test_the_menus_and_the_keys_of_xterm_are_shut_off() -> None:
    """A visitor can neither leave by them nor change what the next one sees."""
    options = window_command(XTERM, [])
    shut = next(option for option in options if "omitTranslation" in option)
    for what in ("popup-menu", "fullscreen", "scroll-lock", "shift-fonts", "paging", "pointer", "select"):
        assert what in shut
    allowed = next(option for option in options if "disallowedWindowOps" in option)
    assert "SetWinSizeChars" not in allowed and "GetSelection" in allowed


def test_kitty_has_no_shortcuts_and_obeys_only_what_sets_the_size() -> None:
    options = window_command(KITTY, [])
    assert {"clear_all_shortcuts=yes", "clear_all_mouse_actions=yes"} <= set(options)
    assert 'remote_control_password="" set-font-size' in options


def test_the_terminal_that_is_there_is_found() -> None:
    """Kitty first; xterm needs an X display."""

    def there(*names: str, **environ: str) -> str:
        return terminal_there(environ, lambda name: name if name in names else None)

    assert there("xterm", "kitty", DISPLAY=":0") == "kitty"
    assert there("xterm", DISPLAY=":0") == "xterm"
    assert there("xterm", WAYLAND_DISPLAY="wayland-0") == there("gnome-terminal", DISPLAY=":0") == ""
    assert has_screen({"DISPLAY": ":0"}) and has_screen({"WAYLAND_DISPLAY": "wayland-0"})


def test_kiosk_open_runs_the_kiosk_with_the_same_options(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And tells, with exit code 2, where there is no screen or no terminal."""
    (tmp_path / "xterm").touch(mode=0o755)
    ran: list[list[str]] = []

    def run(command: list[str]) -> int:
        ran.append(command)
        return 7

    monkeypatch.setattr(subprocess, "call", run)

    def opened(path: Path, display: str) -> Result:
        environ = {"PATH": str(path), "DISPLAY": display, "WAYLAND_DISPLAY": ""}
        return CliRunner(env=environ).invoke(kiosk, ["--data", "d", "open", "--once", "--content", "c"])

    assert opened(tmp_path, ":0").exit_code == 7
    (command,) = ran
    program = [sys.executable, "-m", "kiosk", "run"]
    options = ["--data", str(Path("d").absolute()), "--content", str(Path("c").absolute()), "--once"]
    assert command[command.index(sys.executable) :] == [*program, *options]
    nothing = opened(tmp_path / "empty", ":0")
    assert nothing.exit_code == 2 and "sudo apt install xterm" in nothing.stderr
    assert "Ctrl and +" in nothing.stderr
    if sys.platform != "darwin":
        assert opened(tmp_path, "").exit_code == 2
