"""What each verb does on a page; a verb that can do nothing there says why."""

from kiosk.core.acts import Act, Colours, Do, Open, Resize, Speed, Tell, Volume
from kiosk.core.keys import Verb
from kiosk.core.page import Page
from kiosk.core.pages.hard_words import WORD, WORDS, explaining
from kiosk.core.pages.scene import Scene
from kiosk.core.state import Place

OPENED = {Verb.MENU: "menu", Verb.HELP: "help", Verb.LEAVE: "leave"}
SPEECH: dict[Verb, Act] = {
    Verb.READ_ALOUD: Do.READ_ALOUD,
    Verb.LAST: Do.LAST,
    Verb.PAUSE: Do.PAUSE,
    Verb.SLOWER: Speed(-1),
    Verb.FASTER: Speed(1),
    Verb.QUIETER: Volume(-1),
    Verb.LOUDER: Volume(1),
    Verb.SCREEN_OFF: Do.SCREEN_OFF,
}


def works(scene: Scene, verb: Verb) -> bool:
    """Whether a verb does something at this station, so that help may promise it."""
    match verb:
        case Verb.AGAIN:
            return scene.station.reprints or scene.voiced
        case Verb.SCREEN_OFF:
            return scene.voiced and scene.station.focuses
        case Verb.COLOURS:
            return bool(scene.station.colours)
        case Verb.LARGER | Verb.SMALLER:
            return bool(scene.station.sizes)
        case Verb.EXPLAIN:
            return bool(scene.words.glossary)
        case Verb.STAFF:
            return scene.station.focuses
        case Verb.ONWARD | Verb.BACK | Verb.MENU | Verb.HELP | Verb.LEAVE:
            return True
        case _:
            return verb in SPEECH and scene.voiced


def act_of(scene: Scene, verb: Verb, page: Page) -> Act:
    """The act that a verb stands for on this page."""
    notice = scene.words.notice
    match verb:
        case Verb.NEXT | Verb.PREVIOUS:
            return Tell(page.how)
        case Verb.ONWARD | Verb.CHOOSE:
            return page.onward or Tell(notice.nothing_onward.format(how=page.how))
        case Verb.BACK:
            return page.back or Tell(notice.nothing_before.format(how=page.how))
        case Verb.MENU | Verb.HELP | Verb.LEAVE:
            return _toggle(scene, OPENED[verb])
        case Verb.AGAIN:
            can = scene.station.reprints or scene.aloud
            return Do.AGAIN if can else _of_speech(scene, verb)
        case Verb.COLOURS:
            return _next_colours(scene)
        case Verb.LARGER | Verb.SMALLER:
            return Resize(1 if verb is Verb.LARGER else -1) if scene.station.sizes else Tell(notice.no_larger)
        case Verb.EXPLAIN:
            return _explain(scene, page)
        case Verb.STAFF:
            return Tell(page.how) if scene.state.staff else Do.TO_STAFF
        case _:
            return _of_speech(scene, verb)


def _of_speech(scene: Scene, verb: Verb) -> Act:
    """What the keys of reading aloud do; each says why where it can do nothing."""
    state, notice = scene.state, scene.words.notice
    if not scene.voiced:
        return Tell(scene.why_silent)
    if verb is Verb.SCREEN_OFF and not scene.station.focuses:
        return Tell(notice.no_screen_off)
    if verb not in (Verb.READ_ALOUD, Verb.SCREEN_OFF) and not state.preferences.aloud:
        return Tell(scene.with_keys(notice.not_aloud))
    if verb is Verb.PAUSE and not state.paused and not scene.station.speaking:
        return Tell(scene.with_keys(notice.nothing_read))
    return SPEECH[verb]


def _toggle(scene: Scene, name: str) -> Act:
    top = scene.state.top
    return Do.CLOSE if top is not None and top.name == name else Open(Place(name))


def _explain(scene: Scene, page: Page) -> Act:
    """Explains a hard word of the page; the same key returns to it."""
    top = scene.state.top
    if top is not None and top.name in (WORD, WORDS):
        return Do.CLOSE
    return Open(explaining(page.explains)) if page.explains else Tell(scene.words.notice.no_hard_word)


def _next_colours(scene: Scene) -> Act:
    offered, now = scene.station.colours, scene.state.preferences.colours
    if not offered:
        return Tell(scene.words.notice.no_colours)
    after = offered.index(now) + 1 if now in offered else 0
    return Colours(offered[after % len(offered)])
