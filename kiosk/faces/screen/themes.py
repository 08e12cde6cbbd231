"""Colours: one ground, one ink, the two swapped for the focus; a warm ink for news, where it is safe."""

from textual.theme import Theme

from kiosk.core.preferences import COLOURS, USUAL_COLOURS

# (ground, ink, ink of notices). Every pair is at least 10:1, those of black at least 17:1; the soft one is
# between 4.5 and 8:1, for people whom contrast hurts (VVSG 2.0 7.1-C and 7.1-D).
_PAIRS = {
    USUAL_COLOURS: ("#0b1a30", "#ffffff", "#ffd479"),
    "black_on_white": ("#ffffff", "#000000", "#000000"),
    "white_on_black": ("#000000", "#ffffff", "#ffffff"),
    "yellow_on_black": ("#000000", "#ffff00", "#ffff00"),
    "soft": ("#36393f", "#c8c3b8", "#c8c3b8"),
    "cream": ("#fff6e0", "#1c1c1c", "#1c1c1c"),
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
