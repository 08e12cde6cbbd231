"""Which colours a terminal can be trusted with."""

from collections.abc import Mapping

from kiosk.core.preferences import COLOURS

# With 16 colours the terminal decides what each one looks like; only black and white are sure to differ.
SURE = ("white_on_black", "black_on_white")


def colours_of(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The colours to offer, the usual one first; none where the terminal's owner wants no colour at all.

    https://no-color.org: any value of NO_COLOR but an empty one asks for none.
    """
    if environ.get("NO_COLOR"):
        return ()
    deep = environ.get("COLORTERM", "").lower() in ("truecolor", "24bit") or "256" in environ.get("TERM", "")
    return COLOURS if deep else SURE
