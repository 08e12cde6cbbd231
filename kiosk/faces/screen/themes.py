"""Colours: one ground, one ink, the two swapped for the focus; a warm ink for news, where it is safe."""

from textual.theme import Theme

from kiosk.core.preferences import COLOURS, USUAL_COLOURS

# (ground, ink, ink of notices); every pair is at least 10:1, the last three for high contrast
# (VVSG 2.0 7.1-C and 7.1-D).
_PAIRS = {
    USUAL_COLOURS: ("#0b1a30", "#ffffff", "#ffd479"),
    "black_on_white": ("#ffffff", "#000000", "#000000"),
    "white_on_black": ("#000000", "#ffffff", "#ffffff"),
    "yellow_on_black": ("#000000", "#ffff00", "#ffff00"),
}


def themes() -> list[Theme]:
    """All colours that the screen can paint, by their names in a pack."""
    return [_theme(name) for name in COLOURS]


def _theme(name: str) -> Theme:
    ground, ink, news = _PAIRS[name]
    return Theme(
        name=name,
        primary=ink,
        foreground=ink,
        background=ground,
        surface=ground,
        panel=ground,
        variables={"ground": ground, "ink": ink, "news": news},
    )
