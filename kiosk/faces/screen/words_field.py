"""The field where a visitor writes."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

_LEAVE = ("enter", "tab", "shift+tab", "escape")  # the screen takes these: they end the writing


class WordsField(TextArea, inherit_bindings=False):
    """Several lines of plain writing. It has none of the usual keys for a clipboard or for selecting."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cursor_left", show=False),
        Binding("right", "cursor_right", show=False),
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("home", "cursor_line_start", show=False),
        Binding("end", "cursor_line_end", show=False),
        Binding("backspace", "delete_left", show=False),
        Binding("delete", "delete_right", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, show_line_numbers=False)
        self.cursor_blink = False
        self._held = text

    def on_mount(self) -> None:
        """Takes the focus, with what was typed while it was made."""
        self.hold(self._held)
        self.move_cursor(self.document.end)
        self.focus()

    async def _on_key(self, event: events.Key) -> None:
        if event.key in _LEAVE:
            event.prevent_default()  # keeps the field's own handler from taking it as a letter

    def hold(self, text: str) -> None:
        """Takes on words that are not what stands in the field."""
        self._held = text
        if self.is_attached and self.is_mounted and self.text.rstrip() != text.rstrip():
            self.text = text
            self.move_cursor(self.document.end)
