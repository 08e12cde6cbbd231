"""The keyboard on the screen: letters in the order of the alphabet, and keys that change what is written."""

from dataclasses import replace

from kiosk.core.acts import Act, Letter
from kiosk.core.value import Value

MOST_ACROSS = 10  # letters in a row: a longer one is slow to walk along
CHANGES = ("space", "delete", "large", "small")  # keys besides letters and signs; each is named by the pack


class LetterKey(Value):
    """One key: what stands on it, how it is said, what it does."""

    label: str
    said: str
    act: Act

    @property
    def shown(self) -> str:
        """As it stands on a screen: "a"."""
        return self.label

    @property
    def spoken(self) -> str:
        """As it is said: "a."."""
        return f"{self.said}."

    @property
    def focused(self) -> str:
        """As it is said when the focus comes to it."""
        return self.spoken

    def is_at(self, other: "LetterKey") -> bool:
        """Whether both are the same key, with a capital or without."""
        if isinstance(self.act, Letter) and isinstance(other.act, Letter):
            return self.act.text.casefold() == other.act.text.casefold()
        return self.act == other.act


Row = tuple[LetterKey, ...]


class Keyboard(Value):
    """All keys; `across` is how many letters stand in a row, and the last row changes what is written."""

    letters: Row = ()
    changes: Row = ()
    across: int = MOST_ACROSS

    @property
    def rows(self) -> tuple[Row, ...]:
        """Rows of letters, then the keys that change."""
        starts = range(0, len(self.letters), self.across)
        return (*(self.letters[at : at + self.across] for at in starts), self.changes)

    @property
    def said(self) -> tuple[tuple[str, ...], ...]:
        """The rows as they are said; keys of a pad are all said alike, and that once."""
        told: set[str] = set()
        rows: list[tuple[str, ...]] = []
        for row in self.rows:
            rows.append(tuple(dict.fromkeys(key.said for key in row if key.said not in told)))
            told.update(rows[-1])
        return tuple(filter(None, rows))

    @property
    def keys(self) -> Row:
        """All keys in reading order."""
        return self.letters + self.changes


def key_rows(keyboard: Keyboard, across: int) -> int:
    """How many rows a keyboard has with so many letters in each; none if it is empty."""
    return len(replace(keyboard, across=across).rows) if keyboard.keys else 0
