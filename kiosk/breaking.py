"""What may be told of a fault in the kiosk itself."""

import traceback
from pathlib import Path


def where_it_broke(error: BaseException) -> str:
    """The kind of an error and the line it came from; never its message, which may quote an answer."""
    frame = next(iter(reversed(traceback.extract_tb(error.__traceback__))), None)
    return (
        f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
        if frame
        else repr(type(error))
    )
