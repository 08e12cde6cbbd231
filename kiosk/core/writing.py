"""Writing words: what each key of the keyboard makes of them; and telling what each did."""

from dataclasses import replace

from kiosk.core.acts import Act, Do, Letter, RubOut, StartWriting
from kiosk.core.pages.keyboard import letters_at_once
from kiosk.core.pages.scene import Scene
from kiosk.core.pages.writing import text_now
from kiosk.core.state import Draft, State
from kiosk.core.text import WORDS_LIMIT, clean


def written(scene: Scene, act: Act) -> State:
    """What an act of somebody who writes, or is about to, makes of their state."""
    match act:
        case StartWriting():
            return _start(scene, act)
        case Letter() | Do.DELETE | Do.CAPITAL:
            return _on_letters(scene, act)
        case Do.STOP_WRITING:
            return _stop(scene)
        case RubOut():
            return _rub_out(scene, act)
        case _:
            raise ValueError(f"{type(act).__name__} writes nothing")


def typed(scene: Scene, text: str) -> State:
    """Takes the words as they stand; while nobody writes, they are nobody's."""
    state, draft = scene.state, scene.state.draft
    if draft is None or not draft.typing:
        return state
    cleaned = clean(text) + " " * text.endswith(" ")  # the space before the next word
    cut = len(cleaned.rstrip()) > WORDS_LIMIT
    told = scene.words.notice.too_long.format(count=WORDS_LIMIT) if cut else ""
    full = cut and len(draft.text) == WORDS_LIMIT  # no letter pushes out another
    kept = draft.text if full else cleaned[:WORDS_LIMIT]
    return replace(state, draft=replace(draft, text=kept, cut=cut), notice=told)


def _start(scene: Scene, act: StartWriting) -> State:
    """Turns the keys into letters, or puts letters on the screen."""
    text = text_now(scene, scene.flow.question(act.question))
    on_screen = act.on_screen or letters_at_once(scene)
    draft = Draft(act.question, text=text, typing=True, on_screen=on_screen)
    return replace(scene.state, draft=draft).anew()


def _on_letters(scene: Scene, act: Act) -> State:
    """Takes a key of the keyboard on the screen; after a capital the letters are small again."""
    state, draft = scene.state, scene.state.draft
    if draft is None:
        return state
    if act is Do.CAPITAL:
        return replace(state, draft=replace(draft, capital=not draft.capital))
    text = draft.text + act.text if isinstance(act, Letter) else draft.text[:-1]
    small = replace(scene, state=replace(state, draft=replace(draft, capital=False)))
    return typed(small, text)


def _stop(scene: Scene) -> State:
    """Turns the letters back into keys."""
    draft = scene.state.draft
    if draft is None:
        return scene.state
    notice, done = scene.words.notice, replace(draft, text=draft.text.strip(), typing=False)
    told = [notice.too_long.format(count=WORDS_LIMIT)] if draft.cut else []
    told += [notice.have_words] if done.text else []
    return replace(scene.state, draft=done).anew(" ".join(told))


def _rub_out(scene: Scene, act: RubOut) -> State:
    """Throws away what was written."""
    return replace(scene.state, draft=Draft(act.question)).anew(scene.words.notice.words_gone)
