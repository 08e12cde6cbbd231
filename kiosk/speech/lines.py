"""One JSON object a line: how the kiosk and its voice process talk."""

import json
from typing import Any

LONGEST = 4000  # bytes: a pipe takes a line of up to 4,096 whole (POSIX, PIPE_BUF), or not at all

Line = dict[str, Any]


def written(line: Line) -> bytes:
    """A line as it goes through the pipe; a text that is too long for one loses its last words."""
    data = _encoded(line)
    while len(data) > LONGEST:
        text = line["text"]
        line = {**line, "text": text[: len(text) * LONGEST // len(data) - 1]}
        data = _encoded(line)
    return data


def read(data: bytes) -> Line:
    """What a line says; an empty one where it cannot be understood."""
    try:
        line = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return line if isinstance(line, dict) else {}


def _encoded(line: Line) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
