"""Opening hours in words: for staff, and for whoever comes while it is closed."""

from collections.abc import Iterator

from kiosk.core.acts import Do, Open
from kiosk.core.hours import WEEK, Day, Opening
from kiosk.core.page import Page
from kiosk.core.pages.deeds import deeds_offer
from kiosk.core.pages.scene import Option, Scene
from kiosk.core.state import Place


def closed(scene: Scene, opening: Opening) -> Page:
    """In place of the first page: when visitors are served next, and what can be read until then."""
    words, station = scene.words.hours, scene.station
    options = [
        Option(scene.words.steps.offer, Open(Place("steps"))),
        Option(scene.words.start.about, Open(Place("about"))),
        *deeds_offer(scene),
    ]
    if len(scene.pack.words) > 1:
        options.append(Option(scene.words.start.language, Open(Place("menu", "language"))))
    start = scene.words.start
    where = start.where_named.format(venue=station.name) if station.name else start.where
    body = (opening_label(scene, opening), *words.closed_body)
    return scene.page("closed", where, words.closed, options, body=body)


def hours(scene: Scene) -> Page:
    """The hours of each day of the week, as they hold here."""
    words = scene.words
    return scene.overlay(
        words.staff.where,
        words.hours.title,
        [Option(words.staff.done, Do.CLOSE)],
        body=(*(_week(scene) if scene.station.hours else (words.hours.always,)), words.hours.how),
    )


def opening_label(scene: Scene, opening: Opening) -> str:
    """When it opens: "We open again tomorrow at 9:00."."""
    words, time = scene.words.hours, time_label(scene, opening.minute)
    if opening.ahead < 2:
        return (words.tomorrow if opening.ahead else words.today).format(time=time)
    return words.later.format(day=day_label(scene, opening.day), time=time)


def day_label(scene: Scene, day: Day) -> str:
    """A day: "Monday, 30 November"."""
    words = scene.words.hours
    month = scene.words.deeds.months[day.month - 1]
    return words.day.format(weekday=words.days[day.weekday], date=day.date, month=month)


def time_label(scene: Scene, minute: int) -> str:
    """A time of day: "9:05"."""
    return scene.words.hours.time.format(hour=minute // 60, minute=f"{minute % 60:02}")


def _week(scene: Scene) -> Iterator[str]:
    words = scene.words.hours
    for weekday in range(WEEK):
        name = words.days[weekday]
        there = sorted((each.opens, each.closes) for each in scene.station.hours if each.weekday == weekday)
        if not there:
            yield words.shut_on.format(weekday=name)
        for opens, closes in there:
            yield words.line.format(
                weekday=name, opens=time_label(scene, opens), closes=time_label(scene, closes)
            )
