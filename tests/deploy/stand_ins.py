"""Stand-ins for what a supervisor holds: a kiosk, its terminal, time and signals."""

from collections.abc import Callable, Iterator

from kiosk.deploy.ending import Ending
from kiosk.deploy.supervisor import Supervisor

CLOSED = "closed\n"


class Life:
    """A kiosk that lives for some seconds and ends with a code; `told` is what it tells.

    `signals` come to its supervisor right after its end. Where it `hangs`, it gives signs of life for some
    seconds only, and never ends by itself.
    """

    def __init__(
        self,
        seconds: float = 0.0,
        code: int = 70,
        told: str = "",
        signals: frozenset[int] = frozenset(),
        hangs: bool = False,
    ) -> None:
        self.seconds = seconds
        self.last_code = code
        self.words = told
        self.last_signals = signals
        self.hangs = hangs
        self.signs = 1  # of life, not yet looked at
        self.asked_to_end = False
        self.ended = False

    @property
    def code(self) -> int | None:
        """None as long as it lives."""
        return self.last_code if self.ended else None

    def lives(self) -> bool:
        """Whether there was a sign of life."""
        signs, self.signs = self.signs, 0
        return signs > 0

    def told(self) -> str:
        """What it told."""
        return self.words

    def end(self, seconds: float) -> None:
        """Remembers it."""
        self.asked_to_end = self.ended = True


class Hall:
    """A terminal, a clock and the lives that follow each other; everything that happens is written down.

    A signal comes once everybody has waited for all the lives there are.
    """

    def __init__(self, *lives: Life, signal: int = 15) -> None:
        self.lives = lives
        self.happened: list[str] = []
        self.pauses: list[float] = []
        self.noted: list[Ending] = []
        self.is_there = True
        self.now = 0.0
        self.after_fault: list[bool] = []
        self.crowded = 0  # so many times there is no room for another process
        self._signal = signal
        self._coming: Iterator[Life] = iter(lives)
        self._life: Life | None = None

    def start(self, after_fault: bool) -> Life:
        """The next life; after the last one a kiosk that lives until it is asked to end."""
        if self.crowded:
            self.crowded -= 1
            raise BlockingIOError
        self.happened.append("start")
        self.after_fault.append(after_fault)
        self._life = next(self._coming, None) or Life(seconds=1e9)
        return self._life

    def wait(self, seconds: float | None) -> frozenset[int]:
        """Lets time pass at once: to the end of the life, or of the pause."""
        if seconds == 0:
            return self._life.last_signals if self._life else frozenset()
        if seconds is not None and (self._life is None or self._life.ended):
            self.pauses.append(seconds)
            self.now += seconds
            return frozenset()
        assert self._life is not None and seconds is not None
        if self._life.hangs:
            self._life.signs = self.now < self._life.seconds
            self.now += seconds
            return frozenset()
        if self._life.seconds >= 1e9:
            return frozenset({self._signal})
        self.now += self._life.seconds
        self._life.ended = True
        return frozenset({17})

    def clock(self) -> float:
        """Seconds."""
        return self.now

    def note(self, ended: Ending) -> None:
        """Remembers it."""
        self.noted.append(ended)

    def say(self, ended: Ending, out_of_order: bool) -> tuple[str, ...]:
        """One word."""
        return ("out of order",) if out_of_order else ("sorry",)

    def wipe(self) -> None:
        """Writes it down."""
        self.happened.append("wipe")

    def show(self, paragraphs: tuple[str, ...]) -> None:
        """Writes it down."""
        self.happened += paragraphs

    def ready(self) -> None:
        """Writes it down."""
        self.happened.append("ready")

    def restore(self) -> None:
        """Writes it down."""
        self.happened.append("restore")

    def run(self) -> int:
        """Supervises, and gives the exit code."""
        start: Callable[[bool], Life] = self.start
        return Supervisor(start, self, self, self.clock, self.note, self.say).run()
