"""What people said at a venue, and what was done about it: "you said, we did"."""

from kiosk.core.value import Value


class Deed(Value):
    """One thing that was said and done, in a month (1 to 12) of a year; `rung` is the step it moves to."""

    year: int
    month: int
    said: str
    done: str
    rung: str
