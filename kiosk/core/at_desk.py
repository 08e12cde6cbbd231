"""What staff do at the door and behind it, and what news from there make of the page."""

from dataclasses import replace
from itertools import takewhile

from kiosk.core.acts import Act, Do, Open, Run, TypeDigit
from kiosk.core.effects import CloseKiosk, Effect, Knock, NextVisitor
from kiosk.core.pages.scene import Scene
from kiosk.core.pages.staff import CHECK, COUNTS, DESK, END, EXPORT
from kiosk.core.staff import (
    LONGEST_PIN,
    STAFF,
    AtDoor,
    Checked,
    Counted,
    Door,
    Errand,
    Failed,
    NotWritten,
    Report,
    Staff,
    Targets,
    Writing,
    Written,
)
from kiosk.core.state import Place, Stage, State
from kiosk.core.visit import Visit

Step = tuple[State, tuple[Effect, ...]]


def at_desk(scene: Scene, act: Act) -> Step:
    """What one of the staff's acts does."""
    state = scene.state
    match act:
        case Do.TO_STAFF:
            return _to_door(state)
        case Do.END_FOR_STAFF:
            return _ended(state)
        case Do.CLOSE_KIOSK:
            return state, (CloseKiosk(),)
        case Run(errand):
            return _run(state, errand), (act,)
        case Open():
            return _fetched(state, act)
        case _:
            return _at_door(scene, act)


def arrived(scene: Scene, report: Report) -> State:
    """Takes in what came of an errand; nothing of it reaches anybody but who sent for it."""
    state, staff = scene.state, scene.state.staff
    if staff is None:
        return state
    match report:
        case Failed():
            told = "" if staff.door is Door.OPEN else scene.words.staff.failed.title
            return replace(state, staff=replace(staff, knocked=False, failed=True)).anew(told)
        case _ if (staff.door is Door.OPEN) == isinstance(report, AtDoor):
            return state
        case AtDoor():
            return _heard_at_door(scene, staff, report)
        case Checked():
            return _with(state, replace(staff, checked=report), CHECK)
        case Counted():
            return _with(state, replace(staff, counted=report), COUNTS)
        case Targets():
            return _with(state, replace(staff, targets=report), EXPORT)
        case Writing() | Written() | NotWritten():
            return _with(state, replace(staff, export=report), EXPORT)


def is_expecting(state: State) -> bool:
    """Whether staff wait for something that mostly comes at once; an export takes its time."""
    staff = state.staff
    if staff is None or state.top is None or state.top.name != STAFF:
        return False
    known = {CHECK: staff.checked, COUNTS: staff.counted, EXPORT: staff.targets or staff.export}
    return staff.knocked or (not staff.failed and known.get(state.top.key.partition(".")[0], staff) is None)


def left_door(state: State) -> State:
    """The door shuts behind whoever goes away from it: a PIN again the next time."""
    stays = state.staff is None or any(place.name == STAFF for place in state.over)
    return state if stays else replace(state, staff=None)


def _to_door(state: State) -> Step:
    """To the door; but a visit that is under way must end first, even one that was gone back from."""
    if state.stage in (Stage.SENT, Stage.LEFT):
        return _ended(state)
    under_way = state.stage is not Stage.START or state.visit != Visit()
    place = Place(STAFF, END) if under_way else Place(STAFF)
    return replace(state, staff=Staff()).open(place), (Run(Errand.DOOR),)


def _ended(state: State) -> Step:
    """Somebody's visit makes way for whoever goes to the door."""
    after, effects = _to_door(State(state.preferences, turn=state.turn, met=True))
    return after, (NextVisitor(), *effects)


def _at_door(scene: Scene, act: Act) -> Step:
    state, staff, words = scene.state, scene.state.staff, scene.words.staff.pin
    if staff is None or staff.knocked:
        return replace(state, notice=words.moment), ()
    match act:
        case TypeDigit() if len(staff.pin) == LONGEST_PIN:
            return replace(state, notice=words.full.format(count=LONGEST_PIN)), ()
        case TypeDigit(digit):
            return replace(state, staff=replace(staff, pin=staff.pin + digit)), ()
        case Do.DELETE_DIGIT if staff.pin:
            return replace(state, staff=replace(staff, pin=staff.pin[:-1])), ()
        case _ if not staff.pin:
            return replace(state, notice=words.empty), ()
        case _:
            knocked = replace(state, staff=replace(staff, pin="", knocked=True), notice=words.moment)
            return knocked, (Knock(staff.pin),)


def _heard_at_door(scene: Scene, staff: Staff, news: AtDoor) -> State:
    state, words = scene.state, scene.words.staff.pin
    if news.door is Door.OPEN:
        below = tuple(takewhile(lambda place: place.name != STAFF, state.over))
        opened = replace(state, over=(*below, Place(STAFF, DESK)), staff=Staff(Door.OPEN))
        return opened.anew() if staff.knocked else state
    told = [words.wrong] if news.wrong else []
    told += [words.wait.format(seconds=news.wait)] if news.wait else []
    if not told and news.door is staff.door:
        return state
    return replace(state, staff=replace(staff, door=news.door, knocked=False)).anew(" ".join(told))


def _run(state: State, errand: Errand) -> State:
    staff = state.staff or Staff()
    export = None if errand is Errand.TARGETS else Writing()
    return replace(state, staff=replace(staff, targets=None, export=export, failed=False)).anew()


def _fetched(state: State, act: Open) -> Step:
    """What a page behind the door needs to be known; on other pages of the counts it is known already."""
    staff, name = replace(state.staff or Staff(), failed=False), act.place.key.partition(".")[0]
    if name == CHECK:
        return replace(state, staff=replace(staff, checked=None)), (Run(Errand.CHECK),)
    if name == COUNTS and not act.instead:
        return replace(state, staff=replace(staff, counted=None)), (Run(Errand.COUNTS),)
    if name == EXPORT and staff.export is None:
        return replace(state, staff=replace(staff, targets=None)), (Run(Errand.TARGETS),)
    return replace(state, staff=staff), ()


def _with(state: State, staff: Staff, page: str) -> State:
    """The page that tells of it is met anew; whoever reads another one goes on reading."""
    after = replace(state, staff=staff)
    tells = state.top is not None and state.top.name == STAFF and state.top.key.partition(".")[0] == page
    return after.anew() if tells else after
