"""How numbers of people may be shown: small ones hidden, others rounded.

Counts of 1 to 7 as *, others to the nearest 5: the disclosure control of NHS England for published tables.
"""

HIDDEN = "*"
SMALL = 7
STEP = 5
FEWEST = 10  # responses of which anything is shown at all


def shown(count: int) -> str:
    """A number of people as it may be shown."""
    return HIDDEN if 1 <= count <= SMALL else str(rounded(count))


def rounded(count: int) -> int:
    """The nearest number that is shown; 0 stays 0."""
    return (count + STEP // 2) // STEP * STEP


def bounds(count: int) -> tuple[int, int]:
    """The least and the most that a number can be, as far as what is shown of it tells."""
    if 0 <= count <= SMALL:
        return (1, SMALL) if count else (0, 0)
    return max(SMALL + 1, rounded(count) - STEP // 2), rounded(count) + STEP // 2
