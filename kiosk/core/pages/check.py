"""Looking over the answers, and picking one to change."""

from kiosk.core.acts import Do, Open
from kiosk.core.flow import MOST_CHOICES, Question
from kiosk.core.page import Page
from kiosk.core.pages.labels import answer_label, short_label
from kiosk.core.pages.levels import question_words
from kiosk.core.pages.picture import standing_picture
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place

PICKED = MOST_CHOICES - 1  # questions on one page of the list; the last number leads to more


def check(scene: Scene) -> Page:
    """Every answer, one after the other; the first choice is to change, never to send."""
    words = scene.words.check
    lines = tuple(
        words.line.format(
            question=question_words(scene, question).title,
            answer=answer_label(scene, question, scene.visit.answer_to(question.key)),
        )
        for question in answered(scene)
    )
    options = [
        Option(words.change, Open(Place("answers", "1"))),
        Option(words.send, Do.SEND),
        Option(words.send_nothing, Open(Place("leave"))),
    ]
    picture = standing_picture(scene)
    return scene.page("check", words.where, words.title, options, body=lines, back=Do.BACK, picture=picture)


def answers(scene: Scene, page_number: int) -> Page:
    """A page of the list of answers, each of which can be picked and changed."""
    words, listed = scene.words.check, answered(scene)
    first = (page_number - 1) * PICKED
    options = [
        Option(_short(scene, question), Open(Place("change", question.key), instead=True))
        for question in listed[first : first + PICKED]
    ]
    if len(listed) > first + PICKED:
        options.append(Option(words.more, Open(Place("answers", str(page_number + 1)))))
    return scene.overlay(words.where, words.pick, options)


def _short(scene: Scene, question: Question) -> str:
    """A question and its answer as one choice; a question without a short name is asked in full."""
    words, asked = scene.words.check, question_words(scene, question)
    form = words.short if asked.short else words.line
    answer = short_label(scene, question, scene.visit.answer_to(question.key))
    return form.format(question=asked.short or asked.title, answer=answer)


def answered(scene: Scene) -> tuple[Question, ...]:
    """The questions that were met, without pages that only inform."""
    return tuple(
        question for question in scene.flow if question.counts and question.key in scene.visit.chosen
    )
