"""The session's ledger: keeps records in a thread of its own and goes on trying until they are kept."""

from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Protocol

from kiosk.core.record import KeptWords, Modes, Record
from kiosk.session.sending import Outcome

PAUSES = (1.0, 2.0, 5.0, 15.0, 60.0)  # seconds before the next tries; the last one again and again

Sent = tuple[Record, KeptWords | None, Modes]


class Keeper(Protocol):
    """Keeps records and may take its time, or raise."""

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> str:
        """Keeps a record and gives the running period; the same key given again is kept once."""

    def look_over(self) -> None:
        """Mends what went wrong while no kiosk was open."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What staff should know; no word of any answer is in it."""


class KeepingLedger:
    """Never waits and never raises: what could not be kept stays in memory and is tried again.

    `open_store` is first called in the thread, so that the kiosk opens without loading a database.
    `wait` waits for an event at most some seconds, or for as long as it takes (None).
    """

    def __init__(
        self,
        open_store: Callable[[], Keeper],
        wait: Callable[[Event, float | None], object] = Event.wait,
    ) -> None:
        self._open_store = open_store
        self._wait = wait
        self._store: Keeper | None = None
        self._worker: Thread | None = None
        self._lock = Lock()  # for the four below
        self._left: dict[int, Sent] = {}
        self._late: set[int] = set()  # those told to be not kept yet
        self._news: list[Outcome] = []
        self._troubles: list[str] = []
        self._woken, self._closing = Event(), Event()

    def keep(self, record: Record, words: KeptWords | None, modes: Modes, key: int) -> None:
        """Starts keeping a record."""
        with self._lock:
            self._left[key] = record, words, modes
        self._woken.set()
        if self._worker is None:
            self._worker = Thread(target=self._work, name="ledger", daemon=True)
            self._worker.start()

    def news(self) -> tuple[Outcome, ...]:
        """What has happened since it was last asked."""
        with self._lock:
            news, self._news = tuple(self._news), []
        return news

    @property
    def unkept(self) -> int:
        """How many records are not on the disk yet."""
        with self._lock:
            return len(self._left)

    @property
    def troubles(self) -> tuple[str, ...]:
        """What staff should know, each once; no word of any answer is in it."""
        noticed = self._store.notices if self._store else ()
        with self._lock:
            return (*self._troubles, *noticed)

    def close(self, seconds: float) -> int:
        """Tries what is left once more, for at most so long; gives how many records could not be kept."""
        self._closing.set()
        self._woken.set()
        if self._worker is not None:
            self._worker.join(seconds)
        return self.unkept

    def _work(self) -> None:
        in_vain, looked_over = 0, False
        while True:
            self._woken.clear()
            closing = self._closing.is_set()  # looked at before the round: it is the last one only then
            self._try_all()
            if closing:
                return
            looked_over = looked_over or self._look_over()
            in_vain = in_vain + 1 if self.unkept else 0
            self._wait(self._woken, PAUSES[min(in_vain, len(PAUSES)) - 1] if in_vain else None)

    def _try_all(self) -> None:
        with self._lock:
            left = list(self._left.items())
        for key, sent in reversed(left):  # the newest first: its visitor is waiting to hear
            self._try(key, sent)

    def _try(self, key: int, sent: Sent) -> None:
        try:
            self._store = self._store or self._open_store()
            self._store.keep(*sent, key)
        except Exception as error:  # whatever it is, the answer must not be lost by it
            self._not_yet(key, error)
        else:
            self._kept(key)

    def _look_over(self) -> bool:
        """Once, and not before the first visitor has heard that all is saved; False without a store."""
        if self._store is None:
            return False
        try:
            self._store.look_over()
        except Exception as error:  # it can wait until the kiosk is opened again; answers cannot
            with self._lock:
                self._tell(_in_words("The folder of answers could not be looked over", error))
        return True

    def _not_yet(self, key: int, error: Exception) -> None:
        with self._lock:
            self._tell(_in_words("Answers could not be saved at once", error))
            if key not in self._late:
                self._late.add(key)
                self._news.append(Outcome(key, kept=False))

    def _kept(self, key: int) -> None:
        with self._lock:
            del self._left[key]
            self._late.discard(key)
            self._news.append(Outcome(key, kept=True))

    def _tell(self, trouble: str) -> None:
        if trouble not in self._troubles:
            self._troubles.append(trouble)


def _in_words(what: str, error: Exception) -> str:
    """Only what the operating system says of an error: other messages may quote an answer."""
    why = f", {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
    where = f": {error.filename}" if isinstance(error, OSError) and error.filename else ""
    return f"{what} ({type(error).__name__}{why}{where})."
