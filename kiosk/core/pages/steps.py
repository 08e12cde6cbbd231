"""The steps told one by one, for people who come to learn: no questions, and nothing kept."""

from collections.abc import Iterator
from itertools import groupby

from kiosk.core.acts import Do, Open
from kiosk.core.ladder import Rung
from kiosk.core.page import Page
from kiosk.core.pages.labels import choice_label, rung_label
from kiosk.core.pages.levels import rung_words
from kiosk.core.pages.picture import rung_picture
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place

BANDS = "bands"


def steps(scene: Scene, key: str) -> Page:
    """The list of all steps, or with a key one of them, or what their bands mean."""
    rung = scene.flow.ladder.rung(key)
    if rung is not None:
        return _step(scene, rung)
    return _bands(scene) if key == BANDS else _list(scene)


def _list(scene: Scene) -> Page:
    words = scene.words.steps
    options = [
        Option(rung_label(scene, rung), Open(Place("steps", rung.key))) for rung in scene.flow.ladder.rungs
    ]
    options.append(Option(words.bands, Open(Place("steps", BANDS))))
    return scene.overlay(words.where, words.title, options, body=words.body)


def _step(scene: Scene, rung: Rung) -> Page:
    words, count = scene.words.steps, len(scene.flow.ladder.rungs)
    options = [*_neighbours(scene, rung), Option(words.close, Do.CLOSE)]
    return scene.overlay(
        words.where,
        words.step.format(n=rung.number, count=count, rung=scene.words.rung[rung.key].name),
        options,
        body=tuple(_told(scene, rung)),
        picture=rung_picture(scene, rung),
        onward=options[0].act if rung.number < count else Do.CLOSE,
    )


def _neighbours(scene: Scene, rung: Rung) -> Iterator[Option]:
    """One step up and one step down, where there is one."""
    words, rungs = scene.words, scene.flow.ladder.rungs
    for label, at in ((words.steps.step_up, rung.number), (words.steps.step_down, rung.number - 2)):
        if 0 <= at < len(rungs):
            name = words.rung[rungs[at].key].name
            place = Place("steps", rungs[at].key)
            yield Option(label.format(n=at + 1, rung=name), Open(place, instead=True))


def _told(scene: Scene, rung: Rung) -> Iterator[str]:
    """What a step means, an example, what lies above it, and when it can be right: never a verdict."""
    words, told = scene.words, rung_words(scene, rung)
    yield told.meaning
    yield words.band[rung.band]
    yield from _examples(scene, rung)
    if told.up:
        yield words.steps.up.format(up=told.up)
    if told.right_when:
        yield told.right_when


def _examples(scene: Scene, rung: Rung) -> Iterator[str]:
    """An example for the visitor's level; for somebody who has named none, one for each level."""
    words, common, told = scene.words.steps, scene.words.rung[rung.key], rung_words(scene, rung)
    if told.example:
        yield words.example.format(example=told.example)
        return
    question = scene.flow.level_question
    for level in question.choices if question else ():
        if question and level in common.level and (example := common.level[level].example):
            label = choice_label(scene, question, level)
            yield words.example_at.format(level=label, example=example)


def _bands(scene: Scene) -> Page:
    """What doing to, doing for and doing with mean, and which steps are which."""
    words = scene.words.steps
    return scene.overlay(
        words.where, words.bands, [Option(words.close, Do.CLOSE)], body=tuple(_band_lines(scene))
    )


def _band_lines(scene: Scene) -> Iterator[str]:
    words = scene.words
    for band, rungs in groupby(scene.flow.ladder.rungs, lambda rung: rung.band):
        numbers = [rung.number for rung in rungs]
        line = words.steps.several if len(numbers) > 1 else words.steps.one
        gaps = {"n": numbers[0], "first": numbers[0], "last": numbers[-1]}
        yield line.format(band=words.band[band], **gaps)
