"""The first page, and the page about what is kept."""

from collections.abc import Iterator

from kiosk.core.acts import Do, Open
from kiosk.core.page import Page
from kiosk.core.pages.deeds import deeds_offer
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place, Station
from kiosk.core.words import Words


def start(scene: Scene) -> Page:
    """What this is, how long it takes, what happens to the answers."""
    words = scene.words.start
    options = [
        Option(words.begin, Do.BEGIN),
        Option(words.privacy, Open(Place("privacy"))),
        Option(scene.words.steps.offer, Open(Place("steps"))),
        Option(words.about, Open(Place("about"))),
        *deeds_offer(scene),
    ]
    if len(scene.pack.words) > 1:
        options.append(Option(words.language, Open(Place("menu", "language"))))
    return scene.page(
        "start",
        welcome(scene.words, scene.station),
        words.title,
        options,
        body=(*sorry(scene), *_listen(scene), *words.body, *_timing(scene), *venue_lines(scene)),
        onward=Do.BEGIN,
        prompt=scene.words.prompt.start.format(last=len(options)),
    )


def welcome(words: Words, station: Station) -> str:
    """The first words, with the name of the venue if it has one."""
    named = words.start.where_named.format(venue=station.name)
    return named if station.name else words.start.where


def _timing(scene: Scene) -> Iterator[str]:
    """What on this kiosk goes by time (ACCESSIBILITY rows 33, 50)."""
    words = scene.words.start
    yield words.idle.format(minutes=scene.station.idle_minutes)
    if scene.pace:
        yield words.scanning


def sorry(scene: Scene) -> tuple[str, ...]:
    """What a visitor must know whose visit broke (ACCESSIBILITY row 43)."""
    return scene.words.broken.sorry if scene.station.after_fault else ()


def _listen(scene: Scene) -> Iterator[str]:
    """How to listen, as long as nobody does (ACCESSIBILITY row 27)."""
    if scene.voiced and not scene.aloud:
        yield scene.with_keys(scene.words.start.listen)


def privacy(scene: Scene) -> Page:
    """What is kept and what is not."""
    words = scene.words
    close = Option(words.about.close, Do.CLOSE)
    return scene.overlay(words.about.where, words.privacy.title, [close], body=words.privacy.body)


def venue_lines(scene: Scene) -> Iterator[str]:
    """Who reads the answers, when, and how to take part: as far as the venue says."""
    words, station = scene.words.venue, scene.station
    if station.readers:
        yield words.readers.format(readers=station.readers)
    if station.when:
        yield words.when.format(when=station.when)
    if station.take_part:
        yield words.take_part.format(how=station.take_part)
