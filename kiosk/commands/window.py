"""`kiosk open`: the kiosk in a terminal window of its own."""

import os
import subprocess
import sys
from pathlib import Path

import click

from kiosk.commands.options import as_typed, forever_option, once_option, where_options
from kiosk.opening import Where
from kiosk.running.stopping import WRONG_USE, stop

NO_SCREEN = "There is no screen here to open a window on. Type kiosk to open it in this terminal."


@click.command("open")
@once_option
@forever_option
@where_options
def open_window(once: bool, forever: bool, **where: Path | None) -> None:
    """Opens the kiosk in a window that fills the screen, with text that can grow."""
    from kiosk.doctor.terminal import NO_TERMINAL
    from kiosk.faces.screen.window import has_screen, terminal_there, window_command

    if not has_screen(os.environ):
        stop(NO_SCREEN, WRONG_USE)
    terminal = terminal_there(os.environ)
    if not terminal:
        stop(NO_TERMINAL, WRONG_USE)
    how = [*["--once"] * once, *["--forever"] * forever]
    program = [sys.executable, "-m", "kiosk", "run", *as_typed(Where(**where)), *how]
    sys.exit(subprocess.call(window_command(terminal, program)))
