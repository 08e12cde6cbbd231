"""One page for each question of the flow, whatever the pack asks."""

from typing import Any

from kiosk.core.acts import Choose, Do, Tick
from kiosk.core.flow import READ, Kind, Question
from kiosk.core.page import Page
from kiosk.core.pages.labels import choice_label
from kiosk.core.pages.levels import question_words
from kiosk.core.pages.picture import question_picture
from kiosk.core.pages.result import result_body, result_offers, result_title
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.pages.writing import writing


def question_page(scene: Scene, question: Question, changing: bool = False) -> Page:
    """The page that asks a question; `changing`: it was answered, and the check page waits below."""
    surround: dict[str, Any] = {
        "where": scene.words.asking.changing if changing else _where(scene, question),
        "back": Do.CLOSE if changing else Do.BACK,
        "picture": None if scene.station.brief else question_picture(scene, question),
    }
    match question.kind:
        case Kind.INFORMATION:
            return _information(scene, question, surround)
        case Kind.MANY:
            return _many(scene, question, surround)
        case Kind.WORDS:
            return writing(scene, question, surround)
        case Kind.ONE | Kind.STEP:
            return _one(scene, question, surround)


def ticked_now(scene: Scene, question: Question) -> tuple[str, ...]:
    """What is ticked: in the draft, else as it was answered before."""
    draft, before = scene.state.draft, scene.visit.answer_to(question.key)
    if draft is not None and draft.question == question.key:
        return draft.ticked
    return before.chosen if before else ()


def _one(scene: Scene, question: Question, surround: dict[str, Any]) -> Page:
    words, before = question_words(scene, question), scene.visit.answer_to(question.key)
    keys = scene.flow.choices(question, scene.venue)
    chosen = before.chosen[0] if before and before.chosen and before.chosen[0] in keys else ""
    options = [
        Option(
            choice_label(scene, question, key),
            Choose(question.key, (key,)),
            scene.words.asking.chosen if key == chosen else "",
        )
        for key in keys
    ]
    focus = keys.index(chosen) if chosen else 0
    surround["onward"] = options[focus].act if chosen else None
    return scene.page(
        question.key,
        title=words.title,
        options=options,
        body=_help(scene, words.help),
        focus=focus,
        **surround,
    )


def _many(scene: Scene, question: Question, surround: dict[str, Any]) -> Page:
    words, asking = question_words(scene, question), scene.words.asking
    keys, ticked = scene.flow.choices(question, scene.venue), ticked_now(scene, question)
    options = [
        Option(
            choice_label(scene, question, key),
            Tick(question.key, key),
            asking.chosen if key in ticked else asking.not_chosen,
        )
        for key in keys
    ]
    done = Choose(question.key, ticked)
    options.append(Option(asking.go_on, done))
    prompt = scene.words.prompt
    return scene.page(
        question.key,
        title=words.title,
        options=options,
        body=_help(scene, words.help),
        onward=done,
        count="" if scene.station.brief else asking.as_many.format(count=len(keys), chosen=len(ticked)),
        prompt=scene.with_keys(prompt.many, last=len(keys)),
        how=scene.with_keys(prompt.how_many, last=len(keys)),
        **surround,
    )


def _information(scene: Scene, question: Question, surround: dict[str, Any]) -> Page:
    words = question_words(scene, question)
    told, go_on = question.shows_step, Choose(question.key, (READ,))
    return scene.page(
        question.key,
        title=result_title(scene) if told else words.title,
        options=[Option(scene.words.asking.go_on, go_on), *(result_offers(scene) if told else ())],
        body=result_body(scene) if told else words.body,
        onward=go_on,
        **surround,
    )


def _where(scene: Scene, question: Question) -> str:
    if scene.station.brief:
        return ""
    words, chosen = scene.words.asking, scene.visit.chosen
    before = [q for q in scene.flow.questions[: scene.flow.questions.index(question)] if q.key in chosen]
    number = sum(q.counts for q in before) + 1
    more = scene.flow.at_most_after(question, chosen, scene.venue)
    if not question.counts:
        return words.where_before.format(n=number) if more else words.where_after
    return words.where.format(n=number, more=more) if more else words.where_last.format(n=number)


def _help(scene: Scene, text: str) -> tuple[str, ...]:
    return (text,) if text and not scene.station.brief else ()
