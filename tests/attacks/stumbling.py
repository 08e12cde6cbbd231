"""A kiosk that breaks on Z, with an answer in its hands: python -m tests.attacks.stumbling FOLDER"""

import sys
from pathlib import Path

from kiosk.__main__ import main
from kiosk.core.presses import Key, Press
from kiosk.session import Session

take = Session.press


def stumble(self: Session, press: Press) -> None:
    """Breaks on Z."""
    secret = "what the visitor answered"
    if press == Key("z"):
        raise ValueError(secret)
    take(self, press)


if __name__ == "__main__":
    Session.press = stumble  # type: ignore[method-assign] # what a fault in the code would do
    sys.argv[1:] = ["--data", str(Path(sys.argv[1]) / "data"), "--voice", "off", *sys.argv[2:]]
    main()
