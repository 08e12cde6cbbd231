"""What the voice process does: takes the kiosk's lines, tells what is heard."""

import os
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread
from typing import BinaryIO

from kiosk.speech import lines
from kiosk.speech.helper.engine import Engine
from kiosk.speech.helper.no_sound import NoSound, SoundStuck
from kiosk.speech.lines import Line

NO_VOICE, BROKEN = 4, 3  # how the process ends
BETWEEN_LOOKS = 0.01  # seconds, while something is said: how exactly words are marked
WHEN_SILENT = 1.0  # seconds, while nothing is said


def serve(source: BinaryIO, out: int) -> int:
    """Speaks until the kiosk is gone, or nothing more can be said; gives how the process is to end."""

    def tell(line: Line) -> None:
        os.write(out, lines.written(line))

    inbox: Queue[Line] = Queue()
    Thread(target=_listen, args=(source, inbox), daemon=True).start()
    try:
        engine = Engine(tell)
    except Exception as error:  # whatever keeps a library from loading, there is no voice
        tell({"is": "unavailable", "why": f"There is no voice ({_named(error)})."})
        return NO_VOICE
    tell({"is": "ready", "languages": sorted(engine.languages)})
    return _speak(engine, inbox, tell)


def _listen(source: BinaryIO, inbox: "Queue[Line]") -> None:
    """Ends the process at once when the kiosk is gone, whatever it does just then."""
    for line in source:
        inbox.put(lines.read(line))
    os._exit(0)


def _speak(engine: Engine, inbox: "Queue[Line]", tell: Callable[[Line], None]) -> int:
    while True:
        try:
            engine.go_on()
            line = inbox.get(timeout=BETWEEN_LOOKS if engine.is_busy else WHEN_SILENT)
            tell({"is": "heard", "n": line.get("n")})
            _do(line, engine, tell)
        except Empty:
            continue
        except NoSound as error:
            tell({"is": "unavailable", "why": str(error)})
            return NO_VOICE
        except SoundStuck as error:
            tell({"is": "error", "why": str(error)})
            return BROKEN
        except Exception as error:  # its message may quote what was to be said
            tell({"is": "error", "why": f"The engine failed ({type(error).__name__})."})
            return BROKEN


def _do(line: Line, engine: Engine, tell: Callable[[Line], None]) -> None:
    match line:
        case {"do": "say", "id": int(number)}:
            engine.say(number, line["text"], line["language"], line["speed"], line["volume"])
        case {"do": "render", "id": int(number), "file": str(file)}:
            engine.render(number, line["text"], line["language"], line["speed"], line["volume"], file)
        case {"do": "stop"}:
            engine.stop()
        case {"do": "probe"}:
            tell({"is": "sound", "name": engine.sound()})


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
