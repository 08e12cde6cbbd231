"""Where the ladder comes from, and whom to ask."""

from typing import Any

from kiosk.core.acts import Do, Open
from kiosk.core.page import Page
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place
from kiosk.core.words.learning import ReadingWords


def about(scene: Scene, key: str) -> Page:
    """The list of these pages, or with a key one of them."""
    words = scene.words.about
    told = words.pages.get(key)
    if told is not None:
        close = [Option(words.close, Do.CLOSE)]
        return scene.overlay(words.where, told.title, close, **_with_address(scene, told))
    options = [Option(told.title, Open(Place("about", name))) for name, told in words.pages.items()]
    options.append(Option(scene.words.staff.offer, Do.TO_STAFF))
    return scene.overlay(words.where, words.title, options)


def _with_address(scene: Scene, told: ReadingWords) -> dict[str, Any]:
    """The words, then the address in words; with a code for phones where the station can make one."""
    if not told.address:
        return {"body": told.body}
    encode, square = scene.station.encode, scene.words.about.square
    if encode is None:
        return {"body": (*told.body, told.address)}
    return {"body": (*told.body, told.address, square), "code": encode(told.address)}
