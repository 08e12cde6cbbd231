"""The page where a visitor may write a few words."""

from typing import Any

from kiosk.core.acts import Choose, Do, RubOut, StartWriting
from kiosk.core.flow import NOT_WRITTEN, WRITTEN, Question
from kiosk.core.keys import Verb
from kiosk.core.page import Command, Page, Typing
from kiosk.core.pages.keyboard import keyboard, letters_at_once
from kiosk.core.pages.levels import question_words
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.telltales import telltales
from kiosk.core.text import WORDS_LIMIT


def writing(scene: Scene, question: Question, surround: dict[str, Any]) -> Page:
    """Offers to write first, then takes words, then shows what was written."""
    words, text = question_words(scene, question), text_now(scene, question)
    body = (words.help,) if words.help else ()
    draft = scene.state.draft
    if draft is not None and draft.typing:
        return _typing(scene, question, text, surround | {"body": body, "title": words.title})
    say = scene.words.writing
    if not text:
        skip = Option(say.without, Choose(question.key, (NOT_WRITTEN,)))
        options = [Option(say.write, StartWriting(question.key)), skip, *_with_letters(scene, question)]
        return scene.page(question.key, title=words.title, options=options, body=body, **surround)
    found = telltales(text)
    change, go_on = Option(say.write_again, StartWriting(question.key)), Choose(question.key, (WRITTEN,))
    options = [change, Option(say.keep, go_on)] if found else [Option(say.go_on, go_on), change]
    options += [*_with_letters(scene, question), Option(say.rub_out, RubOut(question.key))]
    told = (say.looks_like.format(what=say.telltale[kind]) for kind in found)
    return scene.page(
        question.key,
        title=say.sure if found else words.title,
        options=options,
        body=(*(() if found else body), say.written.format(text=text), *told),
        onward=None if found else go_on,
        **surround,
    )


def text_now(scene: Scene, question: Question) -> str:
    """What is written: in the draft, else as it was answered before."""
    draft, before = scene.state.draft, scene.visit.answer_to(question.key)
    if draft is not None and draft.question == question.key:
        return draft.text
    return before.text if before else ""


def _with_letters(scene: Scene, question: Question) -> list[Option]:
    """Writing for those who only move the focus and choose; where letters come at once, no second way."""
    if not scene.station.focuses or letters_at_once(scene):
        return []
    return [Option(scene.words.writing.write_on_screen, StartWriting(question.key, on_screen=True))]


def _typing(scene: Scene, question: Question, text: str, surround: dict[str, Any]) -> Page:
    say, letters = scene.words.writing, keyboard(scene)
    left = say.left.format(count=WORDS_LIMIT - len(text))
    stop = Command(say.stop_key, say.stop, say.stop_spoken, Verb.BACK)
    return scene.page(
        question.key,
        typing=Typing(text, WORDS_LIMIT, left, letters),
        how=say.how_on_screen if letters else say.how,
        prompt=say.prompt,
        **surround | {"back": Do.STOP_WRITING, "commands": (stop,)},
    )
