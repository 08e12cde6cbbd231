"""Where the ladder comes from, its steps one by one, and whom to ask."""

from kiosk.core.acts import Do, Open
from kiosk.core.ladder import Rung
from kiosk.core.page import Page
from kiosk.core.pages.labels import rung_label
from kiosk.core.pages.picture import rung_picture
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place


def about(scene: Scene, key: str) -> Page:
    """The list of these pages, or with a key one of them."""
    words = scene.words.about
    rung = scene.flow.ladder.rung(key)
    if rung is not None:
        return _step(scene, rung)
    if key == "steps":
        options = [
            Option(rung_label(scene, each), Open(Place("about", each.key)))
            for each in scene.flow.ladder.rungs
        ]
        return scene.overlay(words.where, words.steps, options)
    if key:
        told = words.pages[key]
        return scene.overlay(words.where, told.title, [Option(words.close, Do.CLOSE)], body=told.body)
    options = [Option(words.steps, Open(Place("about", "steps")))]
    options += [Option(told.title, Open(Place("about", name))) for name, told in words.pages.items()]
    return scene.overlay(words.where, words.title, options)


def _step(scene: Scene, rung: Rung) -> Page:
    words, rungs = scene.words, scene.flow.ladder.rungs
    told = words.rung[rung.key]
    options = []
    if rung.number < len(rungs):
        above = rungs[rung.number]
        label = words.about.step_next.format(n=above.number, rung=words.rung[above.key].name)
        options.append(Option(label, Open(Place("about", above.key), instead=True)))
    options.append(Option(words.about.close, Do.CLOSE))
    return scene.overlay(
        words.about.where,
        words.about.step.format(n=rung.number, count=len(rungs), rung=told.name),
        options,
        body=(told.meaning, words.band[rung.band]),
        picture=rung_picture(scene, rung),
        onward=options[0].act,
    )
