"""The staff door, and what staff can do behind it."""

from collections.abc import Callable

from kiosk.core.acts import Do, Open, TypeDigit
from kiosk.core.keyboard import Keyboard, LetterKey
from kiosk.core.keys import Verb
from kiosk.core.page import Command, Page, command
from kiosk.core.pages.hours import hours
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.pages.staff_counts import counts
from kiosk.core.pages.staff_export import export
from kiosk.core.pages.staff_morning import morning
from kiosk.core.staff import DIGITS_OF_PIN, STAFF, Door
from kiosk.core.state import Place
from kiosk.core.words.places import Titled
from kiosk.core.words.staffing import EndWords, NoPinWords

ROW = 5  # digits of the pad in a row: two rows have room on a small screen too
DESK, END = "desk", "end"
CHECK, COUNTS, EXPORT, HOURS, SHUT = "check", "counts", "export", "hours", "shut"
_BEHIND: dict[str, Callable[[Scene], Page]] = {CHECK: morning, EXPORT: export, HOURS: hours}


def staff(scene: Scene, key: str) -> Page:
    """The page at one of the staff's places; whatever is asked for, nothing but a PIN opens the door."""
    staff, words = scene.state.staff, scene.words.staff
    no_pin = staff is not None and staff.door is Door.NO_PIN
    if key == END and not no_pin:  # no visit ends for a door that stays shut
        return _asked(scene, words.end, Do.END_FOR_STAFF)
    if staff is None or staff.door is not Door.OPEN:
        return _without_pin(scene) if no_pin else pin(scene)
    if staff.failed and key != DESK:
        return _closing(scene, words.failed)
    name, _, number = key.partition(".")
    if name == COUNTS:
        return counts(scene, int(number))
    if name == SHUT:
        return _asked(scene, words.shut, Do.CLOSE_KIOSK)
    return _BEHIND.get(name, desk)(scene)


def pin(scene: Scene) -> Page:
    """The door. How many digits are typed is told, and nothing of which."""
    words, staff = scene.words.staff, scene.state.staff
    say, pad, typed = words.pin, _pad(scene), len(staff.pin) if staff else 0
    return scene.page(
        STAFF,
        words.where,
        say.title,
        body=say.body,
        count=say.typed.format(count=typed) if typed or pad else "",  # a pad must not move under a finger
        secret=True,
        pad=pad,
        commands=tuple(_commands(scene)),
        how=say.how,
        prompt=say.prompt,
        onward=Do.KNOCK,
        back=Do.FINISH if len(scene.state.over) == 1 else Do.CLOSE,
    )


def desk(scene: Scene) -> Page:
    """All that staff can do."""
    words = scene.words.staff.desk
    options = [
        Option(words.check, Open(Place(STAFF, CHECK))),
        Option(words.counts, Open(Place(STAFF, f"{COUNTS}.1"))),
        Option(words.export, Open(Place(STAFF, EXPORT))),
        Option(words.hours, Open(Place(STAFF, HOURS))),
        Option(words.shut, Open(Place(STAFF, SHUT))),
        Option(words.leave, Do.FINISH),
    ]
    prompt = scene.with_keys(scene.words.prompt.choose_back, last=len(options))
    return scene.page(
        str(scene.state.top), scene.words.staff.where, words.title, options, prompt=prompt, back=Do.FINISH
    )


def _without_pin(scene: Scene) -> Page:
    """The door stays shut; a kiosk that nobody keeps open can be closed by whoever stands there."""
    words = scene.words.staff
    if not scene.station.closes:
        return _closing(scene, words.no_pin)
    options = [Option(words.done, Do.CLOSE), Option(words.desk.shut, Do.CLOSE_KIOSK)]
    body = (*words.no_pin.body, words.no_pin.closes)
    return scene.overlay(words.where, words.no_pin.title, options, body=body)


def _closing(scene: Scene, told: Titled | NoPinWords) -> Page:
    """What has to be said, and nothing else to do there."""
    words = scene.words.staff
    return scene.overlay(words.where, told.title, [Option(words.done, Do.CLOSE)], body=told.body)


def _asked(scene: Scene, words: EndWords, act: Do) -> Page:
    """Asks once before something is ended."""
    options = [Option(words.stay, Do.CLOSE), Option(words.end, act)]
    return scene.overlay(scene.words.staff.where, words.title, options, body=words.body)


def _commands(scene: Scene) -> tuple[Command, ...]:
    say, keys = scene.words.staff.pin, scene.station.keys
    others = (command(verb, scene.words, keys) for verb in (Verb.BACK, Verb.HELP, Verb.MENU))
    return (Command(say.key, say.knock, say.spoken, Verb.CHOOSE), *others)


def _pad(scene: Scene) -> Keyboard | None:
    """Digits for those who tap, move the focus or scan; all are said alike, for others may listen."""
    if not scene.station.focuses:
        return None
    say = scene.words.staff.pin
    digits = tuple(LetterKey(digit, say.digit, TypeDigit(digit)) for digit in DIGITS_OF_PIN)
    return Keyboard(digits, (LetterKey(say.delete, say.delete_said, Do.DELETE_DIGIT),), ROW)
