"""The usual slips of editing TOML by hand: what they are called, and how to read on after one."""

import re
from typing import NamedTuple

_CURLY = "[“”„‘’]"
_BARE = r"^\s*[\w-]+\s*=\s*[^\s\"'\[{\d+-]"
_BEGINS = r"^\s*([\w.-]+\s*=|\[)"  # a line that begins something new
QUOTE_INSIDE = "has a quote inside a text.", 'Write \\" or single quotes inside: "we say ‘hello’".'
_TWICE = ("overwrite", "Cannot declare", "Duplicate")


class Stop(NamedTuple):
    """Where reading stopped: a line with its number, what the reader said, and where in the line it stood.

    `column` counts from 1; 0 means that the file ended there.
    """

    line: str
    number: int
    column: int
    said: str

    @property
    def explained(self) -> tuple[str, str]:
        """What is wrong, and what to write."""
        if self._has_quote_inside:
            return QUOTE_INSIDE
        outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', self.line)
        if re.search(_CURLY, outside):
            return "has curly quotes.", 'Write straight quotes: "like this".'
        if any(said in self.said for said in _TWICE):
            return "has a key that is there already.", "Take one of the two out."
        if outside.replace('""', "").count('"') % 2:
            return "has a quote that is not closed.", 'Put a " at the end of the text.'
        if re.match(_BARE, self.line) or self._at_a_word:
            return "has a text without quotes.", 'Put the text in quotes: "like this".'
        if "Unescaped" in self.said:
            return "has a \\ in a text.", "Write / or \\\\ instead."
        if self._lacks_comma:
            return "has no comma between two texts of a list.", 'Put one there: "one", "two".'
        if self._in_open_list:
            return "comes in an open list.", "Put a comma after each text of the list, and a ] at its end."
        if outside.count('""') > 1 and "=" in outside and not {"[", "{"} & set(outside):
            return QUOTE_INSIDE
        return f"cannot be read ({self.said}).", "Compare it with the lines around it."

    def put_right(self, lines: list[str]) -> None:
        """Mends the line well enough to look at the rest: the lines below still belong where they did."""
        at = self.number - 1
        if self._has_quote_inside:
            first, last = self.line.index('"') + 1, self.line.rindex('"')
            lines[at] = self.line[:first] + self.line[first:last].replace('"', "") + self.line[last:]
        elif self._lacks_comma:
            lines[at] = f"{self.line[: self.column - 1]},{self.line[self.column - 1 :]}"
        elif not self._in_open_list:
            lines[at] = self._stand_in
        elif not self.column:
            lines[at] += "]"
        elif re.match(_BEGINS, self.line) and at:
            lines[at - 1] += "]"
        else:
            lines[at] = f",{self.line}"

    @property
    def _has_quote_inside(self) -> bool:
        """Whether a text seems to end, and goes on with a word and a further quote."""
        before, rest = self.line[: self.column - 1].rstrip(), self.line[self.column - 1 :]
        return self.column > 0 and before.endswith('"') and bool(re.match(r'[^\s",=\]}#][^#]*"', rest))

    @property
    def _at_a_word(self) -> bool:
        word = self.line[self.column - 1 : self.column]
        return self.column > 0 and "Invalid value" in self.said and word.isalpha() and not self._in_open_list

    @property
    def _lacks_comma(self) -> bool:
        """Whether a text of a list is followed by another one in the same line."""
        before, rest = self.line[: self.column - 1].rstrip(), self.line[self.column - 1 :]
        return self.column > 0 and "Unclosed array" in self.said and before[-1:] == '"' == rest[:1]

    @property
    def _in_open_list(self) -> bool:
        """Whether only a list is wrong that stands open above: without an end, or a comma."""
        if "Invalid value" not in self.said:
            return "Unclosed array" in self.said
        if not self.column:
            return not self.line.rstrip().endswith("=")
        return not self.line[: self.column - 1].strip() and bool(re.match(_BEGINS, self.line))

    @property
    def _stand_in(self) -> str:
        name, outside = f'"line {self.number}"', re.sub('["“].*["”]', "", self.line)
        if re.match(_BEGINS, self.line) and "=" not in self.line:
            return f"[{name}]"
        if "=" in outside and outside.count("[") > outside.count("]"):
            return f"{name} = ["
        return "]" * (outside.count("]") > outside.count("["))
