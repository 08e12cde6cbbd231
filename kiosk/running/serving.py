"""Lets a face serve visitors: the plain one or the full screen."""

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from kiosk.breaking import where_it_broke
from kiosk.running.signals import heed, leave_no_image
from kiosk.running.stopping import BROKEN, TERMINAL_GONE, stop
from kiosk.running.supervised import tell_fault
from kiosk.session import Session
from kiosk.settings.config import Config

if TYPE_CHECKING:
    from kiosk.faces.screen.sizing import Sizing


def serve(session: Session, once: bool, config: Config, width: int | None = None) -> None:
    """Lets a face serve visitors: the one that the session's station names; `width` is for plain lines."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        sys.exit(TERMINAL_GONE)
    leave_no_image()
    if session.station.face == "line":
        _serve_lines(session, once, width)
    else:
        _serve_screen(session, once, config)


def in_lines(asked: bool) -> bool:
    """Whether to open in plain lines: somebody asked for them, or no full screen can be drawn."""
    plain = asked or os.environ.get("ACCESSIBLE") == "1" or os.environ.get("TERM") == "dumb"
    return plain or not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _serve_lines(session: Session, once: bool, width: int | None) -> None:
    from kiosk.faces.console import StandardConsole
    from kiosk.faces.line import LineFace

    _collect_from_now_on()

    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # a text stream here
    source = sys.stdin.buffer.raw  # type: ignore[union-attr] # standard input is buffered
    console = StandardConsole(source, sys.stdout, width)
    heed(console.end, keep_ctrl_c=True)
    try:
        LineFace(session, console, once).run()
    except KeyboardInterrupt:
        console.wipe()
    except Exception as error:
        console.wipe()
        _break(where_it_broke(error))
    finally:
        console.hide(False)
    if console.gone:
        sys.exit(TERMINAL_GONE)


def _serve_screen(session: Session, once: bool, config: Config) -> None:
    _forget_environment()
    from kiosk.faces.screen.app import KioskApp

    sizing = _sizing(config)
    app = KioskApp(session, once, _collect_from_now_on, sizing, config.bounce_ms / 1000)
    heed(app.leave, keep_ctrl_c=False)
    app.run()
    if app.terminal_gone:
        sys.exit(TERMINAL_GONE)
    sys.stderr.write(sizing.end())
    if app.fault:
        _break(app.fault)


def _break(fault: str) -> NoReturn:
    tell_fault(fault)
    stop(f"The kiosk broke ({fault}).", BROKEN)


def _forget_environment() -> None:
    """What is read when textual is imported could open a back door; a size in it would be an old one."""
    for name in list(os.environ):
        if name.startswith("TEXTUAL") or name in ("COLUMNS", "LINES"):
            del os.environ[name]


def _sizing(config: Config) -> "Sizing":
    """Zoom in a terminal that `kiosk open` has opened; in any other one, letters that are drawn large."""
    from kiosk.faces.screen.sizing import ZOOM, DrawnSizes

    if terminal := os.environ.get(ZOOM):
        from kiosk.faces.screen.window import look
        from kiosk.faces.screen.zoom import OPENED_AT, Zoom

        if terminal in OPENED_AT and look().pixels:
            return Zoom(terminal, look, config.screen_height_mm)
    return DrawnSizes(config.screen_height_mm)


def _collect_from_now_on() -> None:
    """Garbage collection begins with the first visitor, and leaves alone what was made before."""
    gc.freeze()
    gc.enable()
