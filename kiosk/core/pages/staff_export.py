"""Writing what people said to files, on a stick or in the venue's folder."""

from collections.abc import Iterator

from kiosk.core.acts import Do, Run
from kiosk.core.page import Page
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.staff import Errand, Hitch, NotWritten, Targets, Writing, Written
from kiosk.core.words.places import Titled


def export(scene: Scene) -> Page:
    """Where to write; that it is being written; or what came of it."""
    staff = scene.state.staff
    match staff and (staff.export or staff.targets):
        case Targets() as targets:
            return _targets(scene, targets)
        case Writing() as writing:
            return _writing(scene, writing)
        case Written() as written:
            return _written(scene, written)
        case NotWritten() as failed:
            return _not_written(scene, failed)
        case _:
            return _waiting(scene, scene.words.staff.export.looking)


def _waiting(scene: Scene, told: Titled, *more: str) -> Page:
    words = scene.words.staff
    done = [Option(words.done, Do.CLOSE)]
    return scene.overlay(words.where, told.title, done, body=(*told.body, *more))


def _writing(scene: Scene, writing: Writing) -> Page:
    words = scene.words.staff.export
    more = [words.steps.format(done=writing.done, count=writing.of)] if writing.of else []
    return _waiting(scene, words.writing, *more)


def _targets(scene: Scene, targets: Targets) -> Page:
    words, say = scene.words.staff, scene.words.staff.export
    body = say.body if targets.stick or targets.folder else say.nowhere
    return scene.overlay(words.where, say.title, [*_ways(scene, targets), *_last(scene)], body=body)


def _ways(scene: Scene, targets: Targets) -> Iterator[Option]:
    words = scene.words.staff.export
    if targets.stick:
        yield Option(words.stick, Run(Errand.TO_STICK))
    if targets.folder:
        yield Option(words.folder, Run(Errand.TO_FOLDER))


def _last(scene: Scene) -> Iterator[Option]:
    words = scene.words.staff
    yield Option(words.export.look_again, Run(Errand.TARGETS))
    yield Option(words.done, Do.CLOSE)


def _written(scene: Scene, written: Written) -> Page:
    words, say = scene.words.staff, scene.words.staff.export
    body = [say.name.format(folder=written.folder), *([say.stick_out] if written.stick_out else [])]
    return scene.overlay(words.where, say.written, [Option(words.done, Do.CLOSE)], body=tuple(body))


def _not_written(scene: Scene, failed: NotWritten) -> Page:
    """What went wrong can be tried again; what is not there yet cannot."""
    words, say = scene.words.staff, scene.words.staff.export
    body, done = (say.hitch[failed.hitch],), Option(words.done, Do.CLOSE)
    if failed.hitch in (Hitch.NOT_OVER, Hitch.EMPTY):
        return scene.overlay(words.where, say.nothing, [done], body=body)
    again = Option(say.again, Run(Errand.TARGETS))
    return scene.overlay(words.where, say.not_written, [again, done], body=body)
