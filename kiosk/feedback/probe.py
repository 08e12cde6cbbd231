"""Whether answers can be kept in a folder."""

import secrets
from pathlib import Path

from kiosk.feedback.disk import make_folder


def why_not_kept(folder: Path) -> OSError | None:
    """What the system says of writing there; None where that works. The folder is made if it is missing."""
    probe = folder / f".probe-{secrets.token_hex(4)}"
    try:
        make_folder(folder)
        probe.write_bytes(b"probe")
        probe.unlink()
    except OSError as error:
        return error
    return None
