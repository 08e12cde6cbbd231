"""`python -m kiosk` and the command `kiosk`."""

import gc

gc.disable()  # what is made while opening stays: looking for rubbish in it takes a tenth of the time

import sys  # noqa: E402 (the line above is for what these load)
import threading  # noqa: E402

from kiosk.breaking import where_it_broke  # noqa: E402
from kiosk.cli import kiosk  # noqa: E402
from kiosk.running.stopping import BROKEN, stop  # noqa: E402
from kiosk.running.supervised import tell_fault  # noqa: E402


def main() -> None:
    """Runs the command line. Whatever breaks, no traceback is shown: it could quote what a visitor wrote."""
    threading.excepthook = sys.unraisablehook = _tell
    try:
        kiosk(prog_name="kiosk")
    except Exception as error:
        fault = where_it_broke(error)
        tell_fault(fault)
        stop(f"The kiosk broke ({fault}).", BROKEN)


def _tell(broken: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
    if broken.exc_value:
        tell_fault(where_it_broke(broken.exc_value))


if __name__ == "__main__":
    main()
