"""One visitor after another: the session, and what it has beside it."""

from kiosk.session.session import Session

__all__ = ["Session"]
