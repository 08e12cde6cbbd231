"""The loop's one step: a state and a press give the next state, and what is to be done outside."""

from dataclasses import dataclass, replace

from kiosk.core import acts
from kiosk.core.answering import (
    choose,
    on_letters,
    rub_out,
    start_writing,
    stop_writing,
    tick,
    typed,
    with_draft,
)
from kiosk.core.meaning import meaning
from kiosk.core.pack import Pack
from kiosk.core.pages import page as page_of
from kiosk.core.pages.labels import size_label
from kiosk.core.pages.scene import Scene
from kiosk.core.preferences import PACES, USUAL_COLOURS, Preferences, resized, shown_size
from kiosk.core.presses import Press, Typed
from kiosk.core.record import KeptWords, Modes, Record, kept_words, modes, record
from kiosk.core.state import Stage, State, Station
from kiosk.core.visit import Answer, Visit


@dataclass(frozen=True, slots=True, repr=False)
class Keep:
    """Effect: keep this visit, its words apart from it, and its modes as counts."""

    record: Record
    words: KeptWords | None
    modes: Modes


@dataclass(frozen=True, slots=True, repr=False)
class NextVisitor:
    """Effect: this visitor is gone; nothing of theirs may stay."""


Effect = Keep | NextVisitor


def fresh(pack: Pack, station: Station) -> State:
    """How every visitor begins: usual language, first colours that can be painted, the venue's pace."""
    colours = next(iter(station.colours), USUAL_COLOURS)
    return State(Preferences(pack.usual_language, colours, pace=station.pace))


def abandoned(state: State) -> State:
    """How a visit ends of which nothing is kept."""
    return State(state.preferences, Stage.LEFT, turn=state.turn).anew()


def update(state: State, press: Press, pack: Pack, station: Station) -> tuple[State, tuple[Effect, ...]]:
    """What one press makes of a visitor's state. Never raises for any press."""
    scene = Scene(state, pack, station)
    if isinstance(press, Typed):
        return typed(scene, press.text), ()
    quiet = replace(state, notice="")
    act = meaning(scene, page_of(quiet, pack, station), press)
    return _apply(Scene(quiet, pack, station), act)


def _apply(scene: Scene, act: acts.Act) -> tuple[State, tuple[Effect, ...]]:
    state = scene.state
    match act:
        case acts.Do.SEND:
            return _send(scene)
        case acts.Do.SEND_NOTHING:
            return abandoned(state), ()
        case acts.Do.FINISH:
            return fresh(scene.pack, scene.station), (NextVisitor(),)
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
        case acts.StartWriting():
            return start_writing(scene, act)
        case acts.Letter() | acts.Do.DELETE | acts.Do.CAPITAL:
            return on_letters(scene, act)
        case acts.Do.STOP_WRITING:
            return stop_writing(scene)
        case acts.RubOut():
            return rub_out(scene, act)
        case acts.Do.BACK:
            return _back(scene)
        case acts.Open():
            return _open(state, act)
        case acts.Do.CLOSE:
            return _close(state)
        case acts.Do.AGAIN:
            return state.anew()
        case _:
            return _set(scene, act)


def _set(scene: Scene, act: acts.Act) -> State:
    state, words = scene.state, scene.words
    match act:
        case acts.Colours(name):
            told = words.notice.colours.format(colours=words.menu.colour[name])
            return replace(state, preferences=replace(state.preferences, colours=name), notice=told)
        case acts.Resize(by):
            return _resized(scene, by)
        case acts.Pace(name):
            told = words.notice.scanning_on if PACES[name] else words.notice.scanning_off
            return replace(state, preferences=replace(state.preferences, pace=name), notice=told)
        case acts.Language(code):
            spoken = scene.pack.words[code]
            told = spoken.notice.language.format(language=spoken.language)
            return replace(state, preferences=replace(state.preferences, language=code)).anew(told)
        case acts.Do.USUAL_SETTINGS:
            usual = fresh(scene.pack, scene.station).preferences
            return replace(state, preferences=usual).anew(scene.pack.words[usual.language].notice.usual)
        case acts.Tell(notice):
            return replace(state, notice=notice)
        case _:
            raise TypeError(f"no such act: {type(act).__name__}")


def _resized(scene: Scene, by: int) -> State:
    """The next size of text, or at an end a word about that; the page stays, and the focus on it."""
    notice, settings = scene.words.notice, scene.state.preferences
    before = shown_size(settings.size, scene.station.sizes)
    size = resized(before, by, scene.station.sizes)
    state = replace(scene.state, preferences=replace(settings, size=size))
    told = size_label(replace(scene, state=state))
    end = (notice.largest if by > 0 else notice.smallest) if size == before else ""
    return replace(state, notice=f"{told} {end}".strip())


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
    over = state.over
    while over and over[-1].name == "menu":
        over = over[:-1]
    if over:
        return _close(replace(state, over=over))
    visit, draft = state.visit, state.draft
    if draft is not None:
        visit = visit.set_aside(Answer(draft.question, draft.ticked, draft.text))
    gone_back = visit.back(scene.flow, scene.venue)
    stage = Stage.START if gone_back.answers == visit.answers else state.stage
    return replace(state, visit=gone_back, over=(), draft=None, stage=stage).anew()


def _open(state: State, act: acts.Open) -> State:
    over = state.over[:-1] if act.instead else state.over
    below = tuple(place for place in over if place != act.place)  # coming round again makes no pile
    return replace(state, over=(*below, act.place)).anew()


def _close(state: State) -> State:
    draft = None if state.top is not None and state.top.name == "change" else state.draft
    return replace(state, over=state.over[:-1], draft=draft).anew()
