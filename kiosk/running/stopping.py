"""Ends the program with words for staff."""

import sys
from typing import NoReturn

import click

WRONG_USE, CONTENT_AT_FAULT, DATA_AT_FAULT, BROKEN, TERMINAL_GONE = 2, 3, 4, 70, 75  # exit codes


def stop(words: str, code: int) -> NoReturn:
    """Ends with words for staff and an exit code."""
    click.echo(words, err=True)
    sys.exit(code)
