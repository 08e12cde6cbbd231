"""Words for the level at which a visitor speaks, and the common ones where it has none of its own."""

from kiosk.core.flow import Question
from kiosk.core.ladder import Rung
from kiosk.core.pages.scene import Scene
from kiosk.core.words import QuestionWords
from kiosk.core.words.learning import QuestionAtLevel, RungAtLevel, RungWords


def level_of(scene: Scene) -> str:
    """The key of the level that the visitor has chosen; nothing before that."""
    question = scene.flow.level_question
    return next(iter(scene.visit.chosen.get(question.key, ())), "") if question else ""


def question_words(scene: Scene, question: Question) -> QuestionWords:
    """How a question is worded for this visitor."""
    common = scene.words.question[question.key]
    own = common.level.get(level_of(scene), QuestionAtLevel())
    return common._replace(**{name: words for name, words in own._asdict().items() if words})


def rung_words(scene: Scene, rung: Rung) -> RungWords:
    """How a step is worded for this visitor."""
    common = scene.words.rung[rung.key]
    own = common.level.get(level_of(scene), RungAtLevel())
    return common._replace(**{name: words for name, words in own._asdict().items() if words})
