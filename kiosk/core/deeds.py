"""What people said at a venue, and what was done about it: "you said, we did"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Deed:
    """One thing that was said and done, in a month (1 to 12) of a year; `rung` is the step it moves to."""

    year: int
    month: int
    said: str
    done: str
    rung: str
