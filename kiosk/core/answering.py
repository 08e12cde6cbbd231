"""Answering: choosing and ticking; and telling what each did."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.acts import Choose, Tick
from kiosk.core.flow import WRITTEN, Kept, Kind, Question
from kiosk.core.ladder import Outcome, Placing
from kiosk.core.pages.labels import answer_label, choice_label, chosen_label
from kiosk.core.pages.levels import question_words
from kiosk.core.pages.questions import ticked_now
from kiosk.core.pages.scene import Scene
from kiosk.core.pages.writing import text_now
from kiosk.core.state import Draft, State
from kiosk.core.visit import Answer, Visit, dropped

MOST_NAMED = 2  # questions told by name when they fall away; a longer list is more than an ear can hold


def choose(scene: Scene, act: Choose) -> State:
    """Gives an answer and goes on; from the check page it changes one and comes back."""
    state, question = scene.state, scene.flow.question(act.question)
    text = text_now(scene, question) if act.chosen == (WRITTEN,) and question.kind is Kind.WORDS else ""
    answer = Answer(act.question, act.chosen, text)
    visit = state.visit.answer(scene.flow, scene.venue, answer)
    changing = state.top is not None and state.top.name == "change"
    told = " ".join(_change(scene, question, answer, visit) if changing else _choice(scene, question, answer))
    return replace(state, visit=visit, over=(), draft=None).anew(told)


def with_draft(scene: Scene) -> Visit:
    """The visit with what was ticked or written and not yet gone on from: who sends, sends that too."""
    visit, draft = scene.visit, scene.state.draft
    if draft is None or not (draft.ticked or draft.text.strip()):
        return visit
    written = bool(draft.text.strip())
    answer = Answer(draft.question, (WRITTEN,) if written else draft.ticked, draft.text.strip())
    return visit.answer(scene.flow, scene.venue, answer)


def tick(scene: Scene, act: Tick) -> State:
    """Ticks a choice, or unticks it."""
    question, notice = scene.flow.question(act.question), scene.words.notice
    before = ticked_now(scene, question)
    keys = scene.flow.choices(question, scene.venue)
    ticked = tuple(key for key in keys if (key in before) != (key == act.choice))
    told = notice.ticked if act.choice in ticked else notice.unticked
    label = choice_label(scene, question, act.choice)
    notice_text = told.format(choice=label, count=len(ticked))
    return replace(scene.state, draft=Draft(act.question, ticked), notice=notice_text)


def _choice(scene: Scene, question: Question, answer: Answer) -> Iterator[str]:
    if question.counts and question.kind is not Kind.WORDS:
        yield scene.words.notice.chose.format(choice=chosen_label(scene, question, answer.chosen))


def _change(scene: Scene, question: Question, answer: Answer, after: Visit) -> Iterator[str]:
    notice, before = scene.words.notice, scene.visit
    label, old = answer_label(scene, question, answer), before.answer_to(question.key)
    if old == answer:
        yield notice.same.format(choice=label)
        return
    yield notice.replaced.format(choice=label, before=answer_label(scene, question, old))
    flow, was, now = scene.flow, _placing(scene, before), _placing(scene, after)
    if question.kept is Kept.LEVEL and any(each.question != question.key for each in after.answers):
        yield notice.reworded
    asked_again = was.stands_on != now.stands_on and now.outcome is not Outcome.ABSENT
    if asked_again:
        yield notice.step_changed
    titles = [
        question_words(scene, each).title
        for each in map(flow.question, dropped(before, after))
        if each.counts and not (asked_again and flow.hangs_on_step(each))
    ]
    if len(titles) > MOST_NAMED:
        yield notice.fell_away_many.format(count=len(titles))
    elif titles:
        yield notice.fell_away.format(questions=" ".join(titles))
    opened = after.next(scene.flow, scene.venue)
    if opened is not None and opened.counts:
        yield notice.opened


def _placing(scene: Scene, visit: Visit) -> Placing:
    return scene.flow.ladder.place(visit.chosen)
