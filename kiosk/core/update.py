"""The loop's one step: a state and a press give the next state, and what is to be done outside."""

from dataclasses import replace

from kiosk.core import acts, settings
from kiosk.core.answering import choose, tick, with_draft
from kiosk.core.at_desk import at_desk, left_door
from kiosk.core.effects import Effect, Hear, Invite, Keep, NextVisitor
from kiosk.core.meaning import meaning
from kiosk.core.pack import Pack
from kiosk.core.pages import page as page_of
from kiosk.core.pages.scene import Scene
from kiosk.core.pages.start import sorry
from kiosk.core.preferences import USUAL_COLOURS, Preferences
from kiosk.core.presses import Press, Typed
from kiosk.core.record import kept_words, modes, record
from kiosk.core.staff import STAFF
from kiosk.core.state import Stage, State, Station
from kiosk.core.visit import Answer, Visit
from kiosk.core.writing import typed, written


def fresh(pack: Pack, station: Station) -> State:
    """How every visitor begins: usual language, first colours that can be painted, the venue's pace."""
    colours = next(iter(station.colours), USUAL_COLOURS)
    return State(Preferences(pack.usual_language, colours, pace=station.pace))


def abandoned(state: State) -> State:
    """How a visit ends of which nothing is kept."""
    return State(state.preferences, Stage.LEFT, turn=state.turn, met=state.met).anew()


def update(state: State, press: Press, pack: Pack, station: Station) -> tuple[State, tuple[Effect, ...]]:
    """What one press makes of a visitor's state. Never raises for any press."""
    scene = Scene(state, pack, station)
    if isinstance(press, Typed):
        return typed(scene, press.text), ()
    quiet = replace(state, notice="", met=True)
    act = meaning(scene, page_of(quiet, pack, station), press)
    after, effects = _apply(Scene(quiet, pack, station), act)
    if Hear not in map(type, effects):  # whatever is pressed takes the place of what was paused
        after = replace(after, paused=False)
    after = left_door(after)
    return after, (*effects, *_invitation(state, Scene(after, pack, station)))


def _apply(scene: Scene, act: acts.Act) -> tuple[State, tuple[Effect, ...]]:
    state = scene.state
    match act:
        case acts.Do.SEND:
            return _send(scene)
        case acts.Do.SEND_NOTHING:
            return abandoned(state), ()
        case acts.Do.FINISH:
            return fresh(scene.pack, scene.station), (NextVisitor(),)
        case acts.Colours() | acts.Resize() | acts.Speed() | acts.Volume() | acts.Pace():
            return settings.settle(scene, act), (Hear.ASIDE,)
        case acts.Do.LAST:
            return state, (Hear.LAST,)
        case acts.Do.PAUSE:
            return _paused(scene)
        case acts.Open(place) if place.name == STAFF:
            return at_desk(replace(scene, state=_open(state, act)), act)
        case acts.Do.TO_STAFF | acts.Do.END_FOR_STAFF | acts.Do.KNOCK | acts.Do.CLOSE_KIOSK:
            return at_desk(scene, act)
        case acts.TypeDigit() | acts.Do.DELETE_DIGIT | acts.Run():
            return at_desk(scene, act)
        case acts.Do.TRY_VOICE:
            return replace(state, notice=scene.words.notice.trying), (Hear.TRY_AGAIN,)
        case _:
            return _moved(scene, act), ()


def _moved(scene: Scene, act: acts.Act) -> State:
    state = scene.state
    match act:
        case acts.Do.BEGIN:
            return replace(state, stage=Stage.UNDER_WAY).anew()
        case acts.Choose():
            return choose(scene, act)
        case acts.Tick():
            return tick(scene, act)
        case acts.StartWriting() | acts.Letter() | acts.RubOut():
            return written(scene, act)
        case acts.Do.DELETE | acts.Do.CAPITAL | acts.Do.STOP_WRITING:
            return written(scene, act)
        case acts.Do.BACK:
            return _back(scene)
        case acts.Open():
            return _open(state, act)
        case acts.Do.CLOSE:
            return _close(state)
        case acts.Do.AGAIN:
            return state.anew()
        case acts.Do.STAY:
            return replace(state, over=state.over[:-1]).anew(scene.words.notice.more_time)
        case acts.Do.READ_ALOUD:
            return settings.read_aloud(scene)
        case acts.Do.SCREEN_OFF:
            return settings.screen_off(scene)
        case acts.Do.USUAL_SETTINGS:
            return settings.usual(scene, fresh(scene.pack, scene.station))
        case acts.Tell(notice):
            return replace(state, notice=notice)
        case acts.Language():
            return settings.settle(scene, act)
        case _:
            raise ValueError(f"{type(act).__name__} is more than a move")


def _paused(scene: Scene) -> tuple[State, tuple[Effect, ...]]:
    """Being silent for a while, or going on."""
    state, notice = scene.state, scene.words.notice
    if state.paused:
        return replace(state, paused=False, notice=notice.going_on), (Hear.GO_ON,)
    return replace(state, paused=True, notice=scene.with_keys(notice.paused)), (Hear.PAUSE,)


def stirred(state: State, pack: Pack, station: Station) -> tuple[State, tuple[Effect, ...]]:
    """What becomes of a state when a visitor has only moved the focus: somebody is there."""
    after = replace(state, met=True, paused=False)
    return after, _invitation(state, Scene(after, pack, station))


def _invitation(before: State, after: Scene) -> tuple[Effect, ...]:
    """Whoever comes hears at their first key how to listen, so that nobody needs to see it; and if it broke.

    On the first page each key says it: the one before may have been a slip. Not in plain lines: their own
    screen reader may be talking.
    """
    at_start = after.state.stage is Stage.START and after.state.top is None
    if not after.state.met or (before.met and not at_start):
        return ()
    if after.aloud or not after.voiced or not after.station.focuses:
        return ()
    return (Invite(" ".join((*sorry(after), after.with_keys(after.words.notice.invitation)))),)


def _send(scene: Scene) -> tuple[State, tuple[Effect, ...]]:
    state, visit = scene.state, with_draft(scene)
    kept = Keep(
        record(visit, scene.pack, scene.station, state.preferences.language),
        kept_words(visit, scene.pack),
        modes(scene.station, state.preferences),
    )
    return replace(state, stage=Stage.SENT, visit=Visit(), over=(), draft=None).anew(), (kept,)


def _back(scene: Scene) -> State:
    state = scene.state
    if state.below_menu:
        return _close(replace(state, over=state.below_menu))
    visit, draft = state.visit, state.draft
    if draft is not None:
        visit = visit.set_aside(Answer(draft.question, draft.ticked, draft.text))
    gone_back = visit.back(scene.flow, scene.venue)
    stage = Stage.START if gone_back.answers == visit.answers else state.stage
    return replace(state, visit=gone_back, over=(), draft=None, stage=stage).anew()


def _open(state: State, act: acts.Open) -> State:
    on_menu = state.top is not None and state.top.name == "menu"
    instead = state.below_menu if on_menu else state.over[:-1]
    over = instead if act.instead else state.over
    below = tuple(place for place in over if place != act.place)  # coming round again makes no pile
    return replace(state, over=(*below, act.place)).anew()


def _close(state: State) -> State:
    draft = None if state.top is not None and state.top.name == "change" else state.draft
    return replace(state, over=state.over[:-1], draft=draft).anew()
