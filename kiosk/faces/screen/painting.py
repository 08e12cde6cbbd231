"""An app that writes only what is news, and puts the terminal's own cursor there."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.control import Control
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from kiosk.faces.screen.bare import BareApp
from kiosk.faces.screen.painted import Painted
from kiosk.faces.screen.pointer import Pointer

if TYPE_CHECKING:
    from rich.console import RenderableType

# Seconds between a focus that is marked and the cursor that follows. In one write fenrir would say the choice
# that was left too; after 10 ms or more Orca would say the choice before, or nothing.
MOMENT = 0.005


class PaintingApp(BareApp, inherit_bindings=False):
    """Writes each picture with its cursor in one piece; only after a move of the focus the cursor follows."""

    _pointer: Pointer

    def __init__(self, pause: Callable[[float], None] = time.sleep) -> None:
        super().__init__()
        self._painted = Painted()
        self._pause = pause

    def _display(self, screen: Screen[object], renderable: "RenderableType | None") -> None:
        if renderable is None or self._batch_count:
            super()._display(screen, renderable)
            return
        before, follows = self.cursor_position, self._pointer.follows()
        if not follows:
            self._point()
        if isinstance(renderable, CompositorUpdate):
            new = self._painted.new_cells(renderable)
            is_news = new.pieces or self.cursor_position != before
            renderable = new if is_news else None  # type: ignore[assignment] # Textual hands its updates on so
        super()._display(screen, renderable)
        if follows:
            self._follow()

    def _follow(self) -> None:
        self._point()
        if self._driver is not None and not self.is_headless:
            self._pause(MOMENT)
            self._driver.write(Control.move_to(*self.cursor_position).segment.text)
            self._driver.flush()

    def _point(self) -> None:
        if (place := self._pointer.place) is not None:
            self.cursor_position = place
