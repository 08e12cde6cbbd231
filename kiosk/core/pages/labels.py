"""How choices, answers and rungs read in words."""

from kiosk.core.flow import Kind, Question
from kiosk.core.ladder import SKIP, Rung
from kiosk.core.pages.scene import Scene
from kiosk.core.preferences import LOUDEST, SPEEDS, shown_size
from kiosk.core.visit import Answer


def choice_label(scene: Scene, question: Question, choice: str) -> str:
    """A choice: a rung, one in the question's own words, or in shared words; a service is its own name."""
    rung = scene.flow.ladder.rung(choice) if question.kind is Kind.STEP else None
    if rung is not None:
        return rung_label(scene, rung)
    words = scene.words
    return words.question[question.key].choice.get(choice) or words.choice.get(choice) or choice


def rung_label(scene: Scene, rung: Rung) -> str:
    """A rung by its name and in a few words."""
    words = scene.words.rung[rung.key]
    return scene.words.asking.rung.format(rung=words.name, short=words.short)


def answer_label(scene: Scene, question: Question, answer: Answer | None) -> str:
    """What was answered, or that nothing was."""
    if answer is None or not answer.chosen or answer.chosen == (SKIP,):
        return scene.words.check.no_answer
    if question.kind is Kind.WORDS:
        return answer.text or scene.words.check.no_answer
    return chosen_label(scene, question, answer.chosen)


def short_label(scene: Scene, question: Question, answer: Answer | None) -> str:
    """What was answered, in a few words: a step by its name; words and ticks are not repeated."""
    words = scene.words.check
    if answer is None or not answer.chosen:
        return words.no_answer
    if question.kind is Kind.MANY:
        return words.several.format(count=len(answer.chosen))
    if answer.text:
        return words.written
    rung = scene.flow.ladder.rung(answer.chosen[0])
    return scene.words.rung[rung.key].name if rung else answer_label(scene, question, answer)


def chosen_label(scene: Scene, question: Question, chosen: tuple[str, ...]) -> str:
    """What was chosen, skipping too, by the words on the choices."""
    labels = (choice_label(scene, question, choice) for choice in chosen)
    return ", ".join(labels) or scene.words.asking.none


def size_label(scene: Scene) -> str:
    """The size of text in words: "Text size: large. 3 of 4."."""
    words, offered = scene.words, scene.station.sizes
    size = shown_size(scene.state.preferences.size, offered)
    number = offered.index(size) + 1
    return words.notice.size.format(size=words.menu.size[size], n=number, count=len(offered))


def speed_label(scene: Scene) -> str:
    """The speed of reading aloud in words: "Speed 4 of 7."."""
    return scene.words.notice.speed.format(n=scene.state.preferences.speed, count=len(SPEEDS))


def volume_label(scene: Scene) -> str:
    """The volume of reading aloud in words: "Volume 5 of 6."."""
    return scene.words.notice.volume.format(n=scene.state.preferences.volume, count=LOUDEST)
