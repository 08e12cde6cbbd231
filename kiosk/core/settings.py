"""Settings: what each does, and what is told of it. The visit, the place and the focus stay as they are."""

from dataclasses import replace
from typing import Any

from kiosk.core import acts
from kiosk.core.pages.labels import size_label, speed_label, volume_label
from kiosk.core.pages.scene import Scene
from kiosk.core.preferences import LOUDEST, PACES, SPEEDS, resized, shown_size
from kiosk.core.state import Sound, State


def settle(scene: Scene, act: acts.Setting) -> State:
    """Takes on one setting."""
    words = scene.words
    match act:
        case acts.Colours(name):
            return _with(scene, words.notice.colours.format(colours=words.menu.colour[name]), colours=name)
        case acts.Resize(by):
            return _resized(scene, by)
        case acts.Speed(by):
            return _faster(scene, by)
        case acts.Volume(by):
            return _louder(scene, by)
        case acts.Pace(name):
            told = words.notice.scanning_on if PACES[name] else words.notice.scanning_off
            return _with(scene, told, pace=name)
        case acts.Language(code):
            return _spoken_in(scene, code)


def usual(scene: Scene, usual_state: State) -> State:
    """All as every visitor finds it; but whoever listens goes on listening."""
    heard = replace(usual_state.preferences, aloud=scene.state.preferences.aloud)
    return replace(scene.state, preferences=heard).anew(scene.pack.words[heard.language].notice.usual)


def read_aloud(scene: Scene) -> State:
    """Turns reading aloud on, and says who else may hear it; or off, and then the screen is on."""
    notice, settings = scene.words.notice, scene.state.preferences
    if settings.aloud:
        return replace(_with(scene, scene.with_keys(notice.not_aloud), aloud=False, dark=False), paused=False)
    return _with(scene, f"{notice.aloud_on} {_who_hears(scene)}".strip(), aloud=True)


def screen_off(scene: Scene) -> State:
    """Nothing on the screen for those who only listen, so it is read aloud then; or all on it again."""
    notice = scene.words.notice
    if scene.state.preferences.dark:
        return _with(scene, notice.screen_on, dark=False)
    told = [] if scene.state.preferences.aloud else [notice.aloud_on, _who_hears(scene)]
    told.append(scene.with_keys(notice.screen_off))
    return _with(scene, " ".join(filter(None, told)), aloud=True, dark=True)


def voice_changed(scene: Scene, asked: bool) -> State:
    """What a visitor is told of a voice that has come or gone, if they listen or have asked for it.

    Once it is gone all is in writing, on a screen that is on.
    """
    notice = scene.words.notice
    if scene.voiced:
        return _with(scene, notice.voice_back) if asked else scene.state
    if not asked and not scene.state.preferences.aloud:
        return scene.state
    return replace(_with(scene, scene.why_silent, aloud=False, dark=False), paused=False)


def _who_hears(scene: Scene) -> str:
    """The warning that others may hear (ACCESSIBILITY row 52), before any answer is read."""
    return scene.words.notice.loudspeaker if scene.station.sound is Sound.LOUDSPEAKER else ""


def _spoken_in(scene: Scene, code: str) -> State:
    """Another language; where nobody can read it aloud, that is said in writing."""
    state, words = scene.state, scene.pack.words[code]
    told = [words.notice.language.format(language=words.language)]
    if state.preferences.aloud and code not in scene.station.voiced:
        told.append(words.notice.no_voice_for.format(language=words.language))
    return replace(state, preferences=replace(state.preferences, language=code)).anew(" ".join(told))


def _faster(scene: Scene, by: int) -> State:
    notice, before = scene.words.notice, scene.state.preferences.speed
    speed = min(max(1, before + by), len(SPEEDS))
    end = (notice.fastest if by > 0 else notice.slowest) if speed == before else ""
    changed = _with(scene, "", speed=speed)
    return replace(changed, notice=f"{speed_label(replace(scene, state=changed))} {end}".strip())


def _louder(scene: Scene, by: int) -> State:
    notice, before = scene.words.notice, scene.state.preferences.volume
    volume = min(max(1, before + by), LOUDEST)
    end = (notice.loudest if by > 0 else notice.quietest) if volume == before else ""
    changed = _with(scene, "", volume=volume)
    return replace(changed, notice=f"{volume_label(replace(scene, state=changed))} {end}".strip())


def _resized(scene: Scene, by: int) -> State:
    """The next size of text, or at an end a word about that."""
    notice, offered = scene.words.notice, scene.station.sizes
    before = shown_size(scene.state.preferences.size, offered)
    size = resized(before, by, offered)
    end = (notice.largest if by > 0 else notice.smallest) if size == before else ""
    changed = _with(scene, "", size=size)
    return replace(changed, notice=f"{size_label(replace(scene, state=changed))} {end}".strip())


def _with(scene: Scene, told: str, **settings: Any) -> State:
    state = scene.state
    return replace(state, preferences=replace(state.preferences, **settings), notice=told)
