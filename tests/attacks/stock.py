"""A stock Textual app that answers M and B as the kiosk does: python -m tests.attacks.stock"""

import os

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static


class Stock(App[None]):
    """As the tutorials teach it; it has an answer in its hands when it breaks on Z."""

    def compose(self) -> ComposeResult:
        """Words from outside, and a place to answer."""
        yield Static(os.environ.get("WORDS", "words"))
        yield Static("1. Start", id="page")

    def on_key(self, event: events.Key) -> None:
        """Answers."""
        secret = "what the visitor answered"
        if event.key == "z":
            raise ValueError(secret)
        if event.key in ("m", "b"):
            self.query_one("#page", Static).update("1. Text size" if event.key == "m" else "1. Start")


if __name__ == "__main__":
    Stock().run()
