"""The place where each key says what it does, and does nothing else."""

from kiosk.core.acts import Do, Tell
from kiosk.core.keys import Verb, key_of, number_of, verb_of
from kiosk.core.page import Page
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.pages.verbs import act_of, works


def help_page(scene: Scene) -> Page:
    """All keys in words; pressing one says what it does."""
    words = scene.words.help
    return scene.overlay(
        words.where,
        words.title,
        [Option(words.close, Do.CLOSE)],
        body=(*words.body, words.choose, *(_explained(scene, verb) for verb in Verb if works(scene, verb))),
        prompt=scene.words.prompt.help,
        how=words.how,
    )


def explain(scene: Scene, key: str, page: Page) -> str:
    """What a key does, or why it does nothing here, for somebody who tries it on the help page."""
    verb = verb_of(key)
    if number_of(key):
        return scene.words.help.choose
    if verb is None:
        return scene.words.help.not_a_key.format(key=key)
    act = act_of(scene, verb, page)
    return _explained(scene, verb) if works(scene, verb) or not isinstance(act, Tell) else act.notice


def _explained(scene: Scene, verb: Verb) -> str:
    return scene.words.command[verb].help.format(key=key_of(verb))
