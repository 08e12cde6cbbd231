"""What a visitor set for their own comfort; a new visitor starts with the usual settings."""

from kiosk.core.value import Value

USUAL_COLOURS = "usual"
COLOURS = (USUAL_COLOURS, "black_on_white", "white_on_black", "yellow_on_black", "soft", "cream")
"""Each is named by the pack; a station says which of them it can paint."""

USUAL_SIZE = "usual"
SIZES = ("small", USUAL_SIZE, "large", "largest")
"""Of text, smallest first; each is named by the pack (VVSG 2.0 7.1-G: four, the first not the smallest)."""


NO_SCANNING, USUAL_PACE = "off", "usual"
PACES = {NO_SCANNING: 0.0, "slowest": 4.0, "slow": 3.0, USUAL_PACE: 2.0, "fast": 1.5, "fastest": 1.0}
"""Seconds for which scanning stays at one offer; each is named by the pack."""


SPEEDS = (61, 77, 97, 121, 153, 194, 244)
"""Of speech in words a minute, slowest first; speed 1 is the first (VVSG 2.0 7.1-K: 60-70 to 240-250)."""
USUAL_SPEED = 4  # VVSG 2.0 7.1-K: 120 to 125 words a minute

LOUDEST, USUAL_VOLUME = 6, 5
"""Volumes go from 1, each at most 10 dB above the one before (VVSG 2.0 7.1-K)."""


class Preferences(Value):
    """Settings of one visit: a language of the pack, colours that the face can paint, a size of text, a pace
    of scanning; whether pages are read aloud, how fast, how loud, and with nothing on the screen (`dark`)."""

    language: str
    colours: str = USUAL_COLOURS
    size: str = USUAL_SIZE
    pace: str = NO_SCANNING
    aloud: bool = False
    speed: int = USUAL_SPEED
    volume: int = USUAL_VOLUME
    dark: bool = False


def resized(size: str, by: int, offered: tuple[str, ...]) -> str:
    """The next size that is offered, larger (by 1) or smaller (by -1); at an end the same size."""
    beyond = SIZES[SIZES.index(size) + 1 :] if by > 0 else SIZES[: SIZES.index(size)][::-1]
    return next((each for each in beyond if each in offered), size)


def shown_size(size: str, offered: tuple[str, ...]) -> str:
    """The size that is seen where not all are offered: the wished one, else the next smaller one."""
    wished = SIZES[: SIZES.index(size) + 1]
    return next((each for each in reversed(wished) if each in offered), size)
