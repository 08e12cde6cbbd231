"""`python -m kiosk` and the command `kiosk`."""

import gc

gc.disable()  # what is made while opening stays: looking for rubbish in it takes a tenth of the time

from kiosk.cli import kiosk  # noqa: E402 (the line above is for what this one loads)


def main() -> None:
    """Runs the command line."""
    kiosk(prog_name="kiosk")


if __name__ == "__main__":
    main()
