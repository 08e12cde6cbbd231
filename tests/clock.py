"""A clock that goes only when a test says so."""


class Clock:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """What it shows."""
        return self.now

    def pass_by(self, seconds: float) -> None:
        """Time passes."""
        self.now += seconds
