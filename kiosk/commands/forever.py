"""`--forever`: the kiosk starts again after any end that staff did not ask for."""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.commands.options import FOREVER, as_typed
from kiosk.opening import Manner, Where, open_kiosk
from kiosk.running.serving import in_lines
from kiosk.running.stopping import WRONG_USE, stop

if TYPE_CHECKING:
    from kiosk.core.words.places import BrokenWords
    from kiosk.settings.config import Config

NO_TERMINAL = "--forever needs a terminal, on Linux or macOS. The README says how to do without on Windows."
ONCE = "Write --once or --forever, not both."
FOR_TESTS = "log: and wav: write down what visitors hear, so they are not for --forever. Write auto or off."


def open_or_keep_open(where: Where, manner: Manner, forever: bool) -> None:
    """Opens the kiosk once, or keeps it open until staff close it."""
    if forever:
        _refuse_what_does_not_fit(manner)
        sys.exit(_keep_open(where, manner))
    open_kiosk(where, manner)


def _refuse_what_does_not_fit(manner: Manner) -> None:
    if manner.once:
        stop(ONCE, WRONG_USE)
    if manner.voice.startswith(("log:", "wav:")):
        stop(FOR_TESTS, WRONG_USE)
    if os.name != "posix" or not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        stop(NO_TERMINAL, WRONG_USE)


def _keep_open(where: Where, manner: Manner) -> int:
    import time
    from datetime import date

    from kiosk.deploy.child import Child
    from kiosk.deploy.signals import Signals
    from kiosk.deploy.sorry import sorry
    from kiosk.deploy.supervisor import Supervisor
    from kiosk.deploy.tty import Terminal
    from kiosk.faces.screen.sizing import ZOOM
    from kiosk.faces.screen.zoom import as_opened
    from kiosk.places import data_folder
    from kiosk.running.fault_log import FaultLog

    os.environ.pop(FOREVER, None)  # the kiosk that is started is not to keep another one open
    program = [sys.executable, "-m", "kiosk", "run", *as_typed(where), *_as_typed(manner)]
    log = FaultLog(data_folder(where.data, _config(where).data), date.today)
    zoom_out = as_opened(os.environ.get(ZOOM, ""))
    terminal = Terminal(sys.stdout.fileno(), in_lines(manner.asks_for_lines), zoom_out)
    with Signals() as signals:
        return Supervisor(
            lambda after_fault: Child(program, after_fault),
            terminal,
            signals,
            time.monotonic,
            lambda ended: log.note(str(ended)),
            lambda ended, out_of_order: sorry(lambda: _words(where), ended, out_of_order),
        ).run()


def _as_typed(manner: Manner) -> Iterator[str]:
    yield from (*["--line"] * manner.line, *["--brief"] * manner.brief, "--voice", manner.voice)
    if manner.width is not None:
        yield from ("--width", str(manner.width))


def _config(where: Where) -> "Config":
    """The settings; the usual ones where they have faults: the kiosk itself tells of these."""
    from kiosk.places import settings_file
    from kiosk.reading.fault import Faulty
    from kiosk.settings.config import Config, read_config

    try:
        return read_config(where.config or settings_file())
    except Faulty:
        return Config()


def _words(where: Where) -> "BrokenWords":
    """How the pack words the page after an end, as it is now; raises where it has faults."""
    from kiosk.book.book import read_pack
    from kiosk.places import content_folder

    config = _config(where)
    pack = read_pack(content_folder(where.content, config.content), config.drafts)
    return pack.words[pack.usual_language].broken
