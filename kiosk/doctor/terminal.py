"""What the terminal can show, and whether the kiosk can have a window of its own."""

import shutil
from collections.abc import Iterator, Mapping

from kiosk.doctor.finding import BETTER, Finding
from kiosk.faces.screen.depth import SURE, colours_of
from kiosk.faces.screen.sizing import DrawnSizes
from kiosk.faces.screen.window import terminal_there
from kiosk.faces.screen.zoom import CAPITALS

SMALLEST = 40, 12  # columns and rows that hold a page without paging
NO_TERMINAL = (
    "To open a window of its own, the kiosk needs kitty or xterm. Install one of them, for example with:"
    " sudo apt install xterm. Or type kiosk in any terminal window, and make its text larger by hand:"
    " in most, Ctrl and + do that."
)


def at_terminal(streams: list[bool], environ: Mapping[str, str], screen_mm: int) -> Iterator[Finding]:
    """What a full screen would look like here."""
    if not all(streams) or environ.get("TERM") == "dumb":
        yield Finding(True, "This is no full terminal, so the kiosk opens in plain lines.")
        return
    columns, rows = shutil.get_terminal_size()
    wide_enough = columns >= SMALLEST[0] and rows >= SMALLEST[1]
    yield Finding(
        wide_enough,
        f"The terminal has {columns} columns and {rows} rows; {SMALLEST[0]} by {SMALLEST[1]} is least.",
    )
    offered = colours_of(environ)
    told = f"{len(offered)} sets of colours can be offered" if offered else "No colours are wanted (NO_COLOR)"
    few = (
        ""
        if len(offered) > len(SURE)
        else "; COLORTERM=truecolor gives more where the terminal can show them"
    )
    yield Finding(True, f"{told}{few}.")
    yield at_letters(screen_mm, columns, rows)


def at_letters(screen_mm: int, columns: int, rows: int) -> Finding:
    """How large text can be in this terminal."""
    sizes = DrawnSizes(screen_mm)
    sizes.seen(columns, rows)
    heights = ", ".join(f"{height:.1f}" for height in sizes.capitals)
    high = f". Where it fills the screen, capital letters are about {heights} mm high" if heights else ""
    return Finding(True, f"Text can have {len(sizes.sizes)} sizes in this terminal{high}.")


def at_window(screen_mm: int, environ: Mapping[str, str]) -> Iterator[Finding]:
    """How large text can be in a window of the kiosk's own."""
    terminal = terminal_there(environ)
    if not terminal:
        yield Finding(True, NO_TERMINAL, BETTER)
        return
    heights = ", ".join(f"{height:.1f}" for height in CAPITALS.values())
    high = f" Capital letters are then about {heights} mm high." if screen_mm else ""
    told = f"kiosk open shows the kiosk in {terminal}, where all text grows, in four sizes."
    yield Finding(True, told + high)
    if not screen_mm:
        told = "Write screen_height_mm in kiosk.toml: then text is as high as people need it."
        yield Finding(True, told, BETTER)
