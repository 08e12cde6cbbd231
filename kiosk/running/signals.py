"""What the operating system tells the kiosk while it serves visitors."""

import signal
from collections.abc import Callable
from types import FrameType

_END = "SIGTERM", "SIGQUIT", "SIGHUP"  # Windows does not have all of these
_IGNORED = "SIGTSTP", "SIGUSR1", "SIGUSR2", "SIGALRM"  # by themselves they would stop or kill it


def heed(end: Callable[[bool], None], keep_ctrl_c: bool) -> None:
    """From now on `end` is called where the kiosk is asked to end: with True if its terminal has gone.

    It must not raise: what was sent is still to be saved.
    """

    def asked(number: int, _: FrameType | None) -> None:
        end(signal.Signals(number).name == "SIGHUP")

    for name in _END:
        _handle(name, asked)
    for name in _IGNORED:
        _handle(name, signal.SIG_IGN)
    if not keep_ctrl_c:
        _handle("SIGINT", signal.SIG_IGN)


def leave_no_image() -> None:
    """Whatever kills the kiosk, its memory is not written to disk: it holds what a visitor answered."""
    try:
        import resource
    except ImportError:  # Windows writes none unless it is told to
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _handle(name: str, handler: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    if number := getattr(signal, name, None):
        signal.signal(number, handler)
