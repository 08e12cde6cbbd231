"""The readers that robots use: how each is opened, and what it needs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.readers.braille import Brltty, ScreenBrltty
from tests.readers.braille_display import CELLS, desktop_with_brltty
from tests.readers.in_terminal import Fenrir, Yasr
from tests.readers.on_desktop import Orca, desktop_with_orca
from tests.readers.reader import Reader, needs

Opened = Callable[[Sequence[str], Path], Reader]
"""Opens a reader with a command in it; the folder is its own."""


@contextmanager
def orca() -> Iterator[Opened]:
    """One Orca for all visits."""
    with desktop_with_orca() as desktop:
        yield lambda command, _: Orca(desktop, command)


@contextmanager
def brltty() -> Iterator[Opened]:
    """One braille display for all visits."""
    with desktop_with_brltty() as (desktop, display):
        yield lambda command, _: Brltty(desktop, display, command)


@contextmanager
def brltty_on_screen() -> Iterator[Opened]:
    """One braille display for all visits on the full screen."""
    with desktop_with_brltty() as (desktop, display):
        yield lambda command, _: ScreenBrltty(desktop, display, command)


class Setup(NamedTuple):
    """A reader: how it is opened, the kiosk's options with it, visits in each test run."""

    reader: type[Reader]
    open: Callable[[], AbstractContextManager[Opened]]
    options: tuple[str, ...]
    visits: int


SETUPS = {
    "yasr": Setup(Yasr, lambda: nullcontext(Yasr), ("--line",), 3),
    "fenrir": Setup(Fenrir, lambda: nullcontext(Fenrir), ("--line",), 3),
    "orca": Setup(Orca, orca, ("--line",), 2),
    "brltty": Setup(Brltty, brltty, ("--width", str(CELLS)), 1),
}


ON_SCREEN = {
    "orca": Setup(Orca, orca, (), 2),
    # Without a voice the first page stays as it is: else its line about reading aloud goes while it is read.
    "brltty": Setup(ScreenBrltty, brltty_on_screen, ("--voice", "off"), 2),
    "fenrir": Setup(Fenrir, lambda: nullcontext(Fenrir), (), 2),
}


def with_each(*names: str) -> pytest.MarkDecorator:
    """Runs a test with each of these readers, where they are installed."""
    return pytest.mark.parametrize(
        "name", [pytest.param(name, marks=needs(SETUPS[name].reader)) for name in names or SETUPS]
    )
