"""What a press means on the page that is shown."""

from kiosk.core.acts import Act, Do, Tell, TypeDigit
from kiosk.core.idle import is_asked
from kiosk.core.keyboard import LetterKey
from kiosk.core.keys import KeyMap, Verb
from kiosk.core.page import Choice, Command, Offer, Page
from kiosk.core.pages.help import explain
from kiosk.core.pages.scene import Scene
from kiosk.core.pages.verbs import act_of
from kiosk.core.presses import Key, Press, Take, verb_of
from kiosk.core.staff import DIGITS_OF_PIN
from kiosk.core.text import clean

LONGEST_ECHO = 20  # characters of a wrong entry that are said back


def meaning(scene: Scene, page: Page, press: Key | Take) -> Act:
    """The act that a press asks for; one that can do nothing here becomes a notice."""
    if is_asked(scene.state):
        return Do.STAY
    if isinstance(press, Take):
        return _taken(scene, page, press.offer)
    key, keys = press.name, scene.station.keys
    if page.typing:
        return Do.STOP_WRITING if keys.stops_writing(key) else Tell(page.how)
    if page.secret and (act := _of_pin(key, keys)):
        return act
    number, verb = keys.number_of(key), keys.verb_of(key)
    if scene.state.top is not None and scene.state.top.name == "help":
        leaves = number == 1 or verb in (Verb.CHOOSE, Verb.HELP)
        return Do.CLOSE if leaves else Tell(explain(scene, _echo(key), page))
    if number:
        return _numbered(scene, page, number)
    if verb is not None:
        return act_of(scene, verb, page)
    for offer in page.offers:
        if offer.label.casefold() == key.casefold():  # entered in words, as a line can be
            return _taken(scene, page, offer)
    echo = "" if page.secret else _echo(key)
    return Tell(scene.words.notice.not_a_key.format(key=echo, how=page.how) if echo else page.how)


def parts_on(page: Page, press: Press, keys: KeyMap) -> int:
    """How many parts of a long page a press goes on: 1, or -1 for back; 0 where it is for something else."""
    if page.secret and isinstance(press, Key) and _of_pin(press.name, keys):
        return 0
    verb = verb_of(press, keys)
    return (verb is Verb.ONWARD) - (verb is Verb.BACK)


def _of_pin(key: str, keys: KeyMap) -> Act | None:
    """On the page of the PIN digits are digits, whatever they do elsewhere."""
    if key == "BACKSPACE":
        return Do.DELETE_DIGIT
    digit = key if len(key) == 1 and key in DIGITS_OF_PIN else str(keys.number_of(key) or "")
    return TypeDigit(digit) if digit else None


def _taken(scene: Scene, page: Page, offer: Offer) -> Act:
    match offer:
        case Choice() if offer in page.choices:
            return offer.act
        case Command() if offer in page.commands:
            return act_of(scene, offer.verb, page)
        case LetterKey() if offer in page.keyboard.keys:
            return offer.act
        case _:
            return Tell(scene.words.notice.gone.format(how=page.how))


def _numbered(scene: Scene, page: Page, number: int) -> Act:
    for choice in page.choices:
        if choice.number == number:
            return choice.act
    return Tell(scene.words.notice.not_a_choice.format(key=number, how=page.how))


def _echo(key: str) -> str:
    return clean(key, LONGEST_ECHO)
