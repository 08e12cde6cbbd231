"""Where each word of a page stands on the screen, so that it can be marked while it is heard."""

from collections.abc import Iterator

from textual.geometry import Region

from kiosk.core.value import Value
from kiosk.faces.screen.letters import OWN, Letters


class Run(Value):
    """One string of a page, wrapped into lines; `part` is its name in the page's speech.

    The first line stands in by so many columns, the further ones by `hanging` more. `reworded`: it is said
    in other words than it is shown.
    """

    part: str
    text: str
    lines: list[str]
    letters: Letters = OWN
    indent: int = 0
    hanging: int = 0
    reworded: bool = False

    def cells(self, top: int, word: int) -> list[Region]:
        """The cells to mark while a word is heard, `top` being the first row; all, if it is reworded."""
        words = self.words(top)
        if self.reworded:
            return [region for regions in words for region in regions]
        return words[word] if word < len(words) else []

    def words(self, top: int) -> list[list[Region]]:
        """The cells of each word; a word that is cut between lines has several. `top` is the first row."""
        found, left = [], ""
        words = iter(self.text.split())
        for piece, region in self._pieces(top):
            if not left:
                left = next(words, "")
                found.append([region])
            else:
                found[-1].append(region)
            left = left[len(piece) :]
        return found

    def _pieces(self, top: int) -> Iterator[tuple[str, Region]]:
        """What stands between spaces, line by line."""
        height, columns = self.letters.height, self.letters.columns
        for number, line in enumerate(self.lines):
            before, indent = "", self.indent + (self.hanging if number else 0)
            for piece in line.split(" "):
                start, end = columns(before), columns(before + piece)
                if piece:
                    yield piece, Region(indent + start, top + number * height, end - start, height)
                before += piece + " "
