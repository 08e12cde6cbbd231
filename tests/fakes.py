"""Stand-ins with names."""

from collections import deque
from collections.abc import Callable

from kiosk.core.record import KeptWords, Modes, Record
from kiosk.core.staff import AtDoor, Door, Errand, Report
from kiosk.session.errands import Told
from kiosk.session.sending import Outcome
from kiosk.session.voicing import Done, Gone, News, Ready, Saying, Word


class Notebook:
    """A ledger that writes into memory, at once, unless it is told to lose its pencil."""

    def __init__(self, has_pencil: bool = True) -> None:
        self.has_pencil = has_pencil
        self.records: dict[int, Record] = {}
        self.words: list[KeptWords] = []
        self.modes: list[Modes] = []
        self._waiting: dict[int, tuple[Record, KeptWords | None, Modes]] = {}
        self._news: deque[Outcome] = deque()

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> None:
        """Writes it down, or remembers that it is still to be written down."""
        self._waiting[key] = record, words, modes
        self._write()

    def find_pencil(self) -> None:
        """From now on it can write, and writes down what waits."""
        self.has_pencil = True
        self._write()

    def news(self) -> tuple[Outcome, ...]:
        """What has happened since it was last asked."""
        told = tuple(self._news)
        self._news.clear()
        return told

    def _write(self) -> None:
        for key in list(self._waiting):
            self._news.append(Outcome(key, self.has_pencil))
            if self.has_pencil:
                record, words, modes = self._waiting.pop(key)
                self.records[key] = record
                self.words += [words] if words else []
                self.modes.append(modes)


class Porter:
    """A desk that does all at once, unless it is asleep; `reports` is what comes of each errand."""

    def __init__(self, pin: str = "", **reports: Report) -> None:
        self.pin = pin
        self.reports = {Errand(name): report for name, report in reports.items()}
        self.asleep = False
        self.knocked: list[str] = []
        self.ran: list[Errand] = []
        self.callers: list[int] = []
        self._news: deque[Told] = deque()

    def knock(self, pin: str, caller: int) -> None:
        """Compares a PIN with its own."""
        self.knocked.append(pin)
        right = pin == self.pin
        self.tell(AtDoor(Door.OPEN if right else Door.SHUT, wrong=not right), caller)

    def run(self, errand: Errand, caller: int) -> None:
        """Gives the report on it, if it has one."""
        self.ran.append(errand)
        self.callers.append(caller)
        if errand is Errand.DOOR:
            self.tell(AtDoor(Door.SHUT if self.pin else Door.NO_PIN), caller)
        elif errand in self.reports:
            self.tell(self.reports[errand], caller)

    def tell(self, report: Report, caller: int | None = None) -> None:
        """Tells the one who came last, if it was to nobody else."""
        self._news.append(Told(self.callers[-1] if caller is None else caller, report))

    def news(self) -> tuple[Told, ...]:
        """What has happened since it was last asked."""
        if self.asleep:
            return ()
        told = tuple(self._news)
        self._news.clear()
        return told


class Ear:
    """A voice that says nothing, but remembers what it was to say; a test tells when something is heard.

    `says` tells what is being said at this moment.
    """

    def __init__(self, *languages: str) -> None:
        self.heard: list[Saying] = []
        self.cut: list[Saying] = []
        self.says: Saying | None = None
        self.retries = 0
        self.closed = False
        self.wake: Callable[[], None] | None = None
        self._news: deque[News] = deque([Ready(frozenset(languages))] if languages else [])

    @property
    def texts(self) -> list[str]:
        """Everything it was to say."""
        return [saying.text for saying in self.heard]

    def start(self, wake: Callable[[], None] | None = None) -> None:
        """Remembers whom to wake."""
        self.wake = wake

    def say(self, saying: Saying) -> None:
        """Cuts short what it says, and says this."""
        self.stop()
        self.heard.append(saying)
        self.says = saying

    def stop(self) -> None:
        """Cuts short what it says."""
        if self.says is not None:
            self.cut.append(self.says)
            self.says = None

    def retry(self) -> None:
        """Counts."""
        self.retries += 1

    def news(self) -> tuple[News, ...]:
        """What a test told it."""
        told = tuple(self._news)
        self._news.clear()
        return told

    def close(self) -> None:
        """Remembers it."""
        self.closed = True

    def word(self, at: int) -> None:
        """The word at this character is heard."""
        assert self.says is not None
        self._news.append(Word(self.says.id, at))

    def end(self) -> None:
        """What it says has been said."""
        assert self.says is not None
        self._news.append(Done(self.says.id))
        self.says = None

    def lose(self, why: str = "no card") -> None:
        """The voice is gone."""
        self.says = None
        self._news.append(Gone(why))

    def find(self, *languages: str) -> None:
        """The voice is there again."""
        self._news.append(Ready(frozenset(languages)))
