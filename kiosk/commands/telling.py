"""How commands tell staff what they do, and what went wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kiosk.running.stopping import DATA_AT_FAULT, stop


def say(words: str) -> None:
    """Talk goes to stderr: stdout is for what a program may read."""
    click.echo(words, err=True)


@contextmanager
def in_plain_words(to: Path | None = None) -> Iterator[None]:
    """Ends with a sentence and an exit code where what is kept, or a folder to write to, is at fault."""
    from kiosk.feedback.choosing import NothingToExport
    from kiosk.feedback.delivery import Changed, why_not
    from kiosk.feedback.retention import ClockIsDoubtful
    from kiosk.feedback.storage import Damaged
    from kiosk.feedback.summary import TooFew

    try:
        yield
    except (NothingToExport, TooFew, ClockIsDoubtful, Changed, Damaged) as fault:
        stop(str(fault), DATA_AT_FAULT)
    except OSError as error:
        stop(why_not(error, to) if to else f"Not all was done. Try again. ({error})", DATA_AT_FAULT)
