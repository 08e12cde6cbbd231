"""You said, we did: what came of what people said, newest first, one at a time."""

from collections.abc import Iterator

from kiosk.core.acts import Do, Open
from kiosk.core.deeds import Deed
from kiosk.core.page import Page
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place


def deeds_offer(scene: Scene) -> Iterator[Option]:
    """The choice that leads to the newest one; none where nothing was written down."""
    if scene.station.deeds:
        yield Option(scene.words.deeds.offer, Open(Place("deeds", "1")))


def deeds(scene: Scene, number: int) -> Page:
    """One of them, counted from the newest, and the way to older and newer ones."""
    words, count = scene.words.deeds, len(scene.station.deeds)
    deed = scene.station.deeds[number - 1]
    options = [*_others(scene, number), Option(words.close, Do.CLOSE)]
    return scene.overlay(
        words.where.format(n=number, count=count),
        words.title.format(month=words.months[deed.month - 1], year=deed.year),
        options,
        body=tuple(_told(scene, deed)),
        onward=options[0].act if number < count else Do.CLOSE,
    )


def _others(scene: Scene, number: int) -> Iterator[Option]:
    words = scene.words.deeds
    if number < len(scene.station.deeds):
        yield Option(words.older, Open(Place("deeds", str(number + 1)), instead=True))
    if number > 1:
        yield Option(words.newer, Open(Place("deeds", str(number - 1)), instead=True))


def _told(scene: Scene, deed: Deed) -> Iterator[str]:
    words, ladder = scene.words, scene.flow.ladder
    yield words.deeds.said.format(said=deed.said)
    yield words.deeds.done.format(done=deed.done)
    rung = ladder.rung(deed.rung)
    if rung is not None:
        name = words.rung[rung.key].name
        yield words.deeds.moves.format(n=rung.number, count=len(ladder.rungs), rung=name)
