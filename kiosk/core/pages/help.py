"""The place where each key says what it does, and does nothing else."""

from collections.abc import Iterator

from kiosk.core.acts import Do, Tell
from kiosk.core.keys import Verb
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
        body=(*words.body, words.choose, *_all_explained(scene)),
        prompt=scene.words.prompt.help,
        how=scene.with_keys(words.how),
    )


def _all_explained(scene: Scene) -> Iterator[str]:
    if scene.station.focuses:
        yield scene.with_keys(scene.words.help.moves)
    yield from (_explained(scene, verb) for verb in Verb if works(scene, verb))
    if scene.station.focuses:
        yield scene.words.help.plain


def explain(scene: Scene, key: str, page: Page) -> str:
    """What a key does, or why it does nothing here, for somebody who tries it on the help page."""
    verb = scene.station.keys.verb_of(key)
    if scene.station.keys.number_of(key):
        return scene.words.help.choose
    if verb is None:
        return scene.words.help.not_a_key.format(key=key)
    if verb in (Verb.CHOOSE, Verb.NEXT, Verb.PREVIOUS):
        return scene.with_keys(scene.words.help.moves)
    act = act_of(scene, verb, page)
    return _explained(scene, verb) if works(scene, verb) or not isinstance(act, Tell) else act.notice


def _explained(scene: Scene, verb: Verb) -> str:
    key, name = scene.station.keys.key_of(verb), scene.key_name(verb)
    sign = scene.words.key.get(key) if len(key) == 1 else None  # no voice says a sign alone
    if sign:  # a reader of plain lines would say "comma (comma)"
        name = f"{sign} ({key})" if scene.station.focuses else sign
    return scene.words.command[verb].help.format(key=name)
