"""The menu of all that every page offers, and the pages of settings under it."""

from collections.abc import Iterator

from kiosk.core.acts import Colours, Do, Language, Open, Pace, Resize
from kiosk.core.page import Page
from kiosk.core.pages.labels import size_label
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.preferences import PACES, shown_size
from kiosk.core.state import Place, Stage


def menu(scene: Scene, key: str) -> Page:
    """The menu, or with a key the page of one kind of setting."""
    words = scene.words.menu
    match key:
        case "text":
            return _settings(scene, words.text, tuple(_size_told(scene)), tuple(_sizes(scene)))
        case "sound":
            return _settings(scene, words.sound, words.sound_body, ())
        case "colours":
            offered = tuple(_colours(scene))
            return _settings(scene, words.colours, () if offered else words.no_colours, offered)
        case "language":
            return _settings(scene, words.language, (), tuple(_languages(scene)))
        case "keys":
            scanning = Option(words.scanning, Open(Place("menu", "pace")))
            return _settings(scene, words.keys, (), (Option(words.help, Open(Place("help"))), scanning))
        case "pace":
            return _settings(scene, words.scanning, words.scanning_body, tuple(_paces(scene)))
        case _:
            return scene.overlay(words.where, words.title, _all(scene))


def _all(scene: Scene) -> Iterator[Option]:
    words = scene.words.menu
    if scene.state.stage is Stage.UNDER_WAY:
        yield Option(words.back, Do.BACK)
    if scene.station.reprints:
        yield Option(words.again, Do.CLOSE)
    yield Option(words.text, Open(Place("menu", "text")))
    yield Option(words.sound, Open(Place("menu", "sound")))
    yield Option(words.colours, Open(Place("menu", "colours")))
    if len(scene.pack.words) > 1:
        yield Option(words.language, Open(Place("menu", "language")))
    yield Option(words.usual, Do.USUAL_SETTINGS)
    if scene.station.focuses:
        yield Option(words.keys, Open(Place("menu", "keys")))
    else:
        yield Option(words.help, Open(Place("help")))
    yield Option(words.leave, Open(Place("leave"), instead=True))


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
