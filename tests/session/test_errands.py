"""Errands belong to whoever asked for them."""

from kiosk.core.staff import AtDoor, Door, Errand, Targets
from kiosk.session.errands import Errands
from tests.fakes import Porter

PIN = "8086"


def test_news_come_to_who_is_there() -> None:
    errands = Errands(Porter(PIN, targets=Targets(stick=True, folder=False)))
    errands.run(Errand.DOOR)
    errands.knock(PIN)
    errands.run(Errand.TARGETS)
    assert errands.news() == (AtDoor(Door.SHUT), AtDoor(Door.OPEN), Targets(stick=True, folder=False))
    assert errands.news() == ()


def test_whoever_comes_to_the_door_is_somebody_new() -> None:
    """A right PIN of the one before opens nothing."""
    porter = Porter(PIN)
    errands = Errands(porter)
    errands.run(Errand.DOOR)
    porter.asleep = True
    errands.knock(PIN)
    errands.run(Errand.DOOR)
    porter.asleep = False
    assert errands.news() == (AtDoor(Door.SHUT),)


def test_who_is_gone_hears_nothing_more() -> None:
    errands = Errands(Porter(PIN))
    errands.run(Errand.DOOR)
    errands.forget()
    assert errands.news() == ()
