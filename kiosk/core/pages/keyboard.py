"""The keyboard on the screen, from the letters and signs of a language."""

from collections.abc import Iterator

from kiosk.core.acts import Act, Do, Letter
from kiosk.core.keyboard import Keyboard, LetterKey
from kiosk.core.pages.scene import Scene


def keyboard(scene: Scene) -> Keyboard | None:
    """The keyboard for words that are being written; none where the visitor has keys of their own."""
    draft = scene.state.draft
    if draft is None or not draft.on_screen:
        return None
    return Keyboard(tuple(_letters(scene, draft.capital)), tuple(_changes(scene, draft.capital)))


def letters_at_once(scene: Scene) -> bool:
    """Whether writing means letters on the screen: for people who tap, and for those who scan."""
    return scene.station.focuses and (scene.station.pointer or scene.pace > 0)


def _letters(scene: Scene, capital: bool) -> Iterator[LetterKey]:
    words = scene.words.keyboard
    for letter in words.letters:
        large = letter.upper()
        shown, said = (large, words.capital.format(letter=letter)) if capital else (letter, letter)
        yield LetterKey(shown, said, Letter(shown))
    for sign, said in words.sign.items():
        yield LetterKey(sign, said, Letter(sign))


def _changes(scene: Scene, capital: bool) -> Iterator[LetterKey]:
    changes: dict[str, Act] = {"space": Letter(" "), "delete": Do.DELETE}
    changes["small" if capital else "large"] = Do.CAPITAL
    for name, act in changes.items():
        told = scene.words.keyboard.change[name]
        yield LetterKey(told.label, told.said, act)
