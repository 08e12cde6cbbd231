"""A voice that plays nothing and leaves a sound file of each thing it would say: --voice wav:DIR."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread

from kiosk.session.voicing import Done, Gone, News, Ready, Saying
from kiosk.speech.process import HelperProcess
from kiosk.speech.telling import to_render

TO_FINISH = 10.0  # seconds that sayings are given when the kiosk closes


class WavVoice:
    """Everything is rendered, in its order, even what would have been cut short; no sound card is needed."""

    def __init__(self, folder: Path, launch: Callable[[], HelperProcess] = HelperProcess) -> None:
        self._folder, self._launch = folder, launch
        self._sayings: SimpleQueue[Saying | None] = SimpleQueue()
        self._wake: Callable[[], None] = lambda: None
        self._worker: Thread | None = None
        self._lock = Lock()  # for the two below
        self._news: list[News] = []
        self._is_gone = False

    def start(self, wake: Callable[[], None] | None = None) -> None:
        """Gets ready, if it is not."""
        self._wake = wake or self._wake
        if self._worker is None:
            self._worker = Thread(target=self._work, name="voice", daemon=True)
            self._worker.start()

    def say(self, saying: Saying) -> None:
        """Renders it after what came before."""
        self.start()
        if not self._is_gone:
            self._sayings.put(saying)

    def stop(self) -> None:
        """Nothing is heard anyway."""

    def retry(self) -> None:
        """Tries again after it was gone."""
        if self._is_gone:
            self._is_gone, self._worker = False, None
            self.start()

    def news(self) -> tuple[News, ...]:
        """What has happened since it was last asked."""
        with self._lock:
            news, self._news = tuple(self._news), []
        return news

    def close(self) -> None:
        """Ends when all is rendered."""
        self._sayings.put(None)
        if self._worker is not None:
            self._worker.join(TO_FINISH)

    def _work(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            process = self._launch()
        except OSError as error:
            self._give_up(f"Sound files cannot be made in {self._folder} ({error.strerror}).")
            return
        self._render_all(process)
        process.close()

    def _render_all(self, process: HelperProcess) -> None:
        why = "The voice process ended by itself."
        for line in process.lines():
            match line:
                case {"is": "ready", "languages": list(languages)}:
                    self._tell(Ready(frozenset(map(str, languages))))
                case {"is": "done", "id": int(number)}:
                    self._tell(Done(number))
                case {"is": "unavailable" | "error", "why": str(why)}:
                    continue
                case {"is": "refused"}:
                    why = "There is no voice for this language."
                    break
                case _:
                    continue
            saying = self._sayings.get()
            if saying is None:
                return
            process.send(to_render(saying, self._folder / f"{saying.id}.wav"))
        self._give_up(why)

    def _give_up(self, why: str) -> None:
        self._is_gone = True
        self._tell(Gone(why))

    def _tell(self, news: News) -> None:
        with self._lock:
            self._news.append(news)
        with contextlib.suppress(Exception):  # a kiosk that is closing may not want to know any more
            self._wake()
