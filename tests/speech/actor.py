"""A voice process that is played by the test."""

from collections.abc import Iterator
from queue import Queue
from threading import Event

from kiosk.speech.lines import Line
from tests.speech.listener import PATIENCE

READY: Line = {"is": "ready", "languages": ["en", "cy"]}
SOUND: Line = {"is": "sound", "name": "a loudspeaker"}


class Actor:
    """Says what the test makes it say, and remembers what it is told."""

    def __init__(self) -> None:
        self.told: Queue[Line] = Queue()
        self._lines: Queue[Line | None] = Queue()
        self.ended = Event()

    def send(self, line: Line) -> None:
        """Is told something."""
        self.told.put(line)

    def lines(self) -> Iterator[Line]:
        """What the test makes it say."""
        while (line := self._lines.get()) is not None:
            yield line

    def kill(self) -> None:
        """Ends."""
        self.ended.set()
        self._lines.put(None)

    def close(self) -> None:
        """Leaves nothing behind."""

    def tells(self, *lines: Line) -> None:
        """Says this."""
        for line in lines:
            self._lines.put(line)

    def dies(self) -> None:
        """Ends by itself."""
        self._lines.put(None)

    def next_told(self) -> Line:
        """Waits for the next line it is told, and has heard it."""
        line = self.told.get(timeout=PATIENCE)
        self.tells({"is": "heard", "n": line["n"]})
        return line

    def until_told(self, what: str) -> Line:
        """Waits until it is told to do this."""
        while (line := self.next_told())["do"] != what:
            pass
        return line


class Stage:
    """Where one actor after the other takes the part of the voice."""

    def __init__(self) -> None:
        self.entered: Queue[Actor] = Queue()
        self.count = 0

    def launch(self) -> Actor:
        """The next actor enters."""
        actor = Actor()
        self.count += 1
        self.entered.put(actor)
        return actor

    def next_actor(self) -> Actor:
        """Waits for the next actor."""
        return self.entered.get(timeout=PATIENCE)

    def ready_actor(self, checked: bool = False) -> Actor:
        """Waits for the next actor, who is ready; `checked`: the sound was looked for before."""
        actor = self.next_actor()
        actor.tells(READY)
        if not checked:
            actor.until_told("probe")
            actor.tells(SOUND)
        return actor
