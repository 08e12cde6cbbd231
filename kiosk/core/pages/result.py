"""What the answers come to: the step, what it means, what was missed, the next step up."""

from collections.abc import Iterator

from kiosk.core.acts import Open
from kiosk.core.ladder import Placing
from kiosk.core.pages.levels import rung_words
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place


def result_title(scene: Scene) -> str:
    """The step in one sentence."""
    words, ladder = scene.words, scene.flow.ladder
    rung = ladder.place(scene.visit.chosen).rung
    if rung is None:
        return words.result.unclear
    return words.result.placed.format(n=rung.number, count=len(ladder.rungs), rung=words.rung[rung.key].name)


def result_body(scene: Scene) -> tuple[str, ...]:
    """What the step means for this visitor, never a verdict."""
    placing = scene.flow.ladder.place(scene.visit.chosen)
    return tuple(_placed(scene, placing)) if placing.rung else (scene.words.result.unclear_help,)


def result_offers(scene: Scene) -> Iterator[Option]:
    """The way to read more about the step; none where it cannot be told."""
    rung = scene.flow.ladder.place(scene.visit.chosen).rung
    if rung is not None:
        yield Option(scene.words.result.read, Open(Place("steps", rung.key)))


def _placed(scene: Scene, placing: Placing) -> Iterator[str]:
    words, rungs, rung = scene.words, scene.flow.ladder.rungs, placing.rung
    assert rung is not None
    told = rung_words(scene, rung)
    yield told.here
    if placing.part_of_the_way:
        yield words.result.part_of_the_way
    for flag in scene.flow.flags:
        if scene.flow.holds(flag.when, scene.visit.chosen, scene.venue):
            yield words.flag[flag.key]
    if rung.number < len(rungs):
        above = words.rung[rungs[rung.number].key]
        yield words.result.next_up.format(n=rung.number + 1, rung=above.name, up=told.up).strip()
    else:
        yield words.result.top
    yield words.result.no_verdict
