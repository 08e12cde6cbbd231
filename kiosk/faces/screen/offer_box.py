"""One choice or command that can be focused and tapped."""

from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message

from kiosk.core.page import Command, Offer, offer_part
from kiosk.faces.screen.letters import MARKED, OWN, Letters
from kiosk.faces.screen.runs import Run
from kiosk.faces.screen.spoken_text import SpokenText


class OfferBox(SpokenText):
    """Shows an offer, marks it when it has the focus, and tells when it is tapped."""

    class Taken(Message):
        """The offer was tapped."""

        def __init__(self, box: "OfferBox", offer: Offer) -> None:
            super().__init__()
            self.box = box
            self.offer = offer

    def __init__(self, classes: str) -> None:
        super().__init__(classes)
        self.display = False
        self.offer: Offer | None = None
        self.marked = False
        self._lines: list[str] = []
        self._letters = OWN

    def show(self, offer: Offer, lines: list[str], letters: Letters) -> None:
        """Takes on an offer, wrapped into lines of these letters; without lines it is there, but unseen."""
        self.offer, self._lines, self._letters = offer, lines, letters
        reworded = isinstance(offer, Command)
        run = Run(offer_part(offer), offer.shown, lines, letters, letters.indent, letters.hanging, reworded)
        self.set_runs([(0, run)])
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
        rows = self._letters.offer(self._lines, self.marked) if self._lines else []
        self.update(Content("\n".join(rows)))
