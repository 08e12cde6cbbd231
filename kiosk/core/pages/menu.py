"""The menu of all that every page offers, and the pages of settings under it."""

from collections.abc import Iterator

from kiosk.core.acts import Colours, Do, Language, Open, Pace, Resize, Speed, Volume
from kiosk.core.page import Page
from kiosk.core.pages.hard_words import explaining
from kiosk.core.pages.labels import size_label, speed_label, volume_label
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.preferences import PACES, shown_size
from kiosk.core.state import Place, Stage


def menu(scene: Scene, key: str, hard_words: tuple[str, ...]) -> Page:
    """The menu, or with a key one of its pages; `hard_words` are on the page that lies below it."""
    words = scene.words.menu
    match key:
        case "text":
            return _settings(scene, words.text, tuple(_size_told(scene)), tuple(_sizes(scene)))
        case "sound":
            return _settings(scene, words.sound, tuple(_sound_told(scene)), tuple(_sound(scene)))
        case "colours":
            offered = tuple(_colours(scene))
            return _settings(scene, words.colours, () if offered else words.no_colours, offered)
        case "language":
            return _settings(scene, words.language, (), tuple(_languages(scene)))
        case "keys":
            return _settings(scene, words.keys, (), tuple(_helps(scene, hard_words)))
        case "pace":
            return _settings(scene, words.scanning, words.scanning_body, tuple(_paces(scene)))
        case _:
            return scene.overlay(words.where, words.title, _all(scene, hard_words))


def _all(scene: Scene, hard_words: tuple[str, ...]) -> Iterator[Option]:
    words = scene.words.menu
    if scene.state.stage is Stage.UNDER_WAY:
        yield Option(words.back, Do.BACK)
    if scene.station.reprints or scene.aloud:
        yield Option(words.again, Do.CLOSE)
    yield Option(words.text, Open(Place("menu", "text")))
    yield Option(words.sound, Open(Place("menu", "sound")))
    yield Option(words.colours, Open(Place("menu", "colours")))
    if len(scene.pack.words) > 1:
        yield Option(words.language, Open(Place("menu", "language")))
    yield Option(words.usual, Do.USUAL_SETTINGS)
    if scene.station.focuses or hard_words:
        yield Option(words.keys, Open(Place("menu", "keys")))
    else:
        yield Option(words.help, Open(Place("help")))
    yield Option(words.leave, Open(Place("leave"), instead=True))


def _helps(scene: Scene, hard_words: tuple[str, ...]) -> Iterator[Option]:
    """What the keys do, what a hard word means, and scanning: together, as the menu has nine choices."""
    yield Option(scene.words.menu.help, Open(Place("help")))
    if scene.station.focuses:
        yield Option(scene.words.menu.scanning, Open(Place("menu", "pace")))
    if hard_words:
        yield Option(scene.words.hard_words.offer, Open(explaining(hard_words), instead=True))


def _settings(scene: Scene, title: str, body: tuple[str, ...], options: tuple[Option, ...]) -> Page:
    words = scene.words
    close = Option(words.menu.close, Do.CLOSE)
    return scene.overlay(words.menu.where, title, (*options, close), body=body)


def _size_told(scene: Scene) -> Iterator[str]:
    words, station = scene.words, scene.station
    if not station.sizes:
        yield from words.menu.text_body
        return
    yield size_label(scene)
    if station.capitals:
        size = shown_size(scene.state.preferences.size, station.sizes)
        yield words.menu.capitals.format(mm=f"{station.capitals[station.sizes.index(size)]:.1f}")


def _sound_told(scene: Scene) -> Iterator[str]:
    words = scene.words
    if not scene.voiced:
        yield from (scene.why_silent, words.menu.no_sound)
    elif not scene.aloud:
        yield words.menu.sound_off
    else:
        yield from (words.notice.aloud_on, speed_label(scene), volume_label(scene))


def _sound(scene: Scene) -> Iterator[Option]:
    words = scene.words.menu
    if not scene.voiced:
        yield Option(words.try_voice, Do.TRY_VOICE)
        return
    yield Option(words.read_nothing if scene.aloud else words.read_aloud, Do.READ_ALOUD)
    if scene.aloud:
        yield Option(words.slower, Speed(-1))
        yield Option(words.faster, Speed(1))
        yield Option(words.quieter, Volume(-1))
        yield Option(words.louder, Volume(1))
        yield Option(words.last, Do.LAST)
    if scene.station.focuses:
        yield Option(words.screen_off, Do.SCREEN_OFF)


def _sizes(scene: Scene) -> Iterator[Option]:
    if scene.station.sizes:
        yield Option(scene.words.menu.larger, Resize(1))
        yield Option(scene.words.menu.smaller, Resize(-1))


def _colours(scene: Scene) -> Iterator[Option]:
    words, now = scene.words, scene.state.preferences.colours
    for name in scene.station.colours:
        yield Option(words.menu.colour[name], Colours(name), words.asking.chosen if name == now else "")


def _paces(scene: Scene) -> Iterator[Option]:
    now, words = scene.state.preferences.pace, scene.words
    for name in PACES:
        yield Option(words.menu.pace[name], Pace(name), words.asking.chosen if name == now else "")


def _languages(scene: Scene) -> Iterator[Option]:
    now, chosen = scene.state.preferences.language, scene.words.asking.chosen
    for code, words in scene.pack.words.items():
        yield Option(words.language, Language(code), chosen if code == now else "")
