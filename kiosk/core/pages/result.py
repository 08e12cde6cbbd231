"""What the answers come to: the step, what it means, what was missed, the next step up."""

from collections.abc import Iterator

from kiosk.core.ladder import Placing
from kiosk.core.pages.scene import Scene


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


def _placed(scene: Scene, placing: Placing) -> Iterator[str]:
    words, rungs, rung = scene.words, scene.flow.ladder.rungs, placing.rung
    assert rung is not None
    yield words.rung[rung.key].here
    if placing.part_of_the_way:
        yield words.result.part_of_the_way
    for flag in scene.flow.flags:
        if scene.flow.holds(flag.when, scene.visit.chosen, scene.venue):
            yield words.flag[flag.key]
    if rung.number < len(rungs):
        above = words.rung[rungs[rung.number].key]
        yield words.result.next_up.format(n=rung.number + 1, rung=above.name, meaning=above.meaning)
    else:
        yield words.result.top
    yield words.result.no_verdict
