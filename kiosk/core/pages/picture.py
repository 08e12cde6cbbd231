"""The ladder beside a question: which rung it asks about, where the visitor stands and would like to be."""

from kiosk.core.flow import Kept, Kind, Question
from kiosk.core.ladder import Rung
from kiosk.core.page import Mark, Picture
from kiosk.core.pages.scene import Scene


def question_picture(scene: Scene, question: Question) -> Picture | None:
    """The picture for a question that is about a rung or about the visitor's step."""
    words = scene.words.picture
    asked = scene.flow.ladder.asked_by(question.key)
    if asked is not None:
        return _picture(scene, [(asked, words.asked, words.say_asked)])
    if question.kind is Kind.STEP or scene.flow.hangs_on_step(question):
        return standing_picture(scene, said=not question.counts)
    return None


def standing_picture(scene: Scene, said: bool = False, main: bool = False) -> Picture | None:
    """Where the visitor stands, by their own word if they gave it; `said`: the title of the page tells it."""
    words, here, wanted = scene.words.picture, own_step(scene), _chosen_rung(scene, Kept.WANTED)
    if here is None and wanted is None:
        return None
    marks = [] if here is None else [(here, words.here, "" if said else words.say_here)]
    marks += [] if wanted is None else [(wanted, words.wanted, words.say_wanted)]
    return _picture(scene, marks, main or said)


def rung_picture(scene: Scene, rung: Rung) -> Picture:
    """The ladder with one rung pointed at, on the pages that tell about the steps."""
    return _picture(scene, [(rung, scene.words.picture.this, "")], main=True)


def own_step(scene: Scene) -> Rung | None:
    """The step the visitor says they are on (none where they cannot tell), else the one worked out."""
    chosen = scene.visit.chosen
    said = any(q.kept is Kept.SAID and q.key in chosen for q in scene.flow)
    return _chosen_rung(scene, Kept.SAID) if said else scene.flow.ladder.place(chosen).rung


def _chosen_rung(scene: Scene, kept: Kept) -> Rung | None:
    chosen = scene.visit.chosen
    keys = [key for q in scene.flow if q.kept is kept for key in chosen.get(q.key, ())]
    return next((rung for key in keys if (rung := scene.flow.ladder.rung(key))), None)


def _picture(scene: Scene, marks: list[tuple[Rung, str, str]], main: bool = False) -> Picture:
    ladder, words = scene.flow.ladder, scene.words
    names = [words.rung[rung.key].name for rung in ladder.rungs]
    said = [
        say.format(n=rung.number, count=len(names), rung=names[rung.number - 1])
        for rung, _, say in marks
        if say
    ]
    return Picture(
        tuple(names), tuple(Mark(rung.number, label) for rung, label, _ in marks), tuple(said), main
    )
