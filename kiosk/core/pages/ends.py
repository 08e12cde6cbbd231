"""The ends of a visit: sent, left, and the page that offers to leave."""

from kiosk.core.acts import Do
from kiosk.core.page import Page
from kiosk.core.pages.deeds import deeds_offer
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.pages.start import venue_lines
from kiosk.core.state import Keeping, Stage


def sent(scene: Scene) -> Page:
    """Being saved, saved, or not saved yet; never "saved" before it is."""
    words = scene.words.sent
    told = {Keeping.KEPT: words.kept, Keeping.NOT_YET: words.not_kept}.get(
        scene.station.keeping, words.keeping
    )
    name = f"sent.{scene.station.keeping}"
    if told is not words.kept:
        return _last(scene, name, told.title, told.body)
    return _last(scene, name, told.title, (*told.body, *venue_lines(scene)), *deeds_offer(scene))


def left(scene: Scene) -> Page:
    """After leaving: nothing was kept."""
    words = scene.words.leave.left
    return _last(scene, "left", words.title, words.body)


def leave(scene: Scene) -> Page:
    """Go on, send what is there, send nothing, or make way for a new person."""
    words, stage = scene.words.leave, scene.state.stage
    options = [Option(words.stay, Do.CLOSE)]
    if stage is Stage.UNDER_WAY:
        if any(question.counts and question.key in scene.visit.chosen for question in scene.flow):
            options.append(Option(words.send, Do.SEND))
        options.append(Option(words.nothing, Do.SEND_NOTHING))
    options.append(Option(words.new_person, Do.FINISH))
    return scene.overlay(words.where, words.title, options)


def _last(scene: Scene, name: str, title: str, body: tuple[str, ...], *more: Option) -> Page:
    words, prompt = scene.words.sent, scene.words.prompt
    options = [Option(words.finish, Do.FINISH), *more]
    how = prompt.how_choose.format(last=len(options)) if more else prompt.how_finish
    return scene.page(
        name, words.where, title, options, body=body, prompt=prompt.finish, how=how, onward=Do.FINISH
    )
