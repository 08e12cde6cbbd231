"""What each verb does on a page; a verb that can do nothing there says why."""

from kiosk.core.acts import Act, Colours, Do, Open, Resize, Tell
from kiosk.core.keys import Verb
from kiosk.core.page import Page
from kiosk.core.pages.scene import Scene
from kiosk.core.state import Place

OPENED = {Verb.MENU: "menu", Verb.HELP: "help", Verb.LEAVE: "leave"}


def works(scene: Scene, verb: Verb) -> bool:
    """Whether a verb does something at this station, so that help may promise it."""
    match verb:
        case Verb.AGAIN:
            return scene.station.reprints
        case Verb.COLOURS:
            return bool(scene.station.colours)
        case Verb.LARGER | Verb.SMALLER:
            return bool(scene.station.sizes)
        case Verb.ONWARD | Verb.BACK | Verb.MENU | Verb.HELP | Verb.LEAVE:
            return True
        case _:
            return False


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
            return Do.AGAIN if scene.station.reprints else Tell(notice.no_repeat)
        case Verb.COLOURS:
            return _next_colours(scene)
        case Verb.LARGER | Verb.SMALLER:
            return Resize(1 if verb is Verb.LARGER else -1) if scene.station.sizes else Tell(notice.no_larger)
        case Verb.EXPLAIN:
            return Tell(notice.no_hard_word)
        case _:
            return Tell(notice.no_voice)


def _toggle(scene: Scene, name: str) -> Act:
    top = scene.state.top
    return Do.CLOSE if top is not None and top.name == name else Open(Place(name))


def _next_colours(scene: Scene) -> Act:
    offered, now = scene.station.colours, scene.state.preferences.colours
    if not offered:
        return Tell(scene.words.notice.no_colours)
    after = offered.index(now) + 1 if now in offered else 0
    return Colours(offered[after % len(offered)])
