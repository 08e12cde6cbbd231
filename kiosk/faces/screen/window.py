"""A terminal window of our own: how it is opened, and how large it is."""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from kiosk.faces.screen.sizing import ZOOM
from kiosk.faces.screen.zoom import FAMILY, KITTY, OPENED_AT, XTERM, Window

# Only what the zoom needs is left on: a font that can be set, and a window that fills the screen again.
_XTERM: Mapping[str, str] = {
    "allowFontOps": "false",
    "disallowedFontOps": "GetFont",
    "allowWindowOps": "false",
    "disallowedWindowOps": "RestoreWin,MinimizeWin,SetWinPosition,SetWinSizePixels,RaiseWin,LowerWin,"
    "RefreshWin,MaximizeWin,FullscreenWin,GetWinState,GetWinPosition,GetWinSizePixels,GetWinSizeChars,"
    "GetScreenSizeChars,GetIconTitle,GetWinTitle,PushTitle,PopTitle,SetWinLines,SetXprop,GetSelection,SetSelection,GetChecksum,"
    "SetChecksum",
    "allowTitleOps": "false",
    "allowTcapOps": "false",
    "allowColorOps": "false",
    "allowSendEvents": "false",
    "omitTranslation": "popup-menu,fullscreen,scroll-lock,shift-fonts,paging,pointer,select,reset",
    "boldColors": "false",
    "background": "black",
    "foreground": "white",
    "internalBorder": "0",
    "scrollBar": "false",
    "saveLines": "0",
}
_KITTY: Mapping[str, str] = {
    "font_family": FAMILY,
    "font_size": str(OPENED_AT[KITTY]),
    "allow_remote_control": "password",
    "remote_control_password": '"" set-font-size',
    "clear_all_shortcuts": "yes",
    "clear_all_mouse_actions": "yes",
    "clipboard_control": "no-append",
    "allow_hyperlinks": "no",
    "detect_urls": "no",
    "scrollback_lines": "0",
    "confirm_os_window_close": "0",
    "enable_audio_bell": "no",
    "update_check_interval": "0",
}


def window_command(terminal: str, program: Sequence[str]) -> list[str]:
    """The command that opens a program in a window that fills the screen and can be zoomed."""
    if terminal == KITTY:
        options = [word for name, value in _KITTY.items() for word in ("-o", f"{name}={value}")]
        return ["kitty", "--config=NONE", "--start-as=fullscreen", *options, *_env(KITTY), *program]
    options = [word for name, value in _XTERM.items() for word in ("-xrm", f"xterm*{name}: {value}")]
    font = f"{FAMILY}:pixelsize={OPENED_AT[XTERM]}"
    return ["xterm", "-fullscreen", "-u8", "-fa", font, *options, "-e", *_env(XTERM), *program]


def _env(terminal: str) -> Iterator[str]:
    """Xterm is silent on its colours: without COLORTERM there would be 16, and bold black would be grey."""
    yield from ("env", "COLORTERM=truecolor", f"{ZOOM}={terminal}")


def terminal_there(environ: Mapping[str, str], find: Callable[[str], str | None] = shutil.which) -> str:
    """The terminal to open: kitty, else xterm where there is an X display; "" where there is none."""
    if find(KITTY):
        return KITTY
    return XTERM if find(XTERM) and environ.get("DISPLAY") else ""


def has_screen(environ: Mapping[str, str]) -> bool:
    """Whether a window can be opened at all."""
    return sys.platform == "darwin" or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def look() -> Window:
    """The terminal that shows the kiosk, as it is now."""
    import fcntl
    import struct
    import termios

    painted_on = 2  # standard error, whatever stands in its place in Python
    answer = fcntl.ioctl(painted_on, termios.TIOCGWINSZ, bytes(8))
    lines, _, _, pixels = struct.unpack("4H", answer)
    return Window(lines, pixels)
