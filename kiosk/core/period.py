"""How finely the time of an answer is kept."""

from enum import StrEnum


class Period(StrEnum):
    """The only time that is kept with an answer is one of these: never a day, never an hour."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
