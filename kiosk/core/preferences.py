"""What a visitor set for their own comfort; a new visitor starts with the usual settings."""

from dataclasses import dataclass

USUAL_COLOURS = "usual"
COLOURS = (USUAL_COLOURS, "black_on_white", "white_on_black", "yellow_on_black")  # each is named by the pack


@dataclass(frozen=True, slots=True, repr=False)
class Preferences:
    """Settings of one visit: a language of the pack, and colours that the face can paint."""

    language: str
    colours: str = USUAL_COLOURS
