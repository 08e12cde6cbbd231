#!/usr/bin/python3
"""A terminal in a window, 80 by 24, that runs a command: the system's Python has the libraries for it."""

import sys

import gi  # type: ignore[import-not-found] # for the system's Python

gi.require_version("Gtk", "3.0")
gi.require_version("Vte", "2.91")
from gi.repository import GLib, Gtk, Pango, Vte  # type: ignore[import-not-found] # noqa: E402

TITLE = "Ladder kiosk"


def main(command: list[str]) -> None:
    """Opens the window; it closes with the command."""
    window, terminal = Gtk.Window(title=TITLE), Vte.Terminal()
    terminal.set_size(80, 24)
    terminal.set_font(Pango.FontDescription("DejaVu Sans Mono 12"))
    terminal.set_cursor_blink_mode(Vte.CursorBlinkMode.OFF)
    window.add(terminal)
    window.connect("destroy", Gtk.main_quit)
    terminal.connect("child-exited", lambda *_: Gtk.main_quit())
    window.show_all()
    terminal.grab_focus()
    terminal.spawn_async(
        Vte.PtyFlags.DEFAULT, None, command, None, GLib.SpawnFlags.DEFAULT, None, None, -1, None, None
    )
    Gtk.main()


if __name__ == "__main__":
    main(sys.argv[1:])
