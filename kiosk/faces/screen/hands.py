"""What hands do on the full screen: keys and taps become moves of the focus, or presses."""

from collections.abc import Callable
from typing import Protocol

from textual import events

from kiosk.core.keyboard import LetterKey
from kiosk.core.keys import KeyMap, Verb
from kiosk.core.page import Offer, Page
from kiosk.core.presses import Key, Press, Take, Typed
from kiosk.core.scan import Group
from kiosk.faces.screen.bounce import Bounce
from kiosk.faces.screen.keys import name_of
from kiosk.faces.screen.offer_box import OfferBox
from kiosk.faces.screen.page_view import PageView
from kiosk.faces.screen.scanner import Scanner
from kiosk.faces.screen.steps import Step

_VERBS = {Verb.NEXT: Step.NEXT, Verb.PREVIOUS: Step.PREVIOUS}
_ON_LETTERS = {"UP": Step.UP, "DOWN": Step.DOWN, "LEFT": Step.PREVIOUS, "RIGHT": Step.NEXT}


class Follower(Protocol):
    """Whoever wants to know where the focus is, because it is read aloud."""

    @property
    def speaking(self) -> bool:
        """Whether something is being read aloud."""

    def move(self, focused: Group) -> None:
        """The visitor has moved the focus to this; to nothing: to the writing field."""

    def mark(self, focused: Group) -> None:
        """Scanning has come to this by itself."""


class Hands:
    """Knows what is held, and where scanning is."""

    def __init__(
        self, view: PageView, follower: Follower, keys: KeyMap, bounce: Bounce, clock: Callable[[], float]
    ) -> None:
        self._view = view
        self._follower = follower
        self._keys = keys
        self._bounce = bounce
        self._scanner = Scanner(clock)
        self._tapped = 0, ""

    def meet(self, page: Page, anew: bool) -> None:
        """Puts the focus on a page that has come, or that has changed under it."""
        marked = self._scanner.meet(page)
        if page.pace:
            self._view.mark(marked)
        elif anew:
            self._view.focus_first(page)

    def rest(self) -> None:
        """Nobody pressed anything for a moment: scanning walks on when it is time, and all was heard."""
        if self._follower.speaking:
            self._scanner.wait()
        elif marked := self._scanner.walk():
            self._view.mark(marked)
            self._follower.mark(marked)

    def key(self, event: events.Key, page: Page) -> Press | None:
        """What a key asks for; None where it only moves the focus, or is held."""
        name, box = name_of(event), self._view.focused
        if not name:
            return None
        if page.pace:
            return self._switch(page)
        if step := self._step(name, page):
            self._view.move(step)
            self._follower.move(self._focused)
            return None
        if page.secret and _is_of_pin(name):
            return None if self._bounce.is_held(name) else Key(name)
        if (
            page.typing
            and (text := _typed(event, page.typing.text)) is not None
            and not (box and name == " ")
        ):
            self._view.put_focus(None)  # whoever types goes on typing
            return None if self._bounce.is_held(name) else Typed(text)
        if self._bounce.swallows(name):
            return None
        chooses = self._keys.verb_of(name) is Verb.CHOOSE
        return Take(box.offer) if chooses and box and box.offer else Key(name)

    def tap(self, box: OfferBox | None, offer: Offer | None, page: Page) -> Press | None:
        """What a tap asks for, on an offer or beside them all."""
        if page.dark:  # nothing is seen to be tapped
            return Key(self._keys.key_of(Verb.SCREEN_OFF))
        if page.pace:
            return self._switch(page)
        if box is None or offer is None:
            return None
        if not isinstance(offer, LetterKey) and self._bounces(box, page):
            return None
        if not (page.secret and isinstance(offer, LetterKey)):  # a mark would tell which digit it was
            self._view.put_focus(box)
        return Take(offer)

    def _bounces(self, box: OfferBox, page: Page) -> bool:
        """Whether a tap is the one before; on a page that has just come, any tap may be that one."""
        turn, before = self._tapped
        tap = before if turn != page.turn and before else f"tap {id(box)}"
        bounces = self._bounce.swallows(tap)
        if not bounces:
            self._tapped = page.turn, tap
        return bounces

    def _switch(self, page: Page) -> Press | None:
        """Any key and any tap is the one switch."""
        if self._bounce.swallows("switch"):
            return None
        offer = self._scanner.press()
        marked = self._scanner.meet(page)
        self._view.mark(marked)
        if offer is None:  # the press only went into a row
            self._follower.move(marked)
        return Take(offer) if offer else None

    @property
    def _focused(self) -> Group:
        box = self._view.focused
        return (box.offer,) if box and box.offer else ()

    def _step(self, name: str, page: Page) -> Step | None:
        """The move that a key asks for; while words are written only where letters are on the screen."""
        if page.typing and (len(name) == 1 or not page.keyboard.keys):
            return None
        letters = _ON_LETTERS if page.keyboard.keys else {}
        return letters.get(name) or _VERBS.get(self._keys.verb_of(name) or Verb.CHOOSE)


def _is_of_pin(name: str) -> bool:
    """Digits come as fast as letters do, and the same one may come twice."""
    return name.isdigit() or name == "BACKSPACE"


def _typed(event: events.Key, text: str) -> str | None:
    """What a key makes of the words while the field has not the focus; None where it is no key for words."""
    if event.key == "backspace":
        return text[:-1]
    return text + event.character if event.character and event.is_printable else None
