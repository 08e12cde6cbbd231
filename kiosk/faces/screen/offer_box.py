"""One choice or command that can be focused and tapped."""

from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Static

from kiosk.core.page import Offer
from kiosk.faces.screen.letters import MARKED, OWN, Letters


class OfferBox(Static, can_focus=True):
    """Shows an offer, marks it when it has the focus, and tells when it is tapped."""

    class Taken(Message):
        """The offer was tapped."""

        def __init__(self, box: "OfferBox", offer: Offer) -> None:
            super().__init__()
            self.box = box
            self.offer = offer

    def __init__(self, classes: str) -> None:
        super().__init__(classes=classes, markup=False)
        self.display = False
        self.offer: Offer | None = None
        self.marked = False
        self._lines: list[str] = []
        self._letters = OWN

    def show(self, offer: Offer, lines: list[str], letters: Letters) -> None:
        """Takes on an offer, wrapped into lines of these letters."""
        self.offer, self._lines, self._letters = offer, lines, letters
        self.display = True
        self._draw()

    def hide(self) -> None:
        """Offers nothing."""
        self.offer = None
        self.display = False

    def mark(self, on: bool) -> None:
        """Puts the mark on, or takes it off, at once: Textual's own focus comes only after a repaint."""
        if on != self.marked:
            self.marked = on
            self.set_class(on, "-marked")
            self._draw()

    @property
    def words_at(self) -> Offset:
        """Where on the screen its words begin."""
        return self.content_region.offset + Offset(MARKED, 0)

    def on_click(self, event: events.Click) -> None:
        """A tap takes the offer; it acts when the finger leaves."""
        event.stop()
        if self.offer is not None:
            self.post_message(self.Taken(self, self.offer))

    def _draw(self) -> None:
        self.update(Content("\n".join(self._letters.offer(self._lines, self.marked))))
