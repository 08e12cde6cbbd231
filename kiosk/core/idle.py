"""When nobody presses anything: how long it is waited, what is told, and when all begins anew."""

from dataclasses import replace

from kiosk.core.state import Keeping, Place, Stage, State, Station

IDLE = "idle"  # the name of the place where it is asked whether anybody is there
USUAL_MINUTES, LEAST_MINUTES, MOST_MINUTES = 3, 2, 5  # VVSG 2.0 7.2-O
AFTER_THE_END = 30.0  # seconds on a last page, where nothing is left to lose
TOLD_AT = (45, 30, 20, 10)  # seconds before all begins anew (VVSG 2.0 7.2-O: 20 to 45)


def patience(state: State, station: Station) -> float | None:
    """Seconds without a press after which it is asked whether anybody is there; None: it is not asked."""
    if not state.met:
        return None
    done = state.stage is Stage.LEFT or (state.stage is Stage.SENT and station.keeping is Keeping.KEPT)
    return AFTER_THE_END if done and not state.over else station.idle_minutes * 60.0


def asked(state: State, seconds: int) -> State:
    """It is asked whether anybody is there, so many seconds before all begins anew."""
    below = tuple(place for place in state.over if place.name != IDLE)
    return replace(state.anew(), over=(*below, Place(IDLE, str(seconds))))


def is_asked(state: State) -> bool:
    """Whether it stands before the visitor just now."""
    return state.top is not None and state.top.name == IDLE
