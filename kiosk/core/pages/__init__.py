"""The page met at each place."""

from dataclasses import replace

from kiosk.core.pack import Pack
from kiosk.core.page import Page
from kiosk.core.pages.about import about
from kiosk.core.pages.check import answers, check
from kiosk.core.pages.deeds import deeds
from kiosk.core.pages.ends import leave, left, sent
from kiosk.core.pages.hard_words import with_hard_words, word, word_list
from kiosk.core.pages.help import help_page
from kiosk.core.pages.hours import closed
from kiosk.core.pages.idle import idle
from kiosk.core.pages.menu import menu
from kiosk.core.pages.questions import question_page
from kiosk.core.pages.scene import Scene
from kiosk.core.pages.staff import staff
from kiosk.core.pages.start import privacy, start
from kiosk.core.pages.steps import steps
from kiosk.core.state import Place, Stage, State, Station
from kiosk.core.visit import Visit


def page(state: State, pack: Pack, station: Station) -> Page:
    """The page that this visitor meets now."""
    scene = Scene(state, pack, station)
    return with_hard_words(scene, _below(scene) if state.top is None else _over(scene, state.top))


def _below(scene: Scene) -> Page:
    match scene.state.stage:
        case Stage.START:
            opens = scene.station.opens if scene.visit == Visit() else None
            return closed(scene, opens) if opens else start(scene)
        case Stage.SENT:
            return sent(scene)
        case Stage.LEFT:
            return left(scene)
        case Stage.UNDER_WAY:
            question = scene.visit.next(scene.flow, scene.venue)
            return check(scene) if question is None else question_page(scene, question)


def _over(scene: Scene, place: Place) -> Page:
    match place.name:
        case "menu":
            return menu(scene, place.key, _explained_below(scene))
        case "help":
            return help_page(scene)
        case "leave":
            return leave(scene)
        case "privacy":
            return privacy(scene)
        case "about":
            return about(scene, place.key)
        case "steps":
            return steps(scene, place.key)
        case "deeds":
            return deeds(scene, int(place.key))
        case "words":
            return word_list(scene, _explained_below(scene))
        case "word":
            return word(scene, place.key)
        case "staff":
            return staff(scene, place.key)
        case "idle":
            return idle(scene, place.key)
        case "answers":
            return answers(scene, int(place.key))
        case "change":
            return question_page(scene, scene.flow.question(place.key), changing=True)
        case _:
            raise KeyError(f"no page is called {place}")


def _explained_below(scene: Scene) -> tuple[str, ...]:
    """The hard words of the page that lies below the menu or the list of them."""
    state = scene.state.close()
    below = page(replace(state, over=state.below_menu), scene.pack, scene.station)
    return below.explains
