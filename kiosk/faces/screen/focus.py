"""What has the focus, when a page is laid out anew."""

from kiosk.core.page import Choice, Command, Offer, Page


def is_same(one: Offer, other: Offer) -> bool:
    """Whether both are the same thing to press, though it may be worded in another way now."""
    if isinstance(one, Choice) and isinstance(other, Choice):
        return one.number == other.number
    if isinstance(one, Command) and isinstance(other, Command):
        return one.verb is other.verb
    return one == other


def moved_to(page: Page | None, focused: Offer | None) -> Choice | None:
    """The choice to which a visitor has moved; None where the focus is where the page has put it."""
    if page is None or focused not in page.choices or not isinstance(focused, Choice):
        return None
    return None if focused == page.choices[page.focus] else focused
