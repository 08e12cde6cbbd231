"""Orca loads this when it starts: writes all that it says down at once, its own log comes late.

Each line of the log is one utterance as JSON, or null where speech is cut short.
"""

import json
import logging
import os
import re
from pathlib import Path

from orca import speech  # type: ignore[import-not-found] # part of Orca, for the system's Python

_log = Path(os.environ["ORCA_LOG"]).open("a", encoding="utf-8", buffering=1)  # noqa: SIM115 # until Orca ends
_stop = speech.stop


class _Writer(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        """Writes down what is said."""
        said = re.match(r"(?s)SPEECH OUTPUT: '(.*)'( voice=\w+| \{.*\}| None)?$", record.getMessage())
        if said:
            _log.write(f"{json.dumps(said[1])}\n")


def stop() -> object:
    """Writes down that speech is cut short, and cuts it short."""
    _log.write("null\n")
    return _stop()


logging.getLogger("speech").addHandler(_Writer())
speech.stop = stop
