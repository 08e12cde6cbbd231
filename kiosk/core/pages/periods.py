"""Periods by their names, in words."""

from kiosk.core.pages.scene import Scene


def period_label(scene: Scene, period: str) -> str:
    """2026-11 is November 2026, 2026-W48 is week 48, 2026-Q4 is October to December."""
    words, months = scene.words.staff.period, scene.words.deeds.months
    year, _, part = period.partition("-")
    if part.startswith("W"):
        return words.week.format(week=int(part[1:]), year=year)
    if part.startswith("Q"):
        last = int(part[1:]) * 3
        return words.quarter.format(first=months[last - 3], last=months[last - 1], year=year)
    if part:
        return words.month.format(month=months[int(part) - 1], year=year)
    return words.unknown
