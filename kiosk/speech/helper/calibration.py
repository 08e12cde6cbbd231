"""What an engine must be told so that a visitor hears the seven speeds and the six volumes.

Measured by `python -m tests.bench.voices`, which prints these numbers anew.
"""

from dataclasses import dataclass

PAUSE = 0.4  # of the time of a word: after each text, so that the items of a list stand apart


@dataclass(frozen=True, slots=True, repr=False)
class Pace:
    """A speed in words a minute, and what makes eSpeak NG speak it: its own rate, and a gap between words.

    The gap is in espeak's unit, 10 ms at its usual rate; below a rate of 80 only the gap makes it slower.
    """

    words_a_minute: int
    rate: int
    gap: int = 0

    @property
    def pause(self) -> float:
        """Seconds of silence after each text."""
        return PAUSE * 60 / self.words_a_minute


PACES = (
    Pace(61, 80, 6),
    Pace(77, 80, 1),
    Pace(97, 98),
    Pace(121, 123),
    Pace(153, 154),
    Pace(194, 194),
    Pace(244, 245),
)
"""Speeds 1 to 7 (VVSG 2.0 7.1-K: 6 to 8 steps, from 60-70 to 240-250, the usual one 120-125)."""

VOLUMES = (0.10, 0.16, 0.25, 0.40, 0.63, 1.00)
"""Volumes 1 to 6: amplitudes in even steps of 4 dB (VVSG 2.0 7.1-K: at most 10 dB each)."""
