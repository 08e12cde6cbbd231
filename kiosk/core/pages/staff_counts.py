"""How many people came, one period at a time; small numbers are hidden."""

from collections.abc import Iterator

from kiosk.core.acts import Do, Open
from kiosk.core.page import Page
from kiosk.core.pages.periods import period_label
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.staff import STAFF, Counted, CountedPeriod
from kiosk.core.state import Place


def counts(scene: Scene, number: int) -> Page:
    """One period, counted from the newest, and the way to older and newer ones."""
    words, staff = scene.words.staff, scene.state.staff
    counted = staff.counted if staff else None
    if counted is None or not counted.periods:
        told = words.counts.none if counted else words.counts.counting
        return scene.overlay(words.where, told.title, [Option(words.done, Do.CLOSE)], body=told.body)
    last = len(counted.periods)
    period = counted.periods[number - 1]
    return scene.overlay(
        words.counts.where.format(n=number, count=last),
        period_label(scene, period.period),
        [*_others(scene, number, last), Option(words.done, Do.CLOSE)],
        body=(*_told(scene, counted, period), words.counts.rounded.format(most=counted.small)),
    )


def _others(scene: Scene, number: int, last: int) -> Iterator[Option]:
    words = scene.words.staff.counts
    if number < last:
        yield Option(words.older, Open(Place(STAFF, f"counts.{number + 1}"), instead=True))
    if number > 1:
        yield Option(words.newer, Open(Place(STAFF, f"counts.{number - 1}"), instead=True))


def _told(scene: Scene, counted: Counted, period: CountedPeriod) -> Iterator[str]:
    """No sum stands beside its parts: what is hidden of them could be found from it."""
    words = scene.words.staff.counts
    few = words.few.format(most=counted.small)
    if not period.steps:
        yield words.visits.format(people=few if period.visits is None else period.visits)
    for step in period.steps:
        rung = scene.flow.ladder.rungs[step.rung - 1]
        people = few if step.people is None else step.people
        yield words.step.format(n=step.rung, rung=scene.words.rung[rung.key].name, people=people)
