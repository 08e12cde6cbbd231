"""The field where a visitor writes."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from kiosk.core.page import Page
from kiosk.faces.screen.keys import name_of

_MOVES = ("left", "right", "up", "down", "home", "end")
_LEAVE = ("enter", "tab", "shift+tab", "escape")  # the screen takes these: they end the writing


class WordsField(TextArea, inherit_bindings=False):
    """Several lines of plain writing. It has none of the usual keys for a clipboard or for selecting."""

    class Passed(Message):
        """Somebody has moved in what they wrote, before this letter, counted from 0."""

        def __init__(self, letter: int) -> None:
            super().__init__()
            self.letter = letter

    def __init__(self, page: Page, is_held: Callable[[str], bool]) -> None:
        text = page.typing.text if page.typing else ""
        super().__init__(text, soft_wrap=True, show_line_numbers=False)
        self.cursor_blink = False
        self._held = text
        self._is_held = is_held
        self.in_hand = False  # whether somebody has begun to write, or to move in it
        self._edits = {
            "left": self.action_cursor_left,
            "right": self.action_cursor_right,
            "home": self.action_cursor_line_start,
            "end": self.action_cursor_line_end,
            "backspace": self.action_delete_left,
            "delete": self.action_delete_right,
        }
        if not page.keyboard.keys:  # up and down lead out of the field where letters stand below it
            self._edits |= {"up": self.action_cursor_up, "down": self.action_cursor_down}
        self.can_focus = not page.pace  # where offers are scanned, every key is the switch

    def on_mount(self) -> None:
        """Takes the focus, with what was typed while it was made, unless it has been moved on by then."""
        self.hold(self._held)
        self.move_cursor(self.document.end)
        if not self.screen.query("OfferBox.-marked"):
            self.focus()

    def on_unmount(self) -> None:
        """Holds nothing of what was written, nor does the screen: it may be open all day."""
        self.text = ""
        self.app.screen.text_selection_started_signal.unsubscribe(self)

    def watch(self, *_: object, **__: object) -> None:
        """Watches nothing: whatever is watched would hold it. No colours change while it stands there."""

    async def _on_key(self, event: events.Key) -> None:
        self.in_hand |= event.key not in _LEAVE
        if event.key in _LEAVE:
            event.prevent_default()  # keeps the field's own handler from taking it as a letter
        elif (edit := self._edits.get(event.key)) is not None:
            event.prevent_default()
            event.stop()  # the screen takes keys before any binding would be looked for
            edit()
            if event.key in _MOVES:
                self.post_message(self.Passed(len(self.get_text_range((0, 0), self.cursor_location))))
        elif event.is_printable and self._is_held(name_of(event)):
            event.prevent_default()
            event.stop()

    def hold(self, text: str) -> None:
        """Takes on words that are not what stands in the field."""
        self._held = text
        if self.is_attached and self.is_mounted and self.text.rstrip() != text.rstrip():
            self.text = text
            self.move_cursor(self.document.end)
