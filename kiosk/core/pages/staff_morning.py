"""The morning check: what needs a look comes first."""

from collections.abc import Iterator

from kiosk.core.acts import Do
from kiosk.core.page import Page
from kiosk.core.pages.hours import day_label, time_label
from kiosk.core.pages.periods import period_label
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.staff import Checked, Disk


def morning(scene: Scene) -> Page:
    """What was found; while it is looked for, that."""
    words, staff = scene.words.staff, scene.state.staff
    done = [Option(words.done, Do.CLOSE)]
    if staff is None or staff.checked is None:
        looking = words.morning.looking
        return scene.overlay(words.where, looking.title, done, body=looking.body)
    found = tuple(_found(scene, staff.checked))
    to_see = [text for fine, text in found if not fine]
    title = words.morning.look if to_see else words.morning.fine
    return scene.overlay(words.where, title, done, body=(*to_see, *(text for fine, text in found if fine)))


def _found(scene: Scene, checked: Checked) -> Iterator[tuple[bool, str]]:
    """Each thing with whether it is fine, in the order of a walk round the kiosk."""
    words, now = scene.words.staff.morning, checked.now
    if not scene.station.mute:  # else why_silent says so, below
        yield scene.voiced, words.sound if scene.voiced else words.no_sound
    yield checked.disk is Disk.FINE, words.disk[checked.disk]
    if checked.unsaved:
        yield False, words.unsaved
    if not checked.clock_right:
        yield False, words.clock_wrong
    yield True, words.clock.format(time=time_label(scene, now.minute), day=day_label(scene, now.days[0]))
    yield True, words.stick if checked.stick else words.no_stick
    if checked.fresh:
        yield False, words.fresh
    if checked.exported:
        yield True, words.exported.format(period=period_label(scene, checked.exported))
    else:
        yield True, words.never_exported
    for trouble in filter(None, (scene.station.why_silent, *checked.troubles)):
        yield False, words.trouble.format(trouble=trouble)
