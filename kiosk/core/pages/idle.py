"""Asks whether anybody is there; any key gives more time."""

from kiosk.core.acts import Do
from kiosk.core.page import Page
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Stage


def idle(scene: Scene, seconds: str) -> Page:
    """What happens, when, and how to go on."""
    words = scene.words.idle
    lost = [words.lost] if scene.state.stage is Stage.UNDER_WAY else []
    return scene.overlay(
        words.where,
        words.title,
        [Option(words.here, Do.STAY)],
        body=(words.body.format(seconds=seconds), *lost),
        commands=(),
        prompt=words.prompt,
        how=words.any_key,
    )
